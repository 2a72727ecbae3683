/** The one registry of what can stand where: the name of an argument, or of an option's value → words. */
import { outlineItems, outlineValue, type OutlineItem } from '../../workspace/outline-yaml.ts';
import { thingFolders, type ThingFileKind } from '../../workspace/file-kinds.ts';
import { profileIn } from '../../workspace/find.ts';
import { joinPath } from '../../workspace/paths.ts';
import { readCollection, type ShippedCollection } from '../../workspace/shipped.ts';
import { shippedCatalogue } from '../../document/catalogue.ts';
import { shippedParts } from '../../document/own/parts.ts';
import { dossierIds, dossierPath } from '../../app/dossiers/files.ts';
import type { Io } from '../io.ts';
import { documentIdsFor } from './document-ids.ts';
import { shells } from './shells.ts';

/** A word that can be typed, and what it stands for. */
export interface Candidate {
  readonly word: string;
  readonly about?: string | undefined;
}

/** What the answer depends on. */
export interface SourceContext {
  readonly io: Io;
  /** The workspace, if there is one. */
  readonly folder: string | undefined;
  /** Arguments that were typed before. */
  readonly given: readonly string[];
  /** Name of the command that was typed. */
  readonly command: string;
  readonly current: string;
}

/** Files or folders, which the shell completes itself; free text, of which nothing is known; or words. */
export type Source = 'files' | 'folders' | 'free' | ((context: SourceContext) => readonly Candidate[]);

/**
 * What can stand for an argument or option value.
 *
 * @param name as in the help, without brackets: `dossier`
 * @param owner the option or command it belongs to: `--dossier`, `schema`
 */
export function sourceFor(name: string, owner: string): Source | undefined {
  return sources[`${owner} ${name}`] ?? sources[name];
}

const sources: Readonly<Record<string, Source>> = {
  documenten: ({ folder, io }) => plain(documentIdsFor(folder, io)),
  '--documenten lijst': ({ folder, io }) => plain(documentIdsFor(folder, io)),
  'review document': () => plain(['werkwijzer']),
  document: ({ folder, io }) => plain(documentIdsFor(folder, io)),
  deel: ({ io }) => plain(shippedParts(io.shipped).map(({ name }) => name)),
  delen: ({ io }) => plain(shippedParts(io.shipped).map(({ name }) => name)),
  paden: 'files',
  bestand: 'files',
  map: 'folders',
  shell: () => plain(shells.map(({ id }) => id)),
  'schema naam': ({ io }) => plain(schemaNames(io)),
  lijsten: checklists,
  '--checklist naam': checklists,
  'lijst-of-dossier': (context) => [...dossiers(context), ...checklists(context)],
  dossier: dossiers,
  '--dossier naam': dossiers,
  'dossier-en-taken': dossierThenTasks,
  taak: (context) => tasksOf(onlyOr(context.given[0], context), context),
  'id=datum': (context) => milestonesOf(context).map((each) => ({ ...each, word: `${each.word}=` })),
  rol: roles,
  '--door wie': roles,
  '--aan wie': roles,
  fase: phases,
  afspraken: (context) => [
    { word: 'alles', about: 'alles wat nog niet nagelopen is' },
    ...agreements(context),
  ],
  afspraak: agreements,
  collegelid: (context) => profileItems(['college', 'leden'], context),
  ids: (context) => profileItems(['college', 'portefeuilles'], context),
  ...Object.fromEntries(
    [
      ...['naam', 'namen', 'id', 'datum', 'jjjj-mm-dd', 'tekst', 'moment', 'opdracht'],
      ...['waarde', 'code', 'adres', 'nummer'],
    ].map((name) => [name, 'free']),
  ),
};

function plain(words: readonly string[]): readonly Candidate[] {
  return words.map((word) => ({ word }));
}

function schemaNames(io: Io): readonly string[] {
  const ending = '.schema.json';
  return io.shipped
    .list('schemas')
    .flatMap((name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : []));
}

/** Text of a file; empty when it cannot be read. */
function textOf(path: string, io: Io): string {
  const found = io.files.read(path);
  return 'failure' in found ? '' : new TextDecoder().decode(found.bytes);
}

function dossiers({ folder, io }: SourceContext): readonly Candidate[] {
  if (folder === undefined) return [];
  return dossierIds(folder, io).map((id) => ({
    word: id,
    about: outlineValue(textOf(dossierPath(folder, id, io), io), 'titel'),
  }));
}

function checklists({ folder, io }: SourceContext): readonly Candidate[] {
  return [...shipped('checklists', io), ...ownThings('checklist', folder, io)];
}

function roles({ folder, io }: SourceContext): readonly Candidate[] {
  return [...shipped('roles', io), ...ownThings('rol', folder, io)];
}

