/** What somebody changed in a document: values of the profile, and sentences. */
import { readTypedDay } from '../../calendar/typed-day.ts';
import { findCauses, type Cause } from '../../document/cause.ts';
import type { DocumentDefinition } from '../../document/definition.ts';
import { saysTheSame } from '../../output/fingerprint.ts';
import { findDifference } from '../check/difference.ts';
import { dayOf } from '../check/up-to-date.ts';
import { Remakes } from '../check/remakes.ts';
import { makeFiles } from '../documents/make.ts';
import type { PreparedDocuments } from '../documents/prepare.ts';
import { documentsAmong, type RenderedFile } from '../documents/rendered-file.ts';
import { openFor } from '../open/open.ts';
import { changeProfile } from '../profile-edit/change-profile.ts';
import { editableValues, valueEdit, type EditableValue } from '../profile-edit/editable-values.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { Source } from '../../diagnostics/diagnostic.ts';
import { positionAt, lineStarts } from '../../diagnostics/present.ts';
import type { World } from '../world.ts';
import type { OutputFormat } from '../../output/registry.ts';

/** A file that came back. */
export interface ReturnedDocumentFile {
  /** Its name, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: OutputFormat;
}

/** A value that reads otherwise in the document that came back. */
export interface ReturnedValue {
  /** Dotted path in the profile: `pfo.dag`. */
  readonly path: string;
  readonly file: string;
  /** From 1; undefined for a value that is not written yet. */
  readonly line: number | undefined;
  /** As the workspace has it now; empty when it is still to be filled in. */
  readonly before: string;
  /** As the document says it. */
  readonly after: string;
  /** Puts it into the workspace; undefined when that is no matter of copying: the value is written in another way. */
  readonly edit: { readonly value: EditableValue; readonly typed: string } | undefined;
}

/** A sentence that reads otherwise, and is no value. */
export interface ReturnedText {
  /** As it would be made now; undefined when somebody added it. */
  readonly now: string | undefined;
  /** As the document says it; undefined when somebody removed it. */
  readonly said: string | undefined;
}

/** What somebody changed in a document. */
export interface ChangedInDocument {
  readonly values: readonly ReturnedValue[];
  readonly texts: readonly ReturnedText[];
}

/**
 * What somebody changed in a document since it was made, compared with what would be made now; undefined when it says what
 * it said when it was made, or what would be made now.
 */
export async function changedInDocument(
  { bytes, format, name, blocks }: ReturnedDocumentFile & { readonly blocks: readonly string[] },
  { definition, prepared }: { readonly definition: DocumentDefinition; readonly prepared: PreparedDocuments },
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
  const printNow = await format.readFingerprint(file.bytes);
  if (print !== undefined && printNow !== undefined && saysTheSame(print.now, printNow.now)) return undefined;
  const causes = findCauses(await new Remakes(made).traced(file), blocks);
  const values = causes.flatMap((cause) => valueOf(cause, prepared, world) ?? []);
  return { values: oncePerPath(values), texts: await textsOf(blocks, now.blocks, values) };
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

function valueOf(
  { leaf, was }: Cause,
  { workspace }: PreparedDocuments,
  world: World,
): ReturnedValue | undefined {
  const { blank, source } = leaf;
  const place = blank?.source ?? source;
  // Without words in its place the sentence around it was rewritten.
  if (was === undefined || place === undefined) return undefined;
  const before = blank === undefined ? leaf.text : '';
  const found = { file: place.file, line: lineOf(place, workspace), before, after: was };
  const blanks = blank === undefined ? [] : [blank];
  const [value, ...more] = editableValues({ values: [leaf], blanks }, workspace, world);
  if (value === undefined) return { ...found, path: blank?.path ?? '', edit: undefined };
  const typed = more.length > 0 ? undefined : typedFor(value, was, leaf.text);
  return { ...found, path: value.path, edit: typed === undefined ? undefined : { value, typed } };
}

function lineOf(
  { file, range }: Source,
  { files }: Pick<PreparedDocuments['workspace'], 'files'>,
): number | undefined {
  const text = files.texts.get(file);
  return text === undefined || range === undefined
    ? undefined
    : positionAt(lineStarts(text), range.start).line;
}

/** What to write in the profile for what a document says; undefined when it is printed in another way than written. */
function typedFor({ now, isDay }: EditableValue, said: string, printed: string): string | undefined {
  if (/[[\]]/.test(said)) return undefined;
  if (isDay) {
    const day = readTypedDay(said, { today: '2000-01-01', toward: 'future' });
    return day.kind === 'day' && /\d{4}/.test(said) ? day.day : undefined;
  }
  if (now === '') return said;
  return unquoted(now) === printed ? said : undefined;
}

function unquoted(written: string): string {
  return written.replace(/^(['"])(.*)\1$/s, '$2');
}

function oncePerPath(values: readonly ReturnedValue[]): readonly ReturnedValue[] {
  return [...new Map(values.map((each) => [`${each.file} ${each.path} ${each.before}`, each])).values()];
}

/** Sentences in which no value differs. */
async function textsOf(
  said: readonly string[],
  now: readonly string[],
  values: readonly ReturnedValue[],
): Promise<readonly ReturnedText[]> {
  const lines = (blocks: readonly string[]): readonly string[] =>
    blocks.map((block) => block.replace(/\s+/g, ' ').trim()).filter((block) => block !== '');
  const hunks = (await findDifference(lines(said), lines(now))) ?? [];
  return hunks.flatMap((hunk) => {
    const gone = hunk.filter(({ sign }) => sign === '-').map(({ text }) => text);
    const added = hunk.filter(({ sign }) => sign === '+').map(({ text }) => text);
    const length = Math.max(gone.length, added.length);
    return Array.from({ length }, (_, index) => ({ now: added[index], said: gone[index] })).filter(
      (pair) =>
        !values.some(
          ({ before, after }) =>
            (before !== '' && pair.now?.includes(before) === true) || pair.said?.includes(after) === true,
        ),
    );
  });
}

/** Puts a value into the profile, unless the workspace would not accept it. @param folder of the workspace */
export function takeValue(value: ReturnedValue, folder: string, world: World): Promise<Outcome<string>> {
  return outcomeOf(async () => {
    const { edit } = value;
    if (edit === undefined) return done(value.file);
    const workspace = await openFor(folder, { documents: [], names: false, dossiers: [] }, world);
    return changeProfile(valueEdit(edit.value, edit.typed, { workspace, world }), folder, world);
  });
}

/** Values in the order in which they can be taken over: from the end of a file, as a change moves what is below it. */
export function fromTheEnd(values: readonly ReturnedValue[]): readonly ReturnedValue[] {
  return values.toSorted((a, b) => startOf(b) - startOf(a));
}

function startOf({ edit }: ReturnedValue): number {
  return edit?.value.written?.scalar.range?.start ?? -1;
}
