import { cutAround, cutEnd } from './cut-line.ts';
import { stripControl } from './unseen.ts';
import type { PresentedDiagnostic } from './present.ts';
import type { Style } from './style.ts';

/** Lines of text shown above and below the one that matters. */
const contextLines = 1;

/**
 * The lines around a problem with a caret under the exact place. A long line is cut around that place.
 *
 * @param lines of the whole file, without line ends
 * @returns lines without a final line end, or an empty string when the place is not known.
 */
export function codeFrame(lines: readonly string[], item: PresentedDiagnostic, style: Style): string {
  if (!item.located) return '';
  const first = Math.max(1, item.start.line - contextLines);
  const last = Math.min(lines.length, item.start.line + contextLines);
  const digits = String(last).length;
  const frame: string[] = [];
  const add = (mark: string, number: string, text: string): void => {
    frame.push(`${mark} ${style.dim(`${number.padStart(digits)} │`)} ${text}`.trimEnd());
  };
  for (let number = first; number <= last; number++) {
    const line = lines[number - 1] ?? '';
    if (number === item.start.line) {
      const { text, before, width } = cutAround(line, { ...placeIn(line, item), show: visibleTabs });
      const paint = item.severity === 'error' ? style.error : style.warning;
      add(style.strong('>'), String(number), text.trimEnd());
      add(' ', '', ' '.repeat(before) + paint('^'.repeat(width)));
    } else if (line.trim() !== '') add(' ', String(number), cutEnd(line, visibleTabs).trimEnd());
  }
  return frame.join('\n');
}

/** The range of the place within its first line. */
function placeIn(
  line: string,
  { start, end }: PresentedDiagnostic,
): { readonly from: number; readonly to: number } {
  const from = Math.min(start.column - 1, line.length);
  return { from, to: end.line === start.line ? Math.min(end.column - 1, line.length) : line.length };
}

/** Shows a tab as a one-column arrow, so that it can be seen. */
function visibleTabs(text: string): string {
  return stripControl(text.replaceAll('\t', '→'));
}
