/** What somebody changed in a document: values of the profile, and sentences. */
import type { DocumentDefinition } from '../../document/definition.ts';
import {
  comparable,
  editedDocument,
  type EditedDocument,
  type EditedRun,
  type EditedText,
} from '../../document/edited-document.ts';
import { saysTheSame, type ReadFingerprint } from '../../output/fingerprint.ts';
import type { OutputFormat } from '../../output/registry.ts';
import { findDifference } from '../check/difference.ts';
import { Remakes } from '../check/remakes.ts';
import { dayOf } from '../check/up-to-date.ts';
import { makeFiles } from '../documents/make.ts';
import type { PreparedDocuments } from '../documents/prepare.ts';
import { documentsAmong, type RenderedFile } from '../documents/rendered-file.ts';
import { openToFill } from '../fill/live-fill.ts';
import { setValues } from '../fill/set-values.ts';
import { done, type Outcome } from '../outcome.ts';
import { joinPath } from '../../workspace/paths.ts';
import type { World } from '../world.ts';
import { returnedValues, type ReturnedValue } from './returned-value.ts';

/** A file that came back. */
export interface ReturnedDocumentFile {
  /** Its name, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: OutputFormat;
}

/** What was changed in a document. */
export interface ChangedInDocument {
  readonly values: readonly ReturnedValue[];
  /** Sentences that read otherwise, and are no value. */
  readonly texts: readonly EditedText[];
}

/**
 * What somebody changed in a document since it was made, compared with what would be made now; undefined when it says what
 * it said when it was made, or what would be made now.
 */
export async function changedInDocument(
  { bytes, format, name, blocks }: ReturnedDocumentFile & { readonly blocks: readonly string[] },
  {
    definition,
    prepared,
    folder,
  }: {
    readonly definition: DocumentDefinition;
    readonly prepared: PreparedDocuments;
    readonly folder: string;
  },
  world: World,
): Promise<ChangedInDocument | undefined> {
  const print = await format.readFingerprint(bytes);
  if (print?.made !== undefined && saysTheSame(print.now, print.made)) return undefined;
  // What differs in the printed day alone was not changed by anybody.
  const request = { ...prepared.request, date: await dayOf(bytes, format) };
  const outcome = await makeFiles({ ...prepared, request, documents: [definition] }, {}, world);
  if (outcome.kind !== 'done') return { values: [], texts: [] };
  const { request: made, files } = outcome.value;
  const file = ownFile(documentsAmong(files), name, blocks);
  const now = file === undefined ? undefined : await format.readBack(file.bytes);
  if (file === undefined || now === undefined) return { values: [], texts: [] };
  if (isSame(print, await format.readFingerprint(file.bytes))) return undefined;
  const sent = await sentBlocks({ name: file.name, format, made: print?.made }, folder, world);
  const runs = await runsOf(comparable(sent ?? now.blocks), comparable(blocks));
  const edited = editedDocument(runs, await new Remakes(made).traced(file));
  const workspace = await openToFill(folder, world);
  return placed(edited, { workspace, world, today: await world.today() });
}

function isSame(one: ReadFingerprint | undefined, other: ReadFingerprint | undefined): boolean {
  return one !== undefined && other !== undefined && saysTheSame(one.now, other.now);
}

/**
 * The document as it was sent, when that is still where it was made. Why: what the workspace changed since is not what
 * somebody wrote in it.
 */
async function sentBlocks(
  {
    name,
    format,
    made,
  }: { readonly name: string; readonly format: OutputFormat; readonly made: string | undefined },
  folder: string,
  { files }: Pick<World, 'files'>,
): Promise<readonly string[] | undefined> {
  const path = joinPath(folder, `documenten/${name}`);
  const read = made === undefined ? undefined : files.read(path);
  if (read === undefined || 'failure' in read) return undefined;
  const { bytes } = read;
  const print = await format.readFingerprint(bytes);
  const isSent = print?.made !== undefined && print.made === made && saysTheSame(print.now, print.made);
  return isSent ? (await format.readBack(bytes))?.blocks : undefined;
}

/** Of several documents of a kind, the one with this name, else the one with this title. */
function ownFile(
  files: readonly RenderedFile[],
  name: string,
  blocks: readonly string[],
): RenderedFile | undefined {
  const plainName = name.replace(/\.[^.]+$/, '').replace(/ \(.*\)$/, '');
  return (
    files.find(({ document }) => document.name === plainName) ??
    files.find(({ document }) => blocks.slice(0, 3).includes(document.title)) ??
    files[0]
  );
}

/** What differs, as stretches between blocks that stayed. */
async function runsOf(now: readonly string[], said: readonly string[]): Promise<readonly EditedRun[]> {
  const hunks = await findDifference(said, now);
  // Hardly anything stayed: then all of it is one stretch.
  if (hunks === undefined) return [{ now, said }];
  const lines = hunks.flatMap((hunk) => [...hunk, undefined]);
  const runs: { now: string[]; said: string[] }[] = [];
  let run: (typeof runs)[number] | undefined;
  for (const line of lines) {
    if (line === undefined || line.sign === ' ') {
      run = undefined;
      continue;
    }
    if (run === undefined) runs.push((run = { now: [], said: [] }));
    (line.sign === '+' ? run.now : run.said).push(line.text);
  }
  return runs;
}

/** Values at their keys; one without a key of its own stays a sentence, so that nothing disappears. */
function placed(
  { values, texts }: EditedDocument,
  input: Parameters<typeof returnedValues>[1],
): ChangedInDocument {
  const found = values.map((value) => ({ text: value.text, values: returnedValues(value, input) }));
  const homeless = found.filter((each) => each.values.length === 0).map(({ text }) => text);
  const told = onePerKey(found.flatMap((each) => each.values));
  return {
    values: told,
    texts: [...new Set([...texts, ...homeless])].filter((text) => !isToldBy(told, text)),
  };
}

/** Whether a sentence only says what values say too: "Dinsdag 10.00 uur" is made of two of them. */
function isToldBy(values: readonly ReturnedValue[], { now, said }: EditedText): boolean {
  if (now === undefined || said === undefined) return false;
  const made = values.reduce(
    (text, { before, after }) => (before === '' ? text : text.replaceAll(plain(before), () => plain(after))),
    plain(now),
  );
  return made !== plain(now) && made === plain(said);
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').toLowerCase();
}

/** A value in many places is told once; when these differ, both are told and neither is taken over. */
function onePerKey(values: readonly ReturnedValue[]): readonly ReturnedValue[] {
  const key = ({ file, path }: ReturnedValue): string => `${file} ${path}`;
  const each = [...new Map(values.map((value) => [`${key(value)} ${value.after}`, value])).values()];
  return each.map((value) =>
    each.some((other) => other !== value && key(other) === key(value))
      ? { ...value, edit: { why: { kind: 'several' } } }
      : value,
  );
}

/** Puts a value into the profile as filling it in would, unless the workspace would not accept it. */
export async function takeValue(
  value: ReturnedValue,
  folder: string,
  world: World,
): Promise<Outcome<string>> {
  const { path, file, edit } = value;
  if ('why' in edit) return done(file);
  const outcome = await setValues({ folder, settings: [{ path, typed: edit.typed }] }, world);
  return outcome.kind === 'done' ? done(outcome.value.changed[0] ?? file) : outcome;
}
