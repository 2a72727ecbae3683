import { problem, type Diagnostic, type TextRange } from '../../diagnostics/diagnostic.ts';
import { withCure } from '../../diagnostics/text-edit.ts';
import { moveKeys } from '../../workspace/layout-edits.ts';
import {
  child,
  dotted,
  nodeAt,
  sourceOfKey,
  toPointer,
  type Located,
  type LocatedMap,
} from '../../workspace/located.ts';
import type { ExplainContext } from './subject.ts';

/** Where keys belong that stand in the wrong group. */
export interface RightPlace {
  /** The keys that belong there together, in the order of the file. */
  readonly keys: readonly string[];
  /** The group they belong in. */
  readonly path: readonly string[];
  readonly where: 'inside' | 'outside' | 'elsewhere' | 'new';
}

/** A group with keys that its schema does not know. */
interface Group {
  readonly path: readonly string[];
  readonly node: LocatedMap;
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
}

/**
 * The keys of a group that belong in another: in the group above them, one level up, or in the only group that has such
 * a key. Always one that lacks the key: a second value is no cure.
 */
export function findPlaces(group: Group, context: ExplainContext): ReadonlyMap<string, RightPlace> {
  const places = new Map<string, RightPlace>();
  for (const key of group.unknown) {
    if (places.has(key)) continue;
    const place =
      inside(key, group, context) ?? outside(key, group, context) ?? elsewhere(key, group, context);
    for (const each of place?.keys ?? []) if (place !== undefined) places.set(each, place);
  }
  return places;
}

/** The group right above a key: one step too little indentation, or none at all. */
function inside(
  key: string,
  { path, node, unknown }: Group,
  context: ExplainContext,
): RightPlace | undefined {
  const order = [...node.entries.keys()];
  const at = order.indexOf(key);
  const above = order
    .slice(0, at)
    .reverse()
    .find((each) => !unknown.includes(each));
  if (above === undefined) return undefined;
  const group = [...path, above];
  if (!accepts(group, key, context)) return undefined;
  const run = order.slice(at);
  const end = run.findIndex((each) => !unknown.includes(each) || !accepts(group, each, context));
  return { keys: end === -1 ? run : run.slice(0, end), path: group, where: 'inside' };
}

/** A group that this one is in: one step too much indentation. */
function outside(key: string, { path }: Group, context: ExplainContext): RightPlace | undefined {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const above = path.slice(0, depth);
    if (accepts(above, key, context)) return { keys: [key], path: above, where: 'outside' };
  }
  return undefined;
}

/** The only group at the top that has such a key. */
function elsewhere(key: string, { path }: Group, context: ExplainContext): RightPlace | undefined {
  const groups = context.book.groupsWith(context.schemaName, key);
  const [group] = groups;
  if (group === undefined || groups.length > 1 || path[0] === group) return undefined;
  if (accepts([group], key, context)) return { keys: [key], path: [group], where: 'elsewhere' };
  const isAbsent = child(context.root, group) === undefined && path.length === 0;
  return isAbsent ? { keys: [key], path: [group], where: 'new' } : undefined;
}

/** Whether a group is in the file, may have a key, and lacks it. */
function accepts(path: readonly string[], key: string, { root, book, schemaName }: ExplainContext): boolean {
  const node = nodeAt(root, path);
  const schema = book.at(schemaName, path);
  const isEmpty = node?.kind === 'scalar' && node.value === null;
  if (node === undefined || !(node.kind === 'map' || isEmpty) || schema?.properties === undefined)
    return false;
  return Object.hasOwn(schema.properties, key) && child(node, key) === undefined;
}

/** Reports keys in the wrong group, with their move as the cure. */
export function misplaced(
  { keys, path: to, where }: RightPlace,
  {
    path,
    node,
    context,
  }: { readonly path: readonly string[]; readonly node: LocatedMap; readonly context: ExplainContext },
): Diagnostic {
  const [first = ''] = keys;
  const source = sourceOfKey(child(node, first) as Located, toPointer([...path, first]));
  const found = problem('schema/misplaced-key', source, {
    key: first,
    keys,
    group: dotted(to),
    from: toPointer(path),
    to: toPointer(to),
    where,
  });
  const ranges = keys.flatMap((key) => child(node, key)?.keyRange ?? []);
  const anchor = anchorOf({ path, to, where }, context);
  if (anchor === undefined || anchor.file !== source.file || ranges.length !== keys.length) return found;
  // Why: the last key of a group cannot go without leaving the group empty.
  if (where !== 'inside' && node.entries.size === keys.length && path.length > 0) return found;
  const { key, where: side } = anchor;
  return withCure(found, (text) =>
    moveKeys(text, ranges, { key, where: side, under: where === 'new' ? to.at(-1) : undefined }),
  );
}

/** The key that the moved ones come below or after. */
function anchorOf(
  {
    path,
    to,
    where,
  }: Pick<RightPlace, 'where'> & { readonly path: readonly string[]; readonly to: readonly string[] },
  { root }: ExplainContext,
): { readonly file: string; readonly key: TextRange; readonly where: 'below' | 'after' } | undefined {
  // Out of a group: after the branch that they stand in now. A new group comes after the last key.
  const branch = where === 'outside' ? nodeAt(root, path.slice(0, to.length + 1)) : undefined;
  const last = where === 'new' ? [...root.entries.values()].at(-1) : undefined;
  const beside = branch ?? last;
  const node = beside ?? nodeAt(root, to);
  if (node?.keyRange === undefined) return undefined;
  return { file: node.file, key: node.keyRange, where: beside === undefined ? 'below' : 'after' };
}
