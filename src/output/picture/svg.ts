import { element, join, text, type Attributes, type Children, type Markup } from '../markup.ts';
import type { HouseStyle } from '../style/house-style.ts';
import { drawingFonts } from '../style/fonts.ts';

/** The widest drawing, in pixels: the text width of a portrait page. */
export const maxWidth = 660;

/** Font size in drawings, in pixels, and the line height. */
export const letterSize = 14;
export const lineHeight = 18;

/** Rounds to tenths, so that the last digits do not depend on the engine. */
export function round(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? 0 : rounded;
}

/** A complete drawing with its own background: lines and text stay readable in a program with a dark theme. */
export function drawing(
  size: { readonly width: number; readonly height: number; readonly scale?: number },
  style: HouseStyle,
  children: Children,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)];
  const scale = size.scale ?? 1;
  const shown = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: shown.width,
      height: shown.height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': drawingFonts(style.fonts.body),
      'font-size': letterSize,
    },
    [element('rect', { width, height, fill: style.colours.page }), ...children],
  );
  return { svg, ...shown };
}

/** Width of a space. */
const spaceWidth = letterSize * 0.226;

/** The position of lines of text. */
export interface LinesAt {
  readonly x: number;
  /** Top of the first line. */
  readonly y: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Lines of text, stacked. */
export function textLines(lines: readonly string[], at: LinesAt): Markup {
  const attributes: Attributes = {
    fill: at.fill,
    'font-weight': at.bold === true ? 'bold' : undefined,
    'text-anchor': at.anchor === undefined || at.anchor === 'start' ? undefined : at.anchor,
  };
  // The baseline that centres letters of this size in their line.
  const first = at.y + lineHeight / 2 + letterSize * 0.34;
  const x = round(at.x);
  if (lines.length === 1)
    return element('text', { x, y: round(first), ...attributes }, [text(lines[0] ?? '')]);
  // A space after each line, so that copied or spoken text has whole words. It counts as part of the line, so text that
  // is not left-aligned shifts a little.
  const spans = lines.map((line, index) => {
    const isLast = index === lines.length - 1 || line.endsWith('-');
    const moved = isLast ? 0 : spaceWidth * { start: 0, middle: 0.5, end: 1 }[at.anchor ?? 'start'];
    const place = { x: round(at.x + moved), y: round(first + index * lineHeight) };
    return element('tspan', place, [text(isLast ? line : `${line} `)]);
  });
  return element('text', attributes, [join(spans)]);
}
