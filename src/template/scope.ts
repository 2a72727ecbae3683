/** What a template can name at one place, and what is there: the shapes of data, as the schemas give them. */
import type { LeafShape, ListShape, ObjectShape, Shape } from '../profile/shape.ts';

/** A single value. */
export const leaf: LeafShape = { kind: 'leaf' };

/** A list of things of one shape. */
export function listOf(item: Shape): ListShape {
  return { kind: 'list', item };
}

/** A group of keys: `keys('titel datum', { noten: listOf(…) })`; the words are single values. */
export function keys(words: string, more: Readonly<Record<string, Shape>> = {}): ObjectShape {
  const single = words.split(' ').filter((word) => word !== '');
  return { kind: 'object', keys: { ...Object.fromEntries(single.map((word) => [word, leaf])), ...more } };
}

/** A group with other keys as well. */
export function withKeys(shape: ObjectShape, more: Readonly<Record<string, Shape>>): ObjectShape {
  return { ...shape, keys: { ...shape.keys, ...more } };
}

/** Where a template is: what its names are looked up in, from the inside outwards. */
export interface Scope {
  /** The innermost first; `../` goes one further. */
  readonly shapes: readonly (Shape | undefined)[];
  readonly root: Shape;
  /** Names after `as |…|`. */
  readonly blockParams: ReadonlyMap<string, Shape | undefined>;
  /** Whether `@index` and the like exist. */
  readonly inEach: boolean;
  /** Paths that are known to be empty here, such as in the `{{else}}` of an `{{#if}}`: they print as blanks. */
  readonly empty: ReadonlySet<string>;
}

/** A scope of the whole document. */
export function rootScope(root: Shape): Scope {
  return { shapes: [root], root, blockParams: new Map(), inEach: false, empty: new Set() };
}

/** The names that can be used in a shape, for suggestions. */
export function namesIn(shape: Shape | undefined): readonly string[] {
  return shape?.kind === 'object' ? Object.keys(shape.keys) : [];
}
