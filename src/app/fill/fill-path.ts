import { isPlainMap, type PlainInput } from '../../workspace/plain-tree.ts';
import { itemsAt, nodeAt, textAt, toPlain, type Located } from '../../workspace/located.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { fillIn } from '../../workspace/fill-yaml.ts';
import type { YamlPath } from '../../workspace/yaml-text.ts';

/** A key, an index, or a list member by its id: a member keeps its id, whatever file it is in. */
export type FillKey = string | number | { readonly id: string };

/** A path as people type it: `college.leden.wethouder-1.rol`. */
export function shownPath(path: readonly FillKey[]): string {
  return path
    .map((key) => (typeof key === 'object' ? key.id : typeof key === 'number' ? String(key + 1) : key))
    .join('.');
}

/** The path of a place in a tree; list members that have an id go by it. */
export function pathById(keys: readonly (string | number)[], root: Located): readonly FillKey[] {
  return keys.map((key, index) => {
    if (typeof key !== 'number') return key;
    const id = textAt(nodeAt(root, keys.slice(0, index + 1)), 'id');
    return id === undefined ? key : { id };
  });
}

/** What a tree holds at a path; undefined when nothing. */
export function valueAt(path: readonly FillKey[], root: Located): unknown {
  const node = placeAt(path, root);
  return node === undefined ? undefined : toPlain(node);
}

/** The node of a tree at a path; undefined when there is none. */
export function placeAt(path: readonly FillKey[], root: Located): Located | undefined {
  const keys: (string | number)[] = [];
  for (const key of path) keys.push(typeof key === 'object' ? memberIndex(root, keys, key.id) : key);
  return nodeAt(root, keys);
}

/** The index of a list member by its id; -1 when the list has none. */
function memberIndex(root: Located | undefined, list: readonly (string | number)[], id: string): number {
  return itemsAt(root, ...list).findIndex((item) => textAt(item, 'id') === id);
}

/** The keys of a path for a schema, in which the number of a list item does not matter. */
export function schemaKeys(path: readonly FillKey[]): readonly string[] {
  return path.map((key) => (typeof key === 'string' ? key : '0'));
}

/** A value with its place, whatever file it goes to. */
export interface PlacedValue {
  readonly path: readonly FillKey[];
  readonly value: PlainInput;
  readonly isProposed: boolean;
}

/**
 * Fills in a value in one file. A list member that is not in it gets an entry of its own there, which is merged with
 * the one elsewhere.
 *
 * @throws UneditableError when that cannot be done
 */
export function fillText(text: string, { path, value, isProposed }: PlacedValue): string {
  const { root } = parseYaml(text.replace(/^\ufeff/, ''), '');
  const keys: (string | number)[] = [];
  for (const [index, key] of path.entries()) {
    if (typeof key !== 'object') {
      keys.push(key);
      continue;
    }
    const at = memberIndex(root, keys, key.id);
    keys.push(at === -1 ? itemsAt(root, ...keys).length : at);
    if (at !== -1) continue;
    const member = nested(path.slice(index + 1), value);
    const whole = isPlainMap(member)
      ? { id: key.id, ...(member as Readonly<Record<string, PlainInput>>) }
      : member;
    return withMember(text, keys, { value: whole, isProposed });
  }
  return fillIn(text, { path: keys, value, isProposed });
}

function nested(path: readonly FillKey[], value: PlainInput): PlainInput {
  return path.reduceRight<PlainInput>(
    (inner, key) =>
      typeof key === 'string'
        ? { [key]: inner }
        : [typeof key === 'object' && isPlainMap(inner) ? { id: key.id, ...(inner as object) } : inner],
    value,
  );
}

/** Adds a member; the first one makes the list. */
function withMember(
  text: string,
  keys: YamlPath,
  { value, isProposed }: Pick<PlacedValue, 'value' | 'isProposed'>,
): string {
  return keys.at(-1) === 0
    ? fillIn(text, { path: keys.slice(0, -1), value: [value], isProposed })
    : fillIn(text, { path: keys, value, isProposed });
}
