/** A line that differs, or a context line. */
export interface DifferenceLine {
  readonly sign: '-' | '+' | ' ';
  /** Line number: in the old text for removed lines, in the new one for the others. */
  readonly number: number;
  readonly text: string;
}

/** The differences between two texts, as hunks. */
export type Difference = readonly (readonly DifferenceLine[])[];

/** What is compared: lines of a text file, or the visible text of a document, block by block. */
export type Unit = 'line' | 'block';

/** The most edits that are searched for. Why: two texts with nothing in common would take minutes. */
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
