/** A word or sign of a text, with its place. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words and signs of a text; white space only separates them. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Two texts beside one another. */
export interface Alignment {
  /** Words that both have, in the same order. */
  readonly pairs: readonly { readonly now: Word; readonly old: Word }[];
  /** Words of the new text without a counterpart. */
  readonly changed: readonly Word[];
  /** Where the last word of the old text ends. */
  readonly end: number;
}

/** Whether words of a stretch of the new text changed. */
export function isChanged(
  { changed }: Alignment,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return changed.some((word) => word.start < end && word.end > start);
}

/**
 * Lays a text beside an older one: the longest row of words that both have in the same order, and the words of the
 * text that are left.
 */
export function alignWords(now: readonly Word[], old: readonly Word[]): Alignment {
  const longest = commonLengths(now, old);
  const lengthAt = (index: number, at: number): number => longest[index]?.[at] ?? 0;
  const pairs: { now: Word; old: Word }[] = [];
  const changed: Word[] = [];
  let at = 0;
  for (const [index, word] of now.entries()) {
    const best = lengthAt(index, at);
    // An old word that the longest row can do without is passed over.
    while (at < old.length && lengthAt(index, at + 1) === best) at += 1;
    const other = old[at];
    if (other?.text === word.text && best > lengthAt(index + 1, at)) {
      pairs.push({ now: word, old: other });
      at += 1;
    } else changed.push(word);
  }
  return { pairs, changed, end: old.at(-1)?.end ?? 0 };
}

/** Per place in both texts: how many words the rest of both has in common, in the same order. */
function commonLengths(now: readonly Word[], old: readonly Word[]): readonly (readonly number[])[] {
  const table: number[][] = [];
  table[now.length] = Array.from({ length: old.length + 1 }, () => 0);
  for (let i = now.length - 1; i >= 0; i -= 1) {
    const below = table[i + 1] ?? [];
    const row: number[] = Array.from({ length: old.length + 1 }, () => 0);
    for (let j = old.length - 1; j >= 0; j -= 1) {
      const same = now[i]?.text === old[j]?.text;
      row[j] = same ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    table[i] = row;
  }
  return table;
}
