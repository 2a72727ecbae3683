import { isDate, writeDate } from '../calendar/written.ts';
import type { EarlierFailure } from '../diagnostics/codes/review.ts';
import { openDossiers, subjectsOf, type OpenDossier } from '../checklist/open-dossiers.ts';
import { checkPlans } from '../checklist/plan-rule.ts';
import { checkChecklists } from '../checklist/rules.ts';
import { writtenTasks } from '../checklist/written-tasks.ts';
import { sortDiagnostics, warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { resolveCures } from '../diagnostics/text-edit.ts';
import { shapes } from '../generated/shapes.ts';
import { complete } from '../profile/complete.ts';
import { lawNotes } from '../profile/law.ts';
import { leafAt, rawText, type ViewObject } from '../profile/leaf.ts';
import { makeNameOf } from '../profile/names.ts';
import type { NameOf } from '../profile/reader-name.ts';
import { rules } from '../profile/rules/index.ts';
import type { KnownIds } from '../profile/rules/known-ids.ts';
import { openedPaths } from '../profile/rules/openness.ts';
import { profileIds } from '../profile/rules/references.ts';
import type { RuleContext } from '../profile/rules/rule.ts';
import { SchemaBook } from '../profile/schema-book.ts';
import { checkSchema, trusted, withoutGuesses } from '../profile/schema-check.ts';
import {
  mergeEntities,
  noEntities,
  shippedEntities,
  type Entities,
  type EntitiesResult,
} from '../profile/entities.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import { entityFileKinds, type EntityFileKind } from '../workspace/file-kinds.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { loadWorkspace, type WorkspaceFiles } from '../workspace/load.ts';
import { itemsAt, nodeAt, sourceOfValue, textAt, toPointer, type LocatedMap } from '../workspace/located.ts';
import { truePointers } from '../workspace/true-pointers.ts';
import { sharedTemplates } from '../workspace/template-files.ts';
import type { DocumentSources, EarlierSources } from './definition.ts';
import { openOwnTemplates } from './own/open-own-templates.ts';
import { makeSources } from './sources.ts';
import { checkTexts } from './text-rules.ts';

/** What opening a workspace needs. */
export interface OpenInput {
  readonly files: FileSystem;
  readonly assets: Assets;
  /** Folder with gemeente.yaml. */
  readonly folder: string;
  /** The folder that file names in messages are relative to. */
  readonly base: string;
  /** Kinds of entities to read besides the profile. Default: all. References to other kinds go unchecked. */
  readonly kinds?: readonly EntityFileKind[] | undefined;
  /** Whether to read the file with names. Default: yes. */
  readonly names?: boolean | undefined;
  /** Whether to read its mail addresses, also when names stay out. Default: no. */
  readonly mails?: boolean | undefined;
  /** Which dossiers to read: all, or those with these ids. Default: all. */
  readonly dossiers?: 'all' | readonly string[] | undefined;
  /** Whether to warn of terms in checklists that cannot be met, which takes longer than other checks. Default: yes */
  readonly plans?: boolean | undefined;
  /** Today; leave out for rules that do not depend on the day. */
  readonly today?: string | undefined;
  /** Finds an earlier version of the workspace, for a profile that asks what changed since a review. */
  readonly findEarlier?: FindEarlier | undefined;
}

/**
 * Finds the state of a workspace at the review of a day.
 *
 * @returns its sources, or why they were not found
 */
export type FindEarlier = (wanted: {
  readonly since: string;
  readonly files: WorkspaceFiles;
}) => Promise<{ readonly found: DocumentSources } | { readonly missing: EarlierFailure }>;

/** A workspace, read and checked. */
export interface OpenWorkspace {
  readonly folder: string;
  readonly files: WorkspaceFiles;
  readonly sources: DocumentSources;
  readonly dossiers: readonly OpenDossier[];
  /** Whether it is a shared profile: it may be incomplete, and no documents are made from it. */
  readonly isShared: boolean;
  /** Every problem of every file, sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a workspace, checks it in both steps, and makes it ready for documents. */
export async function openWorkspace(input: OpenInput): Promise<OpenWorkspace> {
  const read = await readAll(input);
  const { files, book, profile, entities, nameOf, view, soundView, known, kinds } = read;
  const { assets, today, folder } = input;
  const [roles, meetings] = [entities.rol.entities, entities.overleg.entities];
  const collaborations = entities.samenwerking.entities;
  const checklists = entities.checklist.entities;
  const roleIds = [...roles.keys()];
  const found = { profile, view: soundView, roles, meetings, persons: read.persons };
  const opened = await openDossiers({
    files: files.dossiers,
    book,
    known: { ...known, ...profileIds(profile) },
    checklists: kinds.includes('checklist') ? checklists : undefined,
    profile,
    view: soundView,
    today,
  });
  const ruled = { ...known, subjects: subjectsOf(opened.dossiers, input) };
  const lawIds = [...read.law.keys()];
  const { roleNames = new Map(), document: documentIds = [] } = known;
  const own = { files, assets, book, nameOf, view, roles: roleIds, lawIds };
  const templates = await openOwnTemplates(own);
  const earlier = await lookBack(files, soundView, input.findEarlier);
  const isShared = leafAt(soundView, 'gedeeld')?.raw === true;
  const parts = { view, roles, meetings, collaborations, checklists, law: read.law, nameOf, files };
  const sources = makeSources({
    ...parts,
    ...{ dossiers: opened.dossiers, ownTemplates: templates.own, earlier: earlier.sources },
    with: input,
  });
  const plans = { checklists: () => sources.checklists, written: checklists, profile };
  const diagnostics = [
    ...read.diagnostics,
    ...(await applyRules({ ...found, known: ruled, today, files: input.files, folder })),
    ...checkChecklists({ checklists, profile, roleIds, lawIds, roleNames, documentIds }),
    ...(input.plans === false ? [] : checkPlans(plans)),
    ...checkTexts(profile, assets),
    ...opened.diagnostics,
    ...templates.diagnostics,
    ...earlier.diagnostics,
  ];
  return {
    folder,
    files,
    sources,
    dossiers: opened.dossiers,
    isShared,
    diagnostics: allOf(diagnostics, files, isShared),
  };
}

/** Everything in a workspace as read, checked against the schemas. */
async function readAll(input: OpenInput) {
  const kinds = input.kinds ?? entityFileKinds;
  const book = new SchemaBook(input.assets);
  const files = loadWorkspace(input.files, {
    ...input,
    kinds,
    names: input.names !== false || input.mails,
    keysOf: (schema) => (path) => book.keysAt(schema, path),
  });
  const { profile, persons: local, diagnostics } = await checkOwnFiles(files, book);
  const persons = input.names === false ? undefined : local;
  const entities = await gatherAll({ ...files, profile }, { assets: input.assets, book, kinds });
  const nameOf = makeNameOf({
    profile: files.profile,
    roles: entities.rol.entities,
    meetings: entities.overleg.entities,
    collaborations: entities.samenwerking.entities,
    persons,
  });
  const viewOf = (tree: LocatedMap): ViewObject =>
    complete(tree, shapes.gemeente, { nameOf, file: tree.file, opened: openedPaths(tree) }) as ViewObject;
  // Documents show what was typed; rules rely only on what the schema accepted.
  const view = viewOf(files.profile);
  const soundView = profile === files.profile ? view : viewOf(profile);
  const law = lawNotes(input.assets);
  const known = knownIds({ entities, law, kinds, nameOf, documentIds: documentIdsIn(input.assets, files) });
  const all = [...diagnostics, ...Object.values(entities).flatMap((result) => result.diagnostics)];
  const found = { kinds, files, book, profile, persons, entities };
  return { ...found, nameOf, view, soundView, law, known, diagnostics: all };
}

/** Every problem that can be trusted, sorted. A shared profile may omit keys. */
function allOf(
  found: readonly Diagnostic[],
  files: WorkspaceFiles,
  isShared: boolean,
): readonly Diagnostic[] {
  const { diagnostics, doubtful, texts, entities, dossiers } = files;
  const told = withoutGuesses(trusted(found, doubtful), diagnostics);
  const sound = told.filter(({ code }) => !isShared || code !== 'schema/missing-key');
  const placed = truePointers(sound, [...Object.values(entities).flat(), ...dossiers]);
  return resolveCures(sortDiagnostics([...diagnostics, ...placed]), texts);
}

/** Checks the profile and the names against their schemas, and returns what rules may rely on. */
async function checkOwnFiles(
  { profile, persons }: WorkspaceFiles,
  book: SchemaBook,
): Promise<Pick<WorkspaceFiles, 'profile' | 'persons' | 'diagnostics'>> {
  const own =
    // A profile that could not be read has no place; one that holds only `{}` has.
    profile.entries.size === 0 && profile.range === undefined
      ? { sound: profile, diagnostics: [] }
      : await checkSchema({ root: profile, schema: 'gemeente' }, book);
  if (persons === undefined) return { profile: own.sound, persons, diagnostics: own.diagnostics };
  const names = await checkSchema({ root: persons.root, schema: 'personen' }, book);
  return {
    profile: own.sound,
    persons: { ...persons, root: names.sound },
    diagnostics: [...own.diagnostics, ...names.diagnostics],
  };
}

/** The earlier version to compare the profile with, if any. */
async function lookBack(
  files: WorkspaceFiles,
  view: ViewObject,
  find: FindEarlier | undefined,
): Promise<{ readonly sources: EarlierSources | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const path = ['werkwijzer', 'wijzigingen_sinds'];
  const since = rawText(view, ...path);
  const node = nodeAt(files.profile, path);
  if (since === undefined || node === undefined || find === undefined || !isDate(since))
    return { sources: undefined, diagnostics: [] };
  const result = await find({ since, files });
  if ('found' in result) return { sources: { since, sources: result.found }, diagnostics: [] };
  const args = { since: writeDate(since), cause: result.missing };
  const diagnostic = warning('review/no-earlier-version', sourceOfValue(node, toPointer(path)), args);
  return { sources: undefined, diagnostics: [diagnostic] };
}

/** One after another: a rule may first load what it needs. */
async function applyRules(context: RuleContext): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const rule of Object.values(rules)) found.push(...(await rule(context)));
  return found;
}

