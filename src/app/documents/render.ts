/**
 * From an open workspace to files: where documents meet formats. Both the command line and programs that use this
 * package go through here.
 */
import { writeDate } from '../../calendar/written.ts';
import { hasAgenda } from '../../document/agenda/agenda-of.ts';
import { blocksOf } from '../../document/readable-blocks.ts';
import type { RenderChoices, DocumentDefinition } from '../../document/definition.ts';
import { opennessOf } from '../../document/facts.ts';
import { makeDocuments, readManifest, type MadeDocument } from '../../document/make.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import type { Carried } from '../../returned/carried.ts';
import { markOf, outsideRows } from '../../returned/own-texts.ts';
import { eachOnce, leafAt, rawText, type Blank, type Proposal } from '../../profile/leaf.ts';
import { keptBytes, keptFiles, type Earlier } from './keep.ts';
import { plainLook, type Look } from './look.ts';
import type { MadeOf } from './made-of.ts';
import type { RenderedFile } from './rendered-file.ts';
import type { OutputFormat, WriteOptions } from '../../output/registry.ts';
import type { Assets } from '../../workspace/assets-reader.ts';

/** How to make documents of a workspace. */
export interface MakeRequest {
  readonly workspace: OpenWorkspace;
  readonly assets: Assets;
  readonly choices: RenderChoices;
  /** Path from the output folder to the workspace; ends in a slash. Default: `../`. */
  readonly imageBase?: string;
  /** House style and pictures of the workspace. Default: a plain look without pictures. */
  readonly look?: Look;
  /** What an earlier run made in the output folder. Default: nothing is known of it */
  readonly madeOf?: MadeOf | undefined;
  /** The standard of a PDF. Default: that of the format */
  readonly pdfNorm?: WriteOptions['pdfNorm'];
  /** Whether to trace the origin of each piece of text. */
  readonly trace?: boolean;
  /** Finds what goes with a document as a mail. Default: nothing does */
  readonly mailPartsOf?: (document: MadeDocument, request: MakeRequest) => Promise<WriteOptions['mail']>;
  /**
   * Opens the workspace with the names of people, for a document that goes along with a mail and promises them. Absent
   * where names may not be written; undefined when there are none.
   */
  readonly openNamed?: (() => Promise<OpenWorkspace | undefined>) | undefined;
}

/** What to render. */
export interface RenderRequest extends MakeRequest {
  readonly documents: readonly DocumentDefinition[];
  readonly formats: readonly OutputFormat[];
  /** The result of an earlier round of the same request, to reuse what did not change. */
  readonly earlier?: Earlier | undefined;
  /** Told of each document that cannot be made in a format. */
  readonly onLeftOut?: (document: MadeDocument, format: OutputFormat) => void;
}

/** Public documents, and the others. */
export function splitByOpenness(
  documents: readonly DocumentDefinition[],
  { workspace, assets }: Pick<RenderRequest, 'workspace' | 'assets'>,
): { readonly open: readonly DocumentDefinition[]; readonly closed: readonly DocumentDefinition[] } {
  const isOpen = (definition: DocumentDefinition): boolean =>
    opennessOf(readManifest(assets, definition.id, workspace.sources), workspace.sources.profile) ===
    'openbaar';
  return { open: documents.filter(isOpen), closed: documents.filter((each) => !isOpen(each)) };
}

/** A blank, and every document that shows it. */
export interface OpenBlank extends Blank {
  readonly documents: readonly string[];
}

