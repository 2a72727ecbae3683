import { problem, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import { thingFolders, type ThingFileKind } from '../workspace/file-kinds.ts';
import type { LocatedFile } from '../workspace/load.ts';
import { sourceOfValue, textAt, type Located, type LocatedMap } from '../workspace/located.ts';
import { dropLapsedThing, mergeTrees } from '../workspace/merge.ts';
import { shippedItems, type ShippedCollection } from '../workspace/shipped.ts';
import { checkSchema } from './schema-check.ts';
import type { SchemaBook } from './schema-book.ts';

/** Things of one kind by id, in the order shipped first, then the user's own. */
export type Things = ReadonlyMap<string, LocatedMap>;

/** What was made of the files of one kind. */
export interface ThingsResult {
  readonly things: Things;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the things of one kind come from. */
export interface ThingSources {
  readonly kind: ThingFileKind;
  /** The user's files, inherited ones first. */
  readonly files: readonly LocatedFile[];
  /** The same things given as a list inside the profile. */
  readonly inProfile?: readonly Located[];
  readonly shipped: readonly Located[];
}

/** The shipped collection of a kind; collaborations are never shipped. */
const collections: Partial<Record<ThingFileKind, ShippedCollection>> = {
  rol: 'roles',
  overleg: 'meetings',
  checklist: 'checklists',
};

/** The shipped things of a kind. */
export function shippedThings(assets: Assets, kind: ThingFileKind): readonly Located[] {
  const collection = collections[kind];
  return collection === undefined ? [] : shippedItems(assets, collection);
}

/**
 * Lays the user's things over the shipped ones: a known id adapts, a new id adds, `vervalt: true` removes.
 * Checks the user's things against their schema on the way.
 */
export async function gatherThings(sources: ThingSources, book: SchemaBook): Promise<ThingsResult> {
  const diagnostics: Diagnostic[] = [...repeatedIds(sources.files)];
  const own = new Map<string, LocatedMap>();
  for (const item of [...sources.files.map(({ root }) => root), ...(sources.inProfile ?? [])]) {
    if (item.kind !== 'map') continue;
    const id = textAt(item, 'id') ?? `?${own.size}`;
    const below = own.get(id);
    own.set(id, below === undefined ? item : mergeTrees(below, item).node);
  }
  const schema = thingFolders[sources.kind].schema;
  const inFiles = new Set(sources.files.map(({ root }) => textAt(root, 'id')));
  for (const [id, root] of own) {
    // Things in the profile are checked with the profile's own schema.
    if (inFiles.has(id) || id.startsWith('?'))
      diagnostics.push(...(await checkSchema({ root, schema }, book)));
  }
  const laid = layOver(sources.shipped, own);
  return { things: laid.things, diagnostics: [...diagnostics, ...laid.diagnostics] };
}

function layOver(shipped: readonly Located[], own: ReadonlyMap<string, LocatedMap>): ThingsResult {
  const diagnostics: Diagnostic[] = [];
  const things = new Map<string, LocatedMap>();
  for (const item of shipped) {
    if (item.kind === 'map') things.set(textAt(item, 'id') ?? '', item);
  }
  for (const [id, item] of own) {
    if (id.startsWith('?')) continue;
    const below = things.get(id);
    const merged = below === undefined ? item : mergeTrees(below, item).node;
    const dropped = dropLapsedThing(merged, below);
    diagnostics.push(...dropped.diagnostics);
    if (dropped.thing !== undefined) things.set(id, dropped.thing);
    else things.delete(id);
  }
  return { things, diagnostics };
}

/** Two files in one folder with the same id are a slip; in an inheriting workspace they are the point. */
function repeatedIds(files: readonly LocatedFile[]): readonly Diagnostic[] {
  const seen = new Map<string, LocatedFile>();
  return files.flatMap((each) => {
    const id = textAt(each.root, 'id');
    const folder = each.path.slice(0, each.path.lastIndexOf('/'));
    const key = `${folder}\u0000${id ?? ''}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, each);
    const node = each.root.entries.get('id');
    if (first === undefined || id === undefined || node === undefined) return [];
    return [
      problem('id/duplicate', sourceOfValue(node, '/id'), {
        id,
        where: folder.slice(folder.lastIndexOf('/') + 1),
        first: first.file,
      }),
    ];
  });
}
