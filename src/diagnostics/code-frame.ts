import stringWidth from 'string-width';
import { stripControl } from './plain-text.ts';
import type { PresentedDiagnostic } from './present.ts';
import type { Style } from './style.ts';

/** Lines of text shown above and below the one that matters. */
const contextLines = 1;
/** Longer lines are cut, so that the caret stays on an 80-column screen. */
const maxLineWidth = 100;

/**
 * The lines around a problem with a caret under the exact place.
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
  for (let number = first; number <= last; number++) {
    const line = lines[number - 1] ?? '';
    const here = number === item.start.line;
    if (!here && line.trim() === '') continue;
    const shown = expand(line).slice(0, maxLineWidth).trimEnd();
    frame.push(
      `${here ? style.strong('>') : ' '} ${style.dim(`${String(number).padStart(digits)} │`)} ${shown}`.trimEnd(),
    );
    if (here) frame.push(`  ${style.dim(`${' '.repeat(digits)} │`)} ${caret(line, item, style)}`);
  }
  return frame.join('\n');
}

/** The line with carets; counts on-screen width so that it also lies right under é, emoji and wide letters. */
function caret(line: string, item: PresentedDiagnostic, style: Style): string {
  const from = Math.min(item.start.column - 1, line.length);
  const to = item.end.line === item.start.line ? Math.min(item.end.column - 1, line.length) : line.length;
  const before = stringWidth(expand(line.slice(0, from)));
  if (before >= maxLineWidth) return style.strong('… verderop op deze regel');
  const width = Math.max(1, Math.min(stringWidth(expand(line.slice(from, to))), maxLineWidth - before));
  const mark = '^'.repeat(width);
  return ' '.repeat(before) + (item.severity === 'error' ? style.error(mark) : style.warning(mark));
}

/** Shows tabs as an arrow of one column, so that "this is a tab" can be seen. */
function expand(line: string): string {
  return stripControl(line.replaceAll('\t', '→'));
}
