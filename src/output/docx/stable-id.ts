/**
 * Numbers and names that Word requires, derived from our own ids so that they are the same in every version of a
 * document.
 */

/** Allocates unique numbers. */
export class StableIds {
  readonly #taken = new Set<number>();

  /**
   * A number from 1 to 2,147,483,646, nearly always the same for the same id; when two ids collide, the later one takes
   * the next number. Source: ECMA-376 17.5.2.18 (`w:id` is a signed 32-bit number, unique in the document); FNV-1a.
   */
  numberFor(id: string): number {
    let hash = 0x811c9dc5;
    for (let index = 0; index < id.length; index++)
      hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
    let number = (hash % 0x7ffffffe) + 1;
    while (this.#taken.has(number)) number = (number % 0x7ffffffe) + 1;
    this.#taken.add(number);
    return number;
  }
}

/**
 * The name of a bookmark. Source: Word allows at most 40 letters, digits and underscores, starting with a letter.
 *
 * @param kind what is marked: names of different kinds never collide
 */
export function bookmarkName(kind: 'kop' | 'taak', id: string): string {
  const name = `${kind}_${id.replace(/[^A-Za-z0-9]/g, '_')}`;
  if (name.length <= 40 && /^[a-z0-9-]*$/.test(id)) return name;
  return `${name.slice(0, 29)}_${new StableIds().numberFor(id)}`.slice(0, 40);
}
