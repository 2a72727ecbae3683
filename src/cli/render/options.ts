import { findFormat, outputFormats, type OutputFormat, type PdfNorm } from '../../output/registry.ts';
import type { Shard } from '../../app/batch/shard.ts';
import type { AgendaChoice } from '../../app/agenda/export-agendas.ts';
import { perFolder, type DocumentsRequest } from '../../app/documents/prepare.ts';
import { UserError } from '../../diagnostics/errors.ts';
import type { Grouping } from '../../document/definition.ts';
import { documentIds } from '../../document/registry.ts';
import { absolutePath, commonFolder, joinPath, nameOf, showPath, storedPath } from '../../workspace/paths.ts';
import { unportablePart } from '../../workspace/portable-name.ts';
import type { CommandContext } from '../global-options.ts';
import { unportableWords } from '../../words/workspaces.ts';
import { printedDate } from '../printed-date.ts';
import type { Stage } from './stages.ts';

/** Options of `gemeente render`. */
export interface RenderOptions {
  readonly all?: boolean;
  /** Default: the format that document names end in, else Markdown. */
  readonly format?: readonly string[];
  readonly out?: string;
  readonly check?: boolean;
  readonly watch?: boolean;
  /** How many workspaces are made at the same time. Default: as many as help */
  readonly jobs?: number;
  /** Which part of the workspaces. Default: all */
  readonly shard?: Shard;
  readonly overschrijf?: boolean;
  /** Port of the local server; 0 for any free port. */
  readonly poort?: number;
  readonly publiek?: boolean;
  readonly namen?: boolean;
  readonly bronnen?: boolean;
  readonly concept?: boolean;
  readonly definitief?: boolean;
  readonly checklist?: string;
  readonly dossier?: string;
  readonly per?: Grouping;
  readonly uitleg?: boolean;
  /** For a calendar: everything, and not only what changed. */
  readonly alles?: boolean;
  /** For a calendar: take everything out. */
  readonly weghalen?: boolean;
  /** For a calendar: a file for each appointment. */
  readonly los?: boolean;
  /** For a calendar: the tasks of this role alone. */
  readonly door?: string;
  /** For a PDF: its standard. */
  readonly pdfNorm?: PdfNorm;
  readonly stopAfter?: Stage;
}

/** What was typed for `gemeente render`. */
export interface TypedRender {
  readonly typed: readonly string[];
  readonly options: RenderOptions;
}

/** The typed options, as requests for a workspace. */
export type RequestsFor = (folder: string) => readonly DocumentsRequest[];

/**
 * Reads what was typed.
 *
 * @param allFolders gives all requested workspaces: with several, each has its own folder in the typed one
 */
export async function readRequests(
  { typed, options }: TypedRender,
  allFolders: () => Promise<readonly string[]>,
  context: CommandContext,
): Promise<RequestsFor> {
  const documents = readDocuments(typed, options);
  const formats = readFormats(typed, options);
  checkAgendaOptions(formats, options);
  checkPdfNorm(formats, options);
  const folders = await allFolders();
  if (options.dossier !== undefined && folders.length > 1)
    throw new UserError('Een dossier staat in één werkmap. Noem die werkmap met --workspace <map>.');
  const out = readOut(options, context);
  const common = commonFolder(folders);
  const choices = {
    documents,
    formats,
    overwrite: options.overschrijf === true,
    names: options.namen === true,
    publicOnly: options.publiek === true,
    withAppendix: options.bronnen === true,
    date: await printedDate(context),
    checklist: options.checklist,
    dossier: options.dossier,
    groupBy: options.per,
    withExplanations: options.uitleg === true,
    pdfNorm: options.pdfNorm,
  };
  const outFor = (folder: string): string | undefined =>
    out === undefined || folders.length === 1 ? out : joinPath(out, showPath(common, folder));
  return (folder) => perFolder({ ...choices, folder, outFolder: outFor(folder) });
}

function readDocuments(typed: readonly string[], { all }: RenderOptions): DocumentsRequest['documents'] {
  if (all === true) return 'all';
  if (typed.length === 0)
    throw new UserError(
      `Welk document wilt u maken? Noem er een of meer, of kies --all voor alle.\nDocumenten: ${documentIds.join(', ')}.`,
    );
  const names = [...new Set(typed.map(plainName))];
  if (names.some((name) => name === 'alles' || name === 'all'))
    throw new UserError('Alle documenten maakt u met --all.');
  return names;
}

/** Refuses options for a calendar where none is made, and a calendar that would be made again and again. */
function checkAgendaOptions(
  formats: readonly OutputFormat[],
  { alles, weghalen, los, door, watch, stopAfter }: RenderOptions,
): void {
  const isAgenda = formats.some(({ needs }) => needs === 'agenda');
  const given = Object.entries({ alles, weghalen, los, door }).filter(([, value]) => value !== undefined);
  if (!isAgenda && given.length > 0)
    throw new UserError(
      `De optie --${given[0]?.[0] ?? ''} hoort bij een agenda. Zet er --format ics bij, of laat de optie weg.`,
    );
  if (isAgenda && watch === true)
    throw new UserError(
      'Een agenda kan niet met --watch: er staat telkens alleen in wat veranderd is. Laat --watch weg, of kies een andere vorm.',
    );
  if (isAgenda && stopAfter !== undefined)
    throw new UserError(
      'Een agenda heeft geen tussenstappen. Laat --stop-after weg, of kies een andere vorm.',
    );
}

/** Refuses a standard of PDF where no PDF is made. */
function checkPdfNorm(formats: readonly OutputFormat[], { pdfNorm }: RenderOptions): void {
  if (pdfNorm !== undefined && !formats.some(({ id }) => id === 'pdf'))
    throw new UserError(
      'De optie --pdf-norm hoort bij een pdf. Zet er --format pdf bij, of laat de optie weg.',
    );
}

/** What the options say of a calendar. */
export function agendaChoice({ alles, weghalen, los, door }: RenderOptions): AgendaChoice {
  const scope = weghalen === true ? 'remove' : alles === true ? 'all' : 'changes';
  return { scope, role: door, isApart: los === true };
}

/** Typing `werkwijzer.docx` requests a Word file. */
function readFormats(typed: readonly string[], { format }: RenderOptions): readonly OutputFormat[] {
  const ended = typed.flatMap((name) => formatOf(name)?.id ?? []);
  const ids = format ?? (ended.length === 0 ? ['md'] : ended);
  return [...new Set(ids)].flatMap((id) => findFormat(id) ?? []);
}

/** `documenten/werkwijzer.docx`, as a shell completes it, names the document too. */
export function plainName(typed: string): string {
  const name = nameOf(typed);
  const format = formatOf(name);
  return format === undefined ? name : name.slice(0, -format.extension.length - 1);
}

function formatOf(name: string): OutputFormat | undefined {
  return outputFormats.find(({ extension }) => name.endsWith(`.${extension}`));
}

/** The typed folder. */
function readOut({ out }: RenderOptions, { io }: CommandContext): string | undefined {
  if (out?.trim() === '') throw new UserError('Achter --out staat geen map. Schrijf de naam van een map.');
  if (out === undefined) return undefined;
  const path = storedPath(io.files, absolutePath(io.cwd, out));
  const unportable = unportablePart(io.files, path);
  if (unportable !== undefined) throw new UserError(unportableWords(unportable));
  return path;
}
