import type { Source } from '../../diagnostics/diagnostic.ts';
import { stripControl } from '../../diagnostics/plain-text.ts';
import { lineStarts, positionAt } from '../../diagnostics/present.ts';
import { findCauses, type Cause } from '../../document/cause.ts';
import { placeOf } from '../../document/place-of.ts';
import { findFormat, type WrittenDocument } from '../../output/registry.ts';
import { renderFiles, type RenderRequest } from '../../app/documents/render.ts';
import { dottedPointer } from '../../workspace/located.ts';
import { showPath, joinPath } from '../../workspace/paths.ts';
import { sharedTemplates } from '../../workspace/template-files.ts';
import { findDifference, type Difference, type Unit } from './difference.ts';
import type { Lines } from './history.ts';
import type { OutputFile, WorkspaceRendering } from './rendering.ts';
import { textOf } from './same-content.ts';

/** A place in the user's files that made a document differ. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The lines that the value takes; undefined when git has nothing to say about it. */
  readonly lines?: Lines | undefined;
  /** Path of keys in the file, as people write it. */
  readonly path?: string | undefined;
  /** What stands there now; undefined when it is not filled in, or no text. */
  readonly now?: string | undefined;
  /** What stood there when the document was made, when that can be told. */
  readonly was?: string | undefined;
  readonly kind: 'value' | 'blank' | 'empty-folder' | 'look';
}

/** Why a file is not what would be made now. */
export interface Explanation {
  readonly places: readonly Place[];
  /** What can be said besides places, or instead of them. */
  readonly remarks: readonly string[];
  readonly difference?: { readonly parts: Difference; readonly unit: Unit } | undefined;
}

/** Largest file on disk that is read back. Real documents stay far below it. */
const maxBytes = 20 * 1024 * 1024;

const byHand = 'iemand heeft dit document zelf aangepast';
const fixedText = `de vaste tekst of de opzet is veranderd, of ${byHand}`;

interface Surroundings {
  readonly request: RenderRequest;
  readonly rendering: WorkspaceRendering;
}

/** Explains why a file on disk differs from what would be made now. */
export async function explain(
  file: OutputFile,
  found: Uint8Array,
  around: Surroundings,
): Promise<Explanation> {
  const { format } = file;
  const old = found.length > maxBytes ? undefined : await format.readBack(found);
  const now = await format.readBack(file.bytes);
  if (old === undefined || now === undefined)
    return { places: [], remarks: [`dit is geen leesbaar document meer: ${byHand}`] };
  const isSame = wordsOf(old) === wordsOf(now);
  if (isSame && format.id !== 'md') return withLook(old, around, format.id);
  const difference = await differenceOf(file, found, { old, now });
  return { ...(await withWords(file, { old, now }, around)), difference };
}

/** The words differ: values, the day, or what somebody typed in the document itself. */
async function withWords(
  file: OutputFile,
  { old, now }: { readonly old: WrittenDocument; readonly now: WrittenDocument },
  around: Surroundings,
): Promise<Explanation> {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  const saved = savedWords(old);
  const only = (remark: string): Explanation => ({ places: [], remarks: [...saved, remark] });
  if (before !== after && differsInDayOnly(before, after)) return only(dayDiffers);
  if (hasLittleInCommon(before, after)) return only(unlike);
  const places = await placesOf(file, old, around);
  if (places.length > 0 || saved.length > 0) return { places, remarks: saved };
  return only(file.definition === undefined ? onPage : fixedWords(file.definition.id, around));
}

/** No value is the cause: the templates are, or somebody typed in the document. Own templates are named. */
function fixedWords(id: string, { rendering: { workspace } }: Surroundings): string {
  const { parts } = workspace.sources.ownTemplates;
  const own = [...(parts.get(id)?.values() ?? []), ...(parts.get(sharedTemplates)?.values() ?? [])];
  const files = own.map(({ file }) => file).filter((file) => !file.endsWith('schema.json'));
  return files.length === 0
    ? fixedText
    : `een eigen sjabloon is veranderd (${files.join(', ')}), of ${byHand}`;
}

/** That another program saved the file, if one did. */
function savedWords({ savedBy }: WrittenDocument): readonly string[] {
  return savedBy === undefined ? [] : [`${byHand} en bewaard met ${stripControl(savedBy)}`];
}

const unlike = `dit document lijkt niet meer op wat er komt: ${byHand}`;
const dayDiffers = 'de datum boven aan het document is anders';
const onPage = 'een document of dossier op deze pagina is veranderd';

function wordsOf({ blocks }: WrittenDocument): string {
  return blocks
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join('\n');
}

/** Whether hardly anything of a document came back: then no single value is the cause. */
function hasLittleInCommon(before: string, now: string): boolean {
  const known = new Set(before.split('\n'));
  const blocks = now.split('\n');
  return blocks.length >= 10 && blocks.filter((block) => known.has(block)).length * 5 < blocks.length;
}

/** The line under the title with the day (templates/documents/gedeeld/partials/kop.md.hbs). */
const datedLine = /^(Gemeente .*) · \d{1,2} [a-z]+ \d{4}$/;

