import stringWidth from 'string-width';

/** Longer lines are cut, so that the caret stays on the screen. */
const maxWidth = 100;
/** Columns reserved for the place itself and what follows it, when a line is cut at its beginning. */
const widthAfter = 60;
/** Characters examined on either side of the place. Why: a line of a megabyte must not keep anyone waiting. */
const reach = maxWidth * 8;
/** Marks where a line is cut. */
const cutMark = '…';

/** A line cut to fit, and where the place is in it; columns and widths as on the screen. */
export interface CutLine {
  readonly text: string;
  readonly before: number;
  readonly width: number;
}

/** A grapheme, with the columns it takes. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

/**
 * Cuts a line to {@link maxWidth} columns around the place from `from` up to `to`, with `…` where it is cut.
 *
 * @param place.show how text is shown; applied before widths are counted
 */
export function cutAround(
  line: string,
  { from, to, show }: { readonly from: number; readonly to: number; readonly show: (text: string) => string },
): CutLine {
  const left = cells(show(line.slice(Math.max(0, from - reach), from)));
  const place = cells(show(line.slice(from, Math.min(to, from + reach))));
  const right = cells(show(line.slice(to, to + reach)));
  const rest = widthOf(place) + widthOf(right);
  const fits = widthOf(left) + rest <= maxWidth;
  // The beginning stays visible as long as the place, or most of it, is visible too.
  const isWhole = from <= reach && (fits || widthOf(left) + Math.min(widthOf(place), widthAfter) < maxWidth);
  const after = Math.min(rest, widthAfter);
  const shown = isWhole ? left : tail(left, maxWidth - after - cutMark.length);
  const before = widthOf(shown) + (isWhole ? 0 : cutMark.length);
  const start = isWhole ? [] : [{ text: cutMark, width: cutMark.length }];
  const text = head([...start, ...shown, ...place, ...right]);
  return { text, before, width: Math.max(1, Math.min(widthOf(place), maxWidth - before)) };
}

/** Cuts the end of a line that is too wide. */
export function cutEnd(line: string, show: (text: string) => string): string {
  return head(cells(show(line.slice(0, reach))));
}

function cells(text: string): readonly Cell[] {
  const segments = new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text);
  return Array.from(segments, ({ segment }) => ({ text: segment, width: stringWidth(segment) }));
}

function widthOf(part: readonly Cell[]): number {
  return part.reduce((total, { width }) => total + width, 0);
}

/** The last cells that fit in a width. */
function tail(part: readonly Cell[], limit: number): readonly Cell[] {
  let [start, width] = [part.length, 0];
  while (start > 0 && width + (part[start - 1]?.width ?? 0) <= limit) width += part[--start]?.width ?? 0;
  return part.slice(start);
}

/** The text of the first cells that fit; whole when all do. */
function head(part: readonly Cell[]): string {
  const isWide = widthOf(part) > maxWidth;
  const limit = isWide ? maxWidth - cutMark.length : maxWidth;
  let [end, width] = [0, 0];
  while (end < part.length && width + (part[end]?.width ?? 0) <= limit) width += part[end++]?.width ?? 0;
  return (
    part
      .slice(0, end)
      .map(({ text }) => text)
      .join('') + (isWide ? cutMark : '')
  );
}
