/** The matches of a typed name: one item, or several. */
export type Found<T> = { readonly found: T } | { readonly several: readonly T[] } | undefined;

/**
 * Finds an item as people name it: by its id, else by the start of its id, else by whole words, else by the start of
 * words, in any order. Case and accents do not count. The first way that finds anything decides.
 *
 * @param textOf where the words may be. Default: in its id
 */
export function findByName<T extends { readonly id: string }>(
  typed: string,
  items: readonly T[],
  textOf: (item: T) => string = ({ id }) => id,
): Found<T> {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return undefined;
  const name = plain(typed);
  const ways: readonly ((item: T) => boolean)[] = [
    ({ id }) => id === typed,
    ({ id }) => id.startsWith(typed),
    ({ id }) => plain(id) === name,
    ({ id }) => plain(id).startsWith(name),
    (item) => hasAll(wanted, wordsOf(textOf(item)), (word, each) => word === each),
    (item) => hasAll(wanted, wordsOf(textOf(item)), (word, each) => word.startsWith(each)),
  ];
  for (const fits of ways) {
    const several = items.filter(fits);
    const [first, second] = several;
    if (first !== undefined) return second === undefined ? { found: first } : { several };
  }
  return undefined;
}

function hasAll(
  wanted: readonly string[],
  words: readonly string[],
  isIt: (word: string, wanted: string) => boolean,
): boolean {
  return wanted.every((each) => words.some((word) => isIt(word, each)));
}

function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text without accents and capitals. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