/** Things that come with the program, with their other names. */
function shipped(collection: ShippedCollection, io: Io): readonly Candidate[] {
  return readCollection(io.shipped, collection).flatMap(({ value }) => {
    const thing = value as Readonly<Record<string, unknown>>;
    const names = [thing['id'], ...[thing['aliassen'] ?? []].flat()];
    const about = [thing['titel'], thing['naam']].find((each) => typeof each === 'string');
    return names.flatMap((word) => (typeof word === 'string' ? [{ word, about }] : []));
  });
}

/** Things of the workspace, by the names of their files. */
function ownThings(kind: ThingFileKind, folder: string | undefined, io: Io): readonly Candidate[] {
  if (folder === undefined) return [];
  const names = io.files.list(joinPath(folder, thingFolders[kind].folder));
  return names.flatMap((name) =>
    /^[^.~].*\.ya?ml$/.test(name) ? [{ word: name.replace(/\.ya?ml$/, '') }] : [],
  );
}

/** The dossier that was typed, or the only one there is. */
function onlyOr(typed: string | undefined, { folder, io }: SourceContext): string | undefined {
  const ids = folder === undefined ? [] : dossierIds(folder, io);
  if (typed !== undefined && ids.includes(typed)) return typed;
  return ids.length === 1 ? ids[0] : undefined;
}

function dossierText(id: string | undefined, { folder, io }: SourceContext): string {
  return id === undefined || folder === undefined ? '' : textOf(dossierPath(folder, id, io), io);
}

/**
 * First the dossier, then its tasks. With one dossier its name may be left out, so tasks are offered as well, as soon
 * as something is typed.
 */
function dossierThenTasks(context: SourceContext): readonly Candidate[] {
  const { given, command, current } = context;
  const id = onlyOr(given[0], context);
  const first = given.length === 0 ? dossiers(context) : [];
  if (given.length === 0 && current === '' && first.length > 0) return first;
  const isMilestoneToo = command === 'date';
  return [
    ...first,
    ...(isMilestoneToo ? milestonesIn(id, context) : []),
    ...tasksOf(id, context).filter(({ word }) => !given.includes(word)),
  ];
}

/** Which tasks a command is about: what is done cannot be ticked, what is open cannot be opened. */
const aboutTasks: Readonly<Record<string, (isClosed: boolean, status: string) => boolean>> = {
  tick: (isClosed) => !isClosed,
  skip: (isClosed) => !isClosed,
  untick: (isClosed, status) => isClosed || status === 'bezig',
};

function tasksOf(id: string | undefined, context: SourceContext): readonly Candidate[] {
  const isMeant = aboutTasks[context.command] ?? ((): boolean => true);
  return outlineItems(dossierText(id, context), ['taken']).flatMap((task) => {
    const status = task.get('status') ?? 'open';
    const isClosed = ['afgehandeld', 'vervalt'].includes(status) || task.has('afgehandeld_op');
    return isMeant(isClosed, status) ? candidate(task) : [];
  });
}

function candidate(item: OutlineItem): readonly Candidate[] {
  const word = item.get('id') ?? '';
  return word === '' ? [] : [{ word, about: item.get('titel') ?? item.get('naam') }];
}

function milestonesIn(id: string | undefined, context: SourceContext): readonly Candidate[] {
  return outlineItems(dossierText(id, context), ['mijlpalen']).flatMap(candidate);
}

/** Milestones of the checklists that are to be started. */
function milestonesOf({ given, io }: SourceContext): readonly Candidate[] {
  return readCollection(io.shipped, 'checklists').flatMap(({ value }) => {
    const { id, mijlpalen } = value as { readonly id?: string; readonly mijlpalen?: unknown };
    if (!Array.isArray(mijlpalen) || (given.length > 0 && !given.includes(id ?? ''))) return [];
    return (mijlpalen as readonly Readonly<Record<string, unknown>>[]).flatMap((each) =>
      typeof each['id'] === 'string'
        ? [{ word: each['id'], about: typeof each['naam'] === 'string' ? each['naam'] : undefined }]
        : [],
    );
  });
}

/** Sections and texts of the document that is reviewed, as shipped. */
function agreements({ given, io }: SourceContext): readonly Candidate[] {
  const { secties } = shippedCatalogue(io.shipped, given[0] ?? 'werkwijzer');
  return [
    ...secties.map(({ id, titel }) => ({ word: id, about: titel })),
    ...secties.flatMap(({ teksten }) => teksten.map(({ id }) => ({ word: id }))),
  ];
}

function phases(context: SourceContext): readonly Candidate[] {
  return outlineItems(dossierText(onlyOr(context.given[0], context), context), ['fasen']).flatMap(candidate);
}

function profileItems(path: readonly string[], { folder, io }: SourceContext): readonly Candidate[] {
  const profile = folder === undefined ? undefined : profileIn(io.files, folder);
  return profile === undefined ? [] : outlineItems(textOf(profile, io), path).flatMap(candidate);
}