async function gatherAll(
  files: WorkspaceFiles,
  {
    assets,
    book,
    kinds,
  }: { readonly assets: Assets; readonly book: SchemaBook; readonly kinds: readonly EntityFileKind[] },
): Promise<Readonly<Record<EntityFileKind, EntitiesResult>>> {
  const gather = async (kind: EntityFileKind, listKey?: string): Promise<EntitiesResult> => {
    if (!kinds.includes(kind)) return noEntities;
    const inProfile = listKey === undefined ? [] : itemsAt(files.profile, 'organisatie', listKey);
    return mergeEntities(
      { kind, files: files.entities[kind], inProfile, shipped: shippedEntities(assets, kind) },
      book,
    );
  };
  return {
    rol: await gather('rol', 'rollen'),
    overleg: await gather('overleg', 'overleggen'),
    samenwerking: await gather('samenwerking'),
    checklist: await gather('checklist'),
  };
}

/** Ids that values may refer to, for the kinds that were read. */
function knownIds({
  entities,
  law,
  kinds,
  nameOf,
  documentIds,
}: {
  readonly entities: Readonly<Record<EntityFileKind, EntitiesResult>>;
  readonly law: ReadonlyMap<string, unknown>;
  readonly kinds: readonly EntityFileKind[];
  readonly nameOf: NameOf;
  readonly documentIds: readonly string[];
}): KnownIds {
  const ids = (kind: EntityFileKind): readonly string[] => [...entities[kind].entities.keys()];
  return {
    lapsed: {
      rol: entities.rol.lapsed,
      overleg: entities.overleg.lapsed,
      samenwerking: entities.samenwerking.lapsed,
    },
    rol: ids('rol'),
    roleNames: new Map(ids('rol').map((id) => [nameOf('rol', id)?.text ?? id, id])),
    document: documentIds,
    noot: [...law.keys()],
    ...(kinds.includes('overleg') ? { overleg: ids('overleg') } : {}),
    ...(kinds.includes('samenwerking') ? { samenwerking: ids('samenwerking') } : {}),
    ...(kinds.includes('checklist')
      ? { checklist: ids('checklist'), taak: [...taskIds(entities.checklist.entities)] }
      : {}),
  };
}

/** Documents, shipped and own, by the folders of their templates: so none of them has to be loaded. */
function documentIdsIn(assets: Assets, { templates }: Pick<WorkspaceFiles, 'templates'>): readonly string[] {
  const own = templates.map(({ part }) => part.split('/')[0] ?? '');
  const folders = [...assets.list('templates/documents'), ...own];
  return [...new Set(folders)].filter((id) => id !== sharedTemplates && !id.startsWith('.'));
}

function taskIds(checklists: Entities): ReadonlySet<string> {
  const tasks = [...checklists.values()].flatMap(writtenTasks);
  return new Set(tasks.flatMap((task) => textAt(task, 'id') ?? []));
}
