import type { Source, TextRange } from '../diagnostics/diagnostic.ts';

/** Where a node of a tree was written. */
interface Place {
  readonly file: string;
  /** Place of the value; absent for values that never were in a user's text (shipped data). */
  readonly range?: TextRange | undefined;
  /** Place of the key of the value. */
  readonly keyRange?: TextRange | undefined;
  /** Whether the comment `# voorstel` behind it, or behind the line it hangs under, says that nobody agreed on it. */
  readonly isProposed?: true;
}

/** A single value, with the text it was written as. */
export interface LocatedScalar extends Place {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** Source text without quotes; shows a lost zero (`0123`) or a quoted number. */
  readonly written: string;
  readonly quoted: boolean;
}

/** A list of nodes. */
export interface LocatedList extends Place {
  readonly kind: 'list';
  readonly items: readonly Located[];
}

/** A map, with its keys in the order they were written. */
export interface LocatedMap extends Place {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Located>;
}

/**
 * A value tree in which every node knows the file and place where it was written.
 *
 * Why: after split files and inheritance are merged, a problem must still point into the file that actually holds the
 * value (product.md §3). Merging moves nodes together with their places.
 */
export type Located = LocatedScalar | LocatedList | LocatedMap;

/** An empty map without a place. */
export function emptyMap(file: string): LocatedMap {
  return { kind: 'map', file, entries: new Map() };
}

/** The plain value, as the schema validators expect it. Keys such as `__proto__` stay ordinary keys. */
export function toPlain(node: Located): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toPlain);
    case 'map': {
      const plain: Record<string, unknown> = {};
      for (const [key, value] of node.entries) {
        Object.defineProperty(plain, key, {
          value: toPlain(value),
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
      return plain;
    }
  }
}

/** A tree for a plain value that has no text, such as shipped data that the build turned into JSON. */
export function fromPlain(value: unknown, file: string): Located {
  if (Array.isArray(value)) return { kind: 'list', file, items: value.map((item) => fromPlain(item, file)) };
  if (value !== null && typeof value === 'object') return fromPlainMap(value, file);
  const scalar = value as string | number | boolean | null;
  return { kind: 'scalar', file, value: scalar, written: String(scalar), quoted: typeof scalar === 'string' };
}

/** The same for a plain object. */
export function fromPlainMap(value: object, file: string): LocatedMap {
  const entries = new Map(Object.entries(value).map(([key, item]) => [key, fromPlain(item, file)]));
  return { kind: 'map', file, entries };
}

/** The child under a key or list index. */
export function child(node: Located | undefined, key: string | number): Located | undefined {
  if (node?.kind === 'map') return node.entries.get(String(key));
  if (node?.kind === 'list') return node.items[Number(key)];
  return undefined;
}

/** The node at a path of keys and indexes. */
export function nodeAt(node: Located | undefined, path: readonly (string | number)[]): Located | undefined {
  return path.reduce<Located | undefined>(child, node);
}

/** The text at a path, when there is text there. */
export function textAt(node: Located | undefined, ...path: readonly (string | number)[]): string | undefined {
  const found = nodeAt(node, path);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}

/** The list items at a path; empty when there is no list. */
export function itemsAt(
  node: Located | undefined,
  ...path: readonly (string | number)[]
): readonly Located[] {
  const found = nodeAt(node, path);
  return found?.kind === 'list' ? found.items : [];
}

/** Keys of a JSON Pointer (RFC 6901). */
export function pointerKeys(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** JSON Pointer of a path of keys. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A path in its readable form: `college.leden[2].rol`. */
export function dotted(path: readonly (string | number)[]): string {
  return path
    .map((key, index) =>
      /^\d+$/.test(String(key)) ? `[${Number(key) + 1}]` : index === 0 ? String(key) : `.${key}`,
    )
    .join('');
}

/** A JSON Pointer in its readable form: `/college/leden/0/naam` → `college.leden[1].naam`; undefined for the root. */
export function dottedPointer(pointer = ''): string | undefined {
  return pointer === '' ? undefined : dotted(pointerKeys(pointer));
}

/** Whether the items of a list are groups without a key in common. */
export function isOneGroup({ items }: LocatedList): boolean {
  const keys = items.flatMap((item) => (item.kind === 'map' ? [...item.entries.keys()] : ['', '']));
  return new Set(keys).size === keys.length;
}

/** Where to point for a problem with the value itself. */
export function sourceOfValue(node: Located, pointer?: string): Source {
  return { file: node.file, pointer, range: node.range ?? node.keyRange };
}

/** Where to point for a problem with the key, such as a misspelt one. */
export function sourceOfKey(node: Located, pointer?: string): Source {
  return { file: node.file, pointer, range: node.keyRange ?? node.range };
}
