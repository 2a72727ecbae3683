/**
 * A document that came back and is no list of tasks: what was changed in it, and whether that has a place in the
 * workspace (docs/decisions/0059-back-into-the-dossier.md).
 */
import type { DocumentDefinition } from '../../document/definition.ts';
import { readManifest } from '../../document/make.ts';
import { rawText, leafAt, listAt } from '../../profile/leaf.ts';
import { readHandOver, type LeftCell } from '../../returned/hand-over.ts';
import { changesFrom, withHandOver, type HandOverChange } from '../../returned/hand-over-changes.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { DossierText } from '../../checklist/dossier-text.ts';
import { prepareDocuments, type PreparedDocuments } from '../documents/prepare.ts';
import { dossierIds, dossierPath } from '../dossiers/files.ts';
import { needDossierId } from '../dossiers/named.ts';
import { changeStored, editable, readStored } from '../dossiers/stored-dossier.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { filledParts, type FilledPart } from './filled-parts.ts';
import {
  changedInDocument,
  type ChangedInDocument,
  type ReturnedDocumentFile,
} from './changed-in-document.ts';

/** What to read, into which workspace. */
export interface ReadDocumentRequest {
  readonly folder: string;
  readonly file: ReturnedDocumentFile;
  /** The dossier of a hand-over that does not name one. */
  readonly dossier?: string | undefined;
  /** For days without a year, as `2026-12-01`. */
  readonly today: string;
}

/** What came back. */
export type ReturnedDocument =
  /** Nothing that this program makes. */
  | { readonly kind: 'unknown' }
  /** A hand-over that does not say of which dossier. */
  | { readonly kind: 'which-dossier'; readonly title: string }
  /** A form whose answers belong elsewhere. */
  | { readonly kind: 'private'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'hand-over';
      readonly title: string;
      /** Id of the dossier. */
      readonly dossier: string;
      readonly changes: readonly HandOverChange[];
      readonly left: readonly LeftCell[];
      /** What else was filled in: a dossier has no place for it. */
      readonly parts: readonly FilledPart[];
    }
  | ({ readonly kind: 'document'; readonly id: string; readonly title: string } & ChangedInDocument);

/** The hand-over: the one form whose answers have a place in a dossier. */
const handOver = 'overdracht';

/** Reads a document that came back; nothing is written. Errors in the workspace are problems. */
export function readReturnedDocument(
  request: ReadDocumentRequest,
  world: World,
): Promise<Outcome<ReturnedDocument>> {
  return outcomeOf(async () => {
    const { folder, file } = request;
    const read = await file.format.readBack(file.bytes);
    const blocks = read?.blocks ?? [];
    if (blocks.length === 0) return done({ kind: 'unknown' });
    const prepared = await prepareDocuments(
      { folder, documents: 'all', formats: [file.format], names: false, publicOnly: false },
      world,
    );
    if (prepared.kind !== 'done') return prepared;
    const found = documentOf(blocks, { name: file.name, prepared: prepared.value, world });
    if (found === undefined) return done({ kind: 'unknown' });
    const { id, title, definition } = found;
    const dossier = dossierOf({ name: file.name, blocks }, found, { folder, world });
    const own = await preparedFor(dossier, { definition, prepared: prepared.value }, world);
    if (own.kind !== 'done') return own;
    const changed = await changedInDocument(
      { ...file, blocks },
      { definition, prepared: own.value, folder },
      world,
    );
    if (changed === undefined) return done({ kind: 'document', id, title, values: [], texts: [] });
    if (found.isPrivate) return done({ kind: 'private', id, title });
    if (id === handOver) return readInto(blocks, { request, title, prepared: prepared.value }, world);
    return done({ kind: 'document', id, title, ...changed });
  });
}

/** What a document is made from, when it is about a dossier. */
function preparedFor(
  dossier: string | undefined,
  {
    definition: { id },
    prepared,
  }: { readonly definition: DocumentDefinition; readonly prepared: PreparedDocuments },
  world: World,
): Promise<Outcome<PreparedDocuments>> {
  return dossier === undefined
    ? Promise.resolve(done(prepared))
    : prepareDocuments({ ...prepared.request, documents: [id], dossier }, world);
}

