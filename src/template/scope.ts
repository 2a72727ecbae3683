/** What a template can name at one place, with the shapes of the data, as derived from the schemas. */
import type { LeafShape, ListShape, ObjectShape, Shape } from '../profile/shape.ts';

/** A single value. */
export const leaf: LeafShape = { kind: 'leaf' };

/** A list of items of one shape. */
export function listOf(item: Shape): ListShape {
  return { kind: 'list', item };
}

/** A map: `keys('titel datum', { noten: listOf(…) })`; the words are single values. */
export function keys(words: string, more: Readonly<Record<string, Shape>> = {}): ObjectShape {
  const single = words.split(' ').filter((word) => word !== '');
  return { kind: 'object', keys: { ...Object.fromEntries(single.map((word) => [word, leaf])), ...more } };
}

/** A map with additional keys. */
export function withKeys(shape: ObjectShape, more: Readonly<Record<string, Shape>>): ObjectShape {
  return { ...shape, keys: { ...shape.keys, ...more } };
}

/** The scope at a place in a template: where names are looked up, from the inside out. */
export interface Scope {
  /** Innermost first; `../` goes one further out. */
  readonly shapes: readonly (Shape | undefined)[];
  readonly root: Shape;
  /** Names after `as |…|`. */
  readonly blockParams: ReadonlyMap<string, Shape | undefined>;
  /** Whether `@index` and similar variables exist. */
  readonly inEach: boolean;
  /** Paths known to be empty here, such as in the `{{else}}` of an `{{#if}}`: they print as blanks. */
  readonly empty: ReadonlySet<string>;
}

/** The scope of the whole document. */
export function rootScope(root: Shape): Scope {
  return { shapes: [root], root, blockParams: new Map(), inEach: false, empty: new Set() };
}

/** The names that exist in a shape, for suggestions. */
export function namesIn(shape: Shape | undefined): readonly string[] {
  return shape?.kind === 'object' ? Object.keys(shape.keys) : [];
}
