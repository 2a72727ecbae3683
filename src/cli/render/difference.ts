import { cutAround, cutEnd } from '../../diagnostics/cut-line.ts';
import { stripControl } from '../../diagnostics/plain-text.ts';
import type { Style } from '../../diagnostics/style.ts';

/** A line that differs, or one beside it. */
export interface DifferenceLine {
  readonly sign: '-' | '+' | ' ';
  /** Number of the line: in the old text for what goes, in the new one for the rest. */
  readonly number: number;
  readonly text: string;
}

/** The differences between two texts, stretch by stretch. */
export type Difference = readonly (readonly DifferenceLine[])[];

/** What is compared: lines of a text file, or what readers read in a document, block by block. */
export type Unit = 'regel' | 'alinea';

/** Most differences that are looked for. Why: two texts that have nothing in common would take minutes. */
const maxEdits = 1000;

/** Compares line by line; undefined when the texts have too little in common. */
export async function findDifference(
  before: readonly string[],
  now: readonly string[],
): Promise<Difference | undefined> {
  const { structuredPatch } = await import('diff');
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  const patch = structuredPatch('', '', text(before), text(now), '', '', {
    context: 1,
    maxEditLength: maxEdits,
  });
  return patch?.hunks.map(({ oldStart, newStart, lines }) => {
    let [old, next] = [oldStart, newStart];
    return lines.flatMap((line): DifferenceLine[] => {
      const sign = line.charAt(0);
      if (sign === '-') return [{ sign, number: old++, text: line.slice(1) }];
      if (sign !== '+' && sign !== ' ') return [];
      if (sign === ' ') old++;
      return [{ sign, number: next++, text: line.slice(1) }];
    });
  });
}

/** The whole difference as plain text, for programs. */
export function writeDifference(difference: Difference, unit: Unit): string {
  return difference
    .map(
      (lines) => [headOf(lines, unit), ...lines.map(({ sign, text }) => `${sign} ${text}`)].join('\n') + '\n',
    )
    .join('');
}

/**
 * The difference for people: numbered, long lines cut around what changed, and no more than some lines.
 *
 * @returns the lines, and how many were left out
 */
export function showDifference(
  difference: Difference,
  { style, limit }: { readonly style: Style; readonly limit: number },
): { readonly lines: readonly string[]; readonly hidden: number } {
  const shown = difference.flatMap((lines, index) => [
    ...(index === 0 ? [] : [style.dim('      ⋮')]),
    ...showLines(lines, style),
  ]);
  return { lines: shown.slice(0, limit), hidden: Math.max(0, shown.length - limit) };
}

function headOf(lines: readonly DifferenceLine[], unit: Unit): string {
  return `@@ ${unit} ${lines[0]?.number ?? 1} @@`;
}

function showLines(lines: readonly DifferenceLine[], style: Style): readonly string[] {
  return lines.map((line, index) => {
    const text =
      `${String(line.number).padStart(6)} ${line.sign} ${cut(line, partnerOf(lines, index))}`.trimEnd();
    return line.sign === '-' ? style.error(text) : line.sign === '+' ? style.good(text) : style.dim(text);
  });
}

/** The line that stands in the place of a changed one, when as many come as go. */
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
