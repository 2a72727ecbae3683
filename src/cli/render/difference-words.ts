import type { Difference, DifferenceLine } from '../../app/check/difference.ts';
import { cutAround, cutEnd } from '../../diagnostics/cut-line.ts';
import { stripControl } from '../../diagnostics/unseen.ts';
import type { Style } from '../../diagnostics/style.ts';

/** The whole difference as plain text, for programs. @param unit what is numbered, in Dutch */
export function writeDifference(difference: Difference, unit: string): string {
  return difference
    .map(
      (lines) => [headOf(lines, unit), ...lines.map(({ sign, text }) => `${sign} ${text}`)].join('\n') + '\n',
    )
    .join('');
}

/**
 * The difference for people: numbered, long lines cut around the change, and a limited number of lines.
 *
 * @returns the lines, and how many were left out
 */
export function showDifference(
  difference: Difference,
  { style, limit }: { readonly style: Style; readonly limit: number },
): { readonly lines: readonly string[]; readonly hidden: number } {
  const shown: string[] = [];
  let total = 0;
  for (const [index, lines] of difference.entries()) {
    total += (index === 0 ? 0 : 1) + lines.length;
    // What is not shown is only counted: cutting lines takes long.
    if (shown.length >= limit) continue;
    if (index > 0) shown.push(style.dim('      ⋮'));
    shown.push(...showLines(lines, limit - shown.length, style));
  }
  return { lines: shown, hidden: total - shown.length };
}

function headOf(lines: readonly DifferenceLine[], unit: string): string {
  return `@@ ${unit} ${lines[0]?.number ?? 1} @@`;
}

function showLines(lines: readonly DifferenceLine[], limit: number, style: Style): readonly string[] {
  return lines.slice(0, limit).map((line, index) => {
    const text =
      `${String(line.number).padStart(6)} ${line.sign} ${cut(line, partnerOf(lines, index))}`.trimEnd();
    return line.sign === '-' ? style.error(text) : line.sign === '+' ? style.good(text) : style.dim(text);
  });
}

/** The line that replaces a changed one, when as many lines are added as removed. */
function partnerOf(lines: readonly DifferenceLine[], index: number): string | undefined {
  const line = lines[index];
  if (line === undefined || line.sign === ' ') return undefined;
  const start = lines.findLastIndex(({ sign }, at) => at < index && sign === ' ') + 1;
  const next = lines.findIndex(({ sign }, at) => at > index && sign === ' ');
  const run = lines.slice(start, next === -1 ? lines.length : next);
  const own = run.filter(({ sign }) => sign === line.sign);
  const others = run.filter(({ sign }) => sign !== line.sign);
  return own.length === others.length ? others[own.indexOf(line)]?.text : undefined;
}

function cut({ text }: DifferenceLine, partner: string | undefined): string {
  if (partner === undefined) return cutEnd(text, stripControl);
  let from = 0;
  while (from < text.length && from < partner.length && text[from] === partner[from]) from++;
  let end = 0;
  const most = Math.min(text.length, partner.length) - from;
  while (end < most && text.at(-1 - end) === partner.at(-1 - end)) end++;
  return cutAround(text, { from, to: text.length - end, show: stripControl }).text;
}