/** Id of the dossier that a document is about: as it says, else by its name, since mails to others do not say it. */
function dossierOf(
  { name, blocks }: { readonly name: string; readonly blocks: readonly string[] },
  { id, definition: { takesDossier } }: FoundDocument,
  { folder, world }: { readonly folder: string; readonly world: World },
): string | undefined {
  if (takesDossier !== true) return undefined;
  const known = dossierIds(folder, world);
  const said = dossierIn(blocks);
  if (said !== undefined) return known.find((each) => each === said);
  const named = known.filter((each) => new RegExp(`^${id}-${each}(?![a-z0-9])`).test(name));
  return named.toSorted((one, other) => other.length - one.length)[0];
}

interface FoundDocument {
  readonly id: string;
  readonly title: string;
  readonly definition: DocumentDefinition;
  /** Whether its answers belong in a file of a person. */
  readonly isPrivate: boolean;
}

/** The document that a file is of: by the title at its top, else by its name. */
function documentOf(
  blocks: readonly string[],
  {
    name,
    prepared: { documents, workspace },
    world: { shipped },
  }: { readonly name: string; readonly prepared: PreparedDocuments; readonly world: World },
): FoundDocument | undefined {
  const top = blocks.slice(0, 3).map(plain);
  const all = documents.map((definition): FoundDocument => {
    const { id } = definition;
    const manifest = readManifest(shipped, id, workspace.sources);
    const isPrivate = manifest.na_invullen === 'vertrouwelijk' && id !== handOver;
    return { id, title: manifest.titel, definition, isPrivate };
  });
  const byTitle = all.find(({ title }) => top.includes(plain(title)));
  return byTitle ?? all.find(({ id }) => new RegExp(`^${id}(?![a-z])`, 'i').test(name));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

interface HandOverReading {
  readonly request: ReadDocumentRequest;
  readonly title: string;
  readonly prepared: PreparedDocuments;
}

/** Reads a hand-over against its dossier. */
async function readInto(
  blocks: readonly string[],
  { request: { folder, file, dossier: typed, today }, title, prepared }: HandOverReading,
  world: World,
): Promise<Outcome<ReturnedDocument>> {
  const { profile } = prepared.workspace.sources;
  const portfolios = listAt(profile, 'college', 'portefeuilles').flatMap((each) => {
    const id = rawText(each, 'id');
    return id === undefined ? [] : [{ id, name: leafAt(each, 'naam')?.text ?? id }];
  });
  const own = dossierIn(blocks);
  const named = own ?? typed;
  if (named === undefined) return done({ kind: 'which-dossier', title });
  const dossier = needDossierId(named, folder, world);
  const stored = await readStored({ path: dossierPath(folder, dossier, world) }, world);
  if (stored.kind !== 'done') return stored;
  const { items, left, read } = readHandOver(blocks, { portfolios, today });
  return done({
    kind: 'hand-over',
    title,
    dossier,
    changes: changesIn(items, stored.value.text, dossier),
    left,
    parts: await filledParts({ file, blocks, read, folder, dossier: own }, world),
  });
}

/** "Gemeente Voorbeelddam · dossier vertrek-zorg · vertrouwelijk": the id in the line below the title. */
function dossierIn(blocks: readonly string[]): string | undefined {
  return blocks.slice(0, 4).flatMap((block) => /· dossier (\S+)/u.exec(block)?.[1] ?? [])[0];
}

function changesIn(
  items: Parameters<typeof changesFrom>[0]['items'],
  text: string,
  dossier: string,
): readonly HandOverChange[] {
  const { root } = parseYaml(text, dossier);
  return root?.kind === 'map' ? changesFrom({ items }, root) : [];
}

/** Writes what a hand-over says into its dossier. @returns the dossier's id */
export async function takeHandOver(
  {
    folder,
    dossier,
    changes,
  }: { readonly folder: string; readonly dossier: string; readonly changes: readonly HandOverChange[] },
  world: World,
): Promise<Outcome<string>> {
  const outcome = await changeStored({ path: dossierPath(folder, dossier, world) }, world, (stored) =>
    editable(stored, ({ text, dossier: { file } }) =>
      done({ stored: DossierText.read(withHandOver(text, changes), file), value: dossier }),
    ),
  );
  return outcome.kind === 'done' ? done(outcome.value.value) : outcome;
}
