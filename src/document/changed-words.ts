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

/**
 * The words of a text that are not in an older one at the corresponding place: what is left of it beside the longest
 * row of words that both have in the same order.
 */
export function changedWords(now: readonly Word[], old: readonly Word[]): readonly Word[] {
  const longest = commonLengths(now, old);
  const changed: Word[] = [];
  let at = 0;
  for (const [index, word] of now.entries()) {
    const best = longest[index]?.[at] ?? 0;
    // An old word that the longest row can do without is passed over.
    while (at < old.length && longest[index]?.[at + 1] === best) at += 1;
    if (word.text === old[at]?.text && best > (longest[index + 1]?.[at] ?? 0)) at += 1;
    else changed.push(word);
  }
  return changed;
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