/** The blanks: each value once, however often documents show it. */
export function openBlanks(
  files: readonly { readonly name: string; readonly document: Pick<MadeDocument, 'blanks'> }[],
): readonly OpenBlank[] {
  const found = new Map<string, { readonly blank: Blank; readonly documents: Set<string> }>();
  for (const { name, document } of files) {
    for (const blank of document.blanks) {
      const key = `${blank.source.file}\u0000${blank.path}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { blank, documents: new Set([name]) });
      else known.documents.add(name);
    }
  }
  return [...found.values()].map(({ blank, documents }) => ({ ...blank, documents: [...documents] }));
}

/** What documents say that nobody has agreed on yet, each once. */
export function proposalsAmong(
  files: readonly { readonly document: Pick<MadeDocument, 'proposals'> }[],
): readonly Proposal[] {
  return eachOnce(files.flatMap(({ document }) => document.proposals));
}

/** Renders documents in every requested format; nothing is written. */
export async function renderFiles(request: RenderRequest): Promise<readonly RenderedFile[]> {
  const { earlier, look } = request;
  const files: (RenderedFile | UnwrittenFile)[] = [];
  for (const definition of request.documents) {
    const kept = earlier === undefined ? undefined : keptFiles(definition.id, earlier, look);
    files.push(...(kept ?? (await unwrittenFiles(definition, request))));
  }
  const rendered: RenderedFile[] = [];
  const waiting = [...files.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, file] = next;
      rendered[index] = 'bytes' in file ? file : { ...file, bytes: await bytesFor(file, request) };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  request.madeOf?.keep();
  return rendered;
}

/**
 * How many files are written at the same time: other threads make bitmaps of drawings meanwhile. Why not all: what each
 * needs until it is ready would be in memory together.
 */
const atOnce = 4;

type UnwrittenFile = Omit<RenderedFile, 'bytes'>;

async function unwrittenFiles(
  definition: DocumentDefinition,
  request: RenderRequest,
): Promise<readonly UnwrittenFile[]> {
  const made = await makeKind(definition, request);
  return request.formats.flatMap((format) =>
    made
      .filter((document) => {
        const isPossible = canBeMadeIn(format, document);
        if (!isPossible) request.onLeftOut?.(document, format);
        return isPossible;
      })
      .map((document) => ({ name: `${document.name}.${format.extension}`, format, document, definition })),
  );
}

/** Whether a document has what a format needs. */
export function canBeMadeIn({ needs }: OutputFormat, { sheet, series, mail, hold }: MadeDocument): boolean {
  if (needs === 'agenda') return hasAgenda({ sheet, series });
  if (needs === 'sheet') return sheet !== undefined;
  // A draft that must wait would be sent by mistake.
  return needs === undefined || (mail !== undefined && hold === undefined);
}

async function bytesFor(file: UnwrittenFile, request: RenderRequest): Promise<Uint8Array> {
  const { earlier, look, workspace } = request;
  const now = { look, author: authorOf(workspace) };
  const kept = earlier === undefined ? undefined : keptBytes(file, earlier, now);
  return kept ?? writeBytes(file.document, file.format, request);
}

/** The documents of one kind, before any format. */
export function makeKind(
  definition: DocumentDefinition,
  { workspace: { sources, files }, assets, choices, trace = false }: MakeRequest,
): Promise<readonly MadeDocument[]> {
  return makeDocuments(definition, { assets, sources, written: files.profile, choices, trace });
}

/** A document in a format. */
export async function writeBytes(
  document: MadeDocument,
  format: OutputFormat,
  request: MakeRequest,
): Promise<Uint8Array> {
  const options = optionsFor(document, request);
  const { tree, name } = document;
  if (format.needs === undefined) {
    const { sheet: _sheet, series: _series, ...own } = options;
    const write = (): Promise<Uint8Array> => writeText(tree, own, format);
    const making = { name: `${name}.${format.extension}`, format, tree, options: own };
    return request.madeOf === undefined ? write() : request.madeOf.bytes(making, write);
  }
  const write = await format.load();
  if (format.needs !== 'mail') return write(tree, options);
  return write(tree, { ...options, mail: await request.mailPartsOf?.(document, request) });
}

/** A document in a format that every document can be made in: nothing but its tree and options decides. */
async function writeText(
  tree: MadeDocument['tree'],
  options: WriteOptions,
  format: OutputFormat,
): Promise<Uint8Array> {
  const { carried } = options;
  if (carried !== undefined) return writeList(tree, { ...options, carried }, format);
  return (await format.load())(tree, options);
}

/** A list, which tells what its own texts outside the rows are; a sheet is nothing but rows. */
async function writeList(
  tree: MadeDocument['tree'],
  options: WriteOptions & { readonly carried: Carried },
  format: OutputFormat,
): Promise<Uint8Array> {
  const write = await format.load();
  const written = (blocks: readonly string[]): Promise<Uint8Array> | Uint8Array => {
    const texts = [...new Set(outsideRows(blocks).map(markOf))];
    return write(tree, { ...options, carried: { ...options.carried, texts } });
  };
  // A page says above everything whose it is.
  const own = [`Gemeente ${options.author}`, ...blocksOf(tree, []).map(({ text }) => text)];
  const bytes = await written(own);
  const { logo, wordFile } = options.style;
  if (!format.showsLook || (logo ?? wordFile) === undefined) return bytes;
  // The logo and the cover of a house style are ours too.
  const whole = (await format.readBack(bytes))?.blocks ?? [];
  return outsideRows(whole).every((text) => own.includes(text)) ? bytes : written([...own, ...whole]);
}

/** Name of the municipality, for the properties of documents. */
export function authorOf({ sources }: Pick<OpenWorkspace, 'sources'>): string {
  return leafAt(sources.profile, 'gemeente', 'naam')?.text ?? '';
}

function optionsFor(
  { title, manifest, facts, carried, sheet, series }: MadeDocument,
  { workspace, choices: { date }, imageBase = '../', look = plainLook, pdfNorm }: MakeRequest,
): WriteOptions {
  return {
    title,
    description: manifest.omschrijving,
    author: authorOf(workspace),
    date,
    writtenDate: date === undefined ? undefined : writeDate(date),
    facts,
    landscape: manifest.orientatie === 'liggend',
    compact: manifest.compact === true,
    isForm: manifest.invulbaar === true,
    imageBase,
    ...{ carried, sheet, series, pdfNorm },
    answersTo:
      carried === undefined
        ? undefined
        : rawText(workspace.sources.profile, 'secretariaat', 'email_functioneel'),
    ...look,
  };
}
