import { problem, warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  child,
  dotted,
  sourceOfKey,
  sourceOfValue,
  textAt,
  type Located,
  type LocatedList,
  type LocatedMap,
} from './located.ts';

/** A merged tree and the diagnostics of the merge. */
export interface MergeResult {
  readonly node: LocatedMap;
  readonly diagnostics: readonly Diagnostic[];
}

/** How to treat a value that both sides have: the upper one wins (inheritance), or that is an error (split files). */
type Clash = 'override' | 'report';

/**
 * Merges one tree over another: maps merge by key, lists of items with an `id` merge by id, anything else is replaced.
 * `vervalt: true` removes the item with that id (product.md §3).
 *
 * @param base the tree below: the inherited profile, or the files read before
 * @param top the tree on top
 */
export function mergeTrees(base: LocatedMap, top: LocatedMap, clash: Clash = 'override'): MergeResult {
  const diagnostics: Diagnostic[] = [];
  const node = mergeMaps(base, top, { clash, path: [], diagnostics });
  return { node, diagnostics };
}

interface Context {
  readonly clash: Clash;
  readonly path: readonly (string | number)[];
  readonly diagnostics: Diagnostic[];
}

function mergeMaps(base: LocatedMap, top: LocatedMap, context: Context): LocatedMap {
  const entries = new Map(base.entries);
  for (const [key, value] of top.entries) {
    const below = entries.get(key);
    entries.set(
      key,
      below === undefined ? value : mergeNodes(below, value, { ...context, path: [...context.path, key] }),
    );
  }
  return { ...top, entries };
}

function mergeNodes(base: Located, top: Located, context: Context): Located {
  if (base.kind === 'map' && top.kind === 'map') return mergeMaps(base, top, context);
  if (base.kind === 'list' && top.kind === 'list' && isIdList(base) && isIdList(top)) {
    return mergeLists(base, top, context);
  }
  if (context.clash === 'report') {
    const place = { path: dotted(context.path), other: base.file };
    context.diagnostics.push(problem('inherit/defined-twice', sourceOfKey(top), place));
  }
  return top;
}

/** Whether every item is a map with an `id`; an empty list can merge with any. */
function isIdList(list: LocatedList): boolean {
  return list.items.every((item) => textAt(item, 'id') !== undefined);
}

function mergeLists(base: LocatedList, top: LocatedList, context: Context): LocatedList {
  const items = [...base.items];
  for (const item of top.items) {
    const id = textAt(item, 'id');
    const index = items.findIndex((other) => textAt(other, 'id') === id);
    const below = items[index];
    if (below === undefined) items.push(item);
    else items[index] = mergeNodes(below, item, { ...context, path: [...context.path, index] });
  }
  return { ...top, items };
}

/**
 * Removes every item that says `vervalt: true`.
 *
 * @param below the inherited tree, to tell a removal from a mistake; omit when anything may be removed
 */
export function dropLapsed(node: LocatedMap, below?: Located): MergeResult {
  const diagnostics: Diagnostic[] = [];
  return { node: dropIn(node, below, diagnostics) as LocatedMap, diagnostics };
}

/**
 * Removes the dropped parts of one item, or the whole item when it says so itself.
 *
 * @param below the same item as inherited, if it was
 */
export function removeDroppedEntity(
  entity: LocatedMap,
  below: LocatedMap | undefined,
): { readonly entity: LocatedMap | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const list = (item: LocatedMap | undefined): LocatedList => ({
    kind: 'list',
    file: entity.file,
    items: item === undefined ? [] : [item],
  });
  const diagnostics: Diagnostic[] = [];
  const kept = child(dropIn(list(entity), list(below), diagnostics), 0);
  return { entity: kept?.kind === 'map' ? kept : undefined, diagnostics };
}

function dropIn(node: Located, below: Located | undefined, diagnostics: Diagnostic[]): Located {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'map') {
    let changed = false;
    const entries = new Map<string, Located>();
    for (const [key, value] of node.entries) {
      const kept = dropIn(value, below?.kind === 'map' ? below.entries.get(key) : undefined, diagnostics);
      changed ||= kept !== value;
      entries.set(key, kept);
    }
    return changed ? { ...node, entries } : node;
  }
  const known = below?.kind === 'list' ? below.items : [];
  const items = node.items.flatMap((item) => {
    const id = textAt(item, 'id');
    const inherited = id === undefined ? undefined : known.find((other) => textAt(other, 'id') === id);
    // Without an id there is nothing to remove: in a variant of a task, `vervalt` is about that case.
    if (id === undefined || !isLapsed(item)) return [dropIn(item, inherited, diagnostics)];
    if (inherited === undefined && !hasOtherFile(item)) {
      diagnostics.push(warning('inherit/nothing-to-drop', sourceOfValue(item), { id }));
    }
    return [];
  });
  const same = items.length === node.items.length && items.every((item, index) => item === node.items[index]);
  return same ? node : { ...node, items };
}

/** Whether a part of an item was written in another file than its mark: then that file holds what is removed. */
function hasOtherFile(item: Located): boolean {
  if (item.kind !== 'map') return false;
  const file = item.entries.get('vervalt')?.file;
  return [...item.entries.values()].some((value) => value.file !== file);
}

function isLapsed(item: Located): boolean {
  if (item.kind !== 'map') return false;
  const mark = item.entries.get('vervalt');
  return mark?.kind === 'scalar' && mark.value === true;
}
