import { problem, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import { entityFolders, type EntityFileKind } from '../workspace/file-kinds.ts';
import type { LocatedFile } from '../workspace/load.ts';
import { child, sourceOfValue, textAt, type Located, type LocatedMap } from '../workspace/located.ts';
import { removeDroppedEntity, mergeTrees } from '../workspace/merge.ts';
import { shippedItems, type ShippedCollection } from '../workspace/shipped.ts';
import { checkSchema } from './schema-check.ts';
import type { SchemaBook } from './schema-book.ts';
import { slug } from './slug.ts';

/** Entities of one kind by id: shipped ones first, then the user's own. */
export type Entities = ReadonlyMap<string, LocatedMap>;

/** The result of reading the files of one kind. */
export interface EntitiesResult {
  /** The entities as rules and documents may see them: without what their schema rejected. */
  readonly entities: Entities;
  /** Entities that the user removed, and where. */
  readonly lapsed: ReadonlyMap<string, Source>;
  /** Entity → parts that the user removed from it, such as tasks of a checklist, and where. */
  readonly lapsedParts: ReadonlyMap<string, ReadonlyMap<string, Source>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The result for a kind that is not read. */
export const noEntities: EntitiesResult = {
  entities: new Map(),
  lapsed: new Map(),
  lapsedParts: new Map(),
  diagnostics: [],
};

/** The sources of one kind. */
export interface EntitySources {
  readonly kind: EntityFileKind;
  /** The user's files, inherited ones first. */
  readonly files: readonly LocatedFile[];
  /** Entities given as a list inside the profile. */
  readonly inProfile?: readonly Located[];
  readonly shipped: readonly Located[];
}

/** The shipped collection of a kind; collaborations are never shipped. */
const collections: Partial<Record<EntityFileKind, ShippedCollection>> = {
  rol: 'roles',
  overleg: 'meetings',
  checklist: 'checklists',
};

/** The shipped entities of a kind. */
export function shippedEntities(assets: Assets, kind: EntityFileKind): readonly Located[] {
  const collection = collections[kind];
  return collection === undefined ? [] : shippedItems(assets, collection);
}

/**
 * Merges the user's entities over the shipped ones: a known id adapts, a new id adds, `vervalt: true` removes. Also
 * checks the user's entities against their schema.
 */
export async function mergeEntities(sources: EntitySources, book: SchemaBook): Promise<EntitiesResult> {
  const diagnostics: Diagnostic[] = [...repeatedIds(sources.files)];
  const own = new Map<string, LocatedMap>();
  const inProfile = (sources.inProfile ?? []).filter((item) => textAt(item, 'id') !== undefined);
  for (const item of [...sources.files.map(({ root }) => root), ...inProfile]) {
    if (item.kind !== 'map') continue;
    const id = textAt(item, 'id') ?? `?${own.size}`;
    const below = own.get(id);
    own.set(id, below === undefined ? item : mergeTrees(below, item).node);
  }
  const inFiles = new Set(sources.files.map(({ root }) => textAt(root, 'id')));
  const sound = new Map<string, LocatedMap>();
  for (const [id, root] of own) {
    // Entities in the profile are checked with the profile's own schema.
    const isFromFile = inFiles.has(id) || id.startsWith('?');
    const schema = entityFolders[sources.kind].schema;
    const checked = isFromFile ? await checkSchema({ root, schema }, book) : { sound: root, diagnostics: [] };
    diagnostics.push(...checked.diagnostics);
    // An id under a misspelt key, or a malformed one, is the id all the same.
    sound.set(textAt(checked.sound, 'id') ?? (id.startsWith('?') ? id : (slug(id) ?? id)), checked.sound);
  }
  const laid = layOver(sources.shipped, sound);
  return { ...laid, diagnostics: [...diagnostics, ...laid.diagnostics] };
}

function layOver(shipped: readonly Located[], own: ReadonlyMap<string, LocatedMap>): EntitiesResult {
  const diagnostics: Diagnostic[] = [];
  const lapsed = new Map<string, Source>();
  const lapsedParts = new Map<string, ReadonlyMap<string, Source>>();
  const entities = new Map<string, LocatedMap>();
  for (const item of shipped) {
    if (item.kind === 'map') entities.set(textAt(item, 'id') ?? '', item);
  }
  const shippedIds = [...entities.keys()];
  for (const [id, item] of own) {
    if (id.startsWith('?')) continue;
    const below = entities.get(id);
    const merged = below === undefined ? item : mergeTrees(below, item).node;
    const dropped = removeDroppedEntity(merged, below);
    const known = [...shippedIds, ...idsIn(below)];
    diagnostics.push(...dropped.diagnostics.map((each) => withNear(each, known)));
    lapsedParts.set(id, new Map(lapsedIn(merged)));
    if (dropped.entity !== undefined) entities.set(id, dropped.entity);
    else {
      entities.delete(id);
      lapsed.set(id, sourceOfValue(item));
    }
  }
  return { entities, lapsed, lapsedParts, diagnostics };
}

/** Ids of an entity and all its parts. */
function idsIn(node: Located | undefined): readonly string[] {
  if (node === undefined || node.kind === 'scalar') return [];
  const inner = (node.kind === 'list' ? node.items : [...node.entries.values()]).flatMap(idsIn);
  const id = textAt(node, 'id');
  return id === undefined ? inner : [id, ...inner];
}

/** Everything in a tree that says `vervalt: true`, by id. */
function lapsedIn(node: Located): readonly (readonly [string, Source])[] {
  if (node.kind === 'scalar') return [];
  const inner = (node.kind === 'list' ? node.items : [...node.entries.values()]).flatMap(lapsedIn);
  const id = textAt(node, 'id');
  const mark = child(node, 'vervalt');
  const isLapsed = id !== undefined && mark?.kind === 'scalar' && mark.value === true;
  return isLapsed ? [[id, sourceOfValue(node)], ...inner] : inner;
}

/** Removing an entity that does not exist probably means that its id is misspelt. */
function withNear(diagnostic: Diagnostic, ids: readonly string[]): Diagnostic {
  if (diagnostic.code !== 'inherit/nothing-to-drop') return diagnostic;
  const [{ id }] = (diagnostic as Diagnostic<'inherit/nothing-to-drop'>).args;
  return { ...diagnostic, args: [{ id, near: nearest(id, ids) }] };
}

/** Two files in one folder with the same id are a mistake; in an inheriting workspace they are intended. */
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