/** Whether texts differ in the line with the day and nothing else; a web page without a day leaves the line out. */
function differsInDayOnly(before: string, now: string): boolean {
  const lines = [before, now].map((text) => text.split('\n'));
  const names = new Set(lines.flat().flatMap((line) => datedLine.exec(line)?.[1] ?? []));
  const [one, other] = lines.map((each) =>
    each.filter((line) => !names.has(line) && !datedLine.test(line)).join('\n'),
  );
  return one === other;
}

/** The words are the same: what may have changed is how they look. */
function withLook(old: WrittenDocument, { rendering, request }: Surroundings, formatId: string): Explanation {
  const saved = savedWords(old);
  if (saved.length > 0) return { places: [], remarks: saved };
  const place = lookPlace({ rendering, request }, formatId);
  if (place !== undefined) return { places: [place], remarks: [] };
  return {
    places: [],
    remarks: [
      `de woorden zijn gelijk, de opmaak niet: een afbeelding of het programma is vernieuwd, of ${byHand}`,
    ],
  };
}

/** Where the look of a document comes from: the Word file of the municipality, or a group in the profile. */
function lookPlace({ rendering, request }: Surroundings, formatId: string): Place | undefined {
  const { workspace, context } = rendering;
  const wordFile = formatId === 'docx' ? request.look?.style.wordFile : undefined;
  if (wordFile !== undefined) {
    const file = showPath(context.io.cwd, joinPath(workspace.folder, wordFile.path));
    return { file, kind: 'look' };
  }
  if (!workspace.files.profile.entries.has('huisstijl')) return undefined;
  const source = placeOf('huisstijl', workspace.files.profile);
  const value = workspace.files.profile.entries.get('huisstijl');
  return {
    ...positionOf(source, rendering),
    lines: linesOf(source.file, value?.range, rendering),
    kind: 'look',
  };
}

async function differenceOf(
  { format, bytes }: OutputFile,
  found: Uint8Array,
  { old, now }: { readonly old: WrittenDocument; readonly now: WrittenDocument },
): Promise<Explanation['difference']> {
  const isMarkdown = format.id === 'md';
  const lines = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');
  const parts = isMarkdown
    ? await findDifference(lines(textOf(found)), lines(textOf(bytes)))
    : await findDifference(lines(wordsOf(old)), lines(wordsOf(now)));
  return parts === undefined || parts.length === 0
    ? undefined
    : { parts, unit: isMarkdown ? 'regel' : 'alinea' };
}

async function placesOf(
  file: OutputFile,
  old: WrittenDocument,
  { request, rendering }: Surroundings,
): Promise<readonly Place[]> {
  const { definition } = file;
  if (definition === undefined) return [];
  // Why Markdown whatever the format: the tree is the same, and its writer is the fastest.
  const formats = [findFormat('md') ?? file.format];
  const traced = await renderFiles({ ...request, documents: [definition], formats, trace: true });
  const now = traced.find(({ document }) => document.name === file.document?.name)?.document;
  if (now === undefined) return [];
  return oncePerPlace(findCauses(now.tree, old.blocks, now.traced)).flatMap((cause) => {
    const place = toPlace(cause, rendering);
    return place === undefined ? [] : [place];
  });
}

/** One value may be printed with and without a capital: it is told as it is written in a sentence. */
function oncePerPlace(causes: readonly Cause[]): readonly Cause[] {
  const found = new Map<string, Cause>();
  for (const cause of causes) {
    const { leaf } = cause;
    const key = JSON.stringify(leaf.blank ?? leaf.source ?? leaf.text);
    const known = found.get(key);
    if (known === undefined || /^\p{Lu}/u.test(known.leaf.text))
      found.set(key, { leaf, was: cause.was ?? known?.was });
  }
  return [...found.values()];
}

function toPlace({ leaf, was }: Cause, rendering: WorkspaceRendering): Place | undefined {
  const { blank, source, text } = leaf;
  if (blank !== undefined) {
    // A blank for a whole folder is its own place.
    if (blank.path.endsWith('/')) return { file: blank.source.file, kind: 'empty-folder' };
    return { ...positionOf(blank.source, rendering), path: blank.path, was, kind: 'blank' };
  }
  if (source === undefined) return undefined;
  return {
    ...positionOf(source, rendering),
    lines: linesOf(source.file, source.range, rendering),
    path: dottedPointer(source.pointer),
    now: text,
    was,
    kind: 'value',
  };
}

/** The file, with line and column when something near was written. */
function positionOf(
  { file, range }: Source,
  { workspace }: WorkspaceRendering,
): Pick<Place, 'file' | 'line' | 'column'> {
  const text = workspace.files.texts.get(file);
  if (text === undefined || range === undefined) return { file };
  return { file, ...positionAt(lineStarts(text), range.start) };
}

function linesOf(file: string, range: Source['range'], { workspace }: WorkspaceRendering): Lines | undefined {
  const text = workspace.files.texts.get(file);
  if (text === undefined || range === undefined) return undefined;
  const starts = lineStarts(text);
  const end = range.start + text.slice(range.start, range.end).trimEnd().length;
  return {
    from: positionAt(starts, range.start).line,
    to: positionAt(starts, Math.max(range.start, end - 1)).line,
  };
}
