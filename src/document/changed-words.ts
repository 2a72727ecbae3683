/** A word or punctuation mark of a text, with its place. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words and punctuation marks of a text; white space only separates them. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Two texts, aligned. */
export interface Alignment {
  /** Words that both have, in the same order. */
  readonly pairs: readonly { readonly now: Word; readonly old: Word }[];
  /** Words of the new text without an old counterpart. */
  readonly changed: readonly Word[];
  /** Where the last word of the old text ends. */
  readonly end: number;
}

/** Whether words in a range of the new text changed. */
export function isChanged(
  { changed }: Alignment,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return changed.some((word) => word.start < end && word.end > start);
}

/**
 * Aligns a text with an older one: their longest common subsequence of words, and the remaining words of the text.
 *
 * @param weightOf what it is worth that a word of the text has a counterpart. Default: all the same
 */
export function alignWords(
  now: readonly Word[],
  old: readonly Word[],
  weightOf: (word: Word) => number = () => 1,
): Alignment {
  const longest = commonLengths(now, old, weightOf);
  const lengthAt = (index: number, at: number): number => longest[index]?.[at] ?? 0;
  const pairs: { now: Word; old: Word }[] = [];
  const changed: Word[] = [];
  let at = 0;
  for (const [index, word] of now.entries()) {
    const best = lengthAt(index, at);
    // An old word that is not in the longest common subsequence is skipped.
    while (at < old.length && lengthAt(index, at + 1) === best) at += 1;
    const other = old[at];
    if (other?.text === word.text && best > lengthAt(index + 1, at)) {
      pairs.push({ now: word, old: other });
      at += 1;
    } else changed.push(word);
  }
  return { pairs, changed, end: old.at(-1)?.end ?? 0 };
}

/** For each position in both texts: the weight of the heaviest common subsequence of what follows. */
function commonLengths(
  now: readonly Word[],
  old: readonly Word[],
  weightOf: (word: Word) => number,
): readonly (readonly number[])[] {
  const table: number[][] = [];
  table[now.length] = Array.from({ length: old.length + 1 }, () => 0);
  for (let i = now.length - 1; i >= 0; i -= 1) {
    const below = table[i + 1] ?? [];
    const row: number[] = Array.from({ length: old.length + 1 }, () => 0);
    const word = now[i];
    const weight = word === undefined ? 0 : weightOf(word);
    for (let j = old.length - 1; j >= 0; j -= 1) {
      const paired = word?.text === old[j]?.text ? (below[j + 1] ?? 0) + weight : 0;
      row[j] = Math.max(paired, below[j] ?? 0, row[j + 1] ?? 0);
    }
    table[i] = row;
  }
  return table;
}
