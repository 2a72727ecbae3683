import type { Source } from '../../diagnostics/diagnostic.ts';
import { lineStarts, positionAt } from '../../diagnostics/present.ts';
import { findCauses, type Cause } from '../../document/cause.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { placeOf } from '../../document/place-of.ts';
import { withoutCarried } from '../../output/md/carried-comment.ts';
import type { WrittenDocument } from '../../output/registry.ts';
import { dottedPointer } from '../../workspace/located.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { sharedTemplates } from '../../workspace/template-files.ts';
import type { RenderRequest } from '../documents/render.ts';
import type { OutputFile } from '../documents/rendered-file.ts';
import type { World } from '../world.ts';
import { differsInDayOnly } from './dated-line.ts';
import { findDifference, type Difference, type Unit } from './difference.ts';
import type { LastChange, Lines } from './history.ts';
import type { Remakes } from './remakes.ts';
import { textOf } from './same-content.ts';

/** A place in the user's files that made a document differ. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The lines of the value; undefined when git cannot know about it. */
  readonly lines?: Lines | undefined;
  /** Dotted path in the file. */
  readonly path?: string | undefined;
  /** The current text; undefined when it is not filled in, or not text. */
  readonly now?: string | undefined;
  /** The text when the document was made, if known. */
  readonly was?: string | undefined;
  readonly kind: 'value' | 'blank' | 'empty-folder' | 'look' | 'confirmed' | 'proposed';
  /** Its last change in git; undefined when unknown. */
  readonly change?: LastChange | undefined;
}

/** Other causes of a difference, besides or instead of places. */
export type Remark =
  /** It can no longer be read as a document. */
  | { readonly kind: 'unreadable' }
  /** Another program saved it last. */
  | { readonly kind: 'saved-by'; readonly program: string }
  /** Only the line with the day differs. */
  | { readonly kind: 'day' }
  /** Hardly anything of it matches. */
  | { readonly kind: 'unlike' }
  /** Something on the index page changed. */
  | { readonly kind: 'page' }
  /** No value is the cause: the fixed text or the setup changed, or somebody typed in the document. */
  | { readonly kind: 'fixed-text' }
  /** The same, for a document with the municipality's own templates. @param files those templates */
  | { readonly kind: 'own-template'; readonly files: readonly string[] }
  /** A task, a day or a meeting that a calendar must hear of. */
  | { readonly kind: 'agenda' }
  /** The text is the same, the look is not. */
  | { readonly kind: 'look' };

/** Why a file differs from what would be made now. */
export interface Explanation {
  readonly places: readonly Place[];
  readonly remarks: readonly Remark[];
  readonly difference?: { readonly parts: Difference; readonly unit: Unit } | undefined;
}

/** The largest file on disk that is read back, in bytes. Real documents stay far below it. */
const maxBytes = 20 * 1024 * 1024;

interface Surroundings {
  readonly request: RenderRequest;
  readonly remakes: Remakes;
  readonly world: Pick<World, 'base'>;
}

/** Explains why a file on disk differs from what would be made now. */
export async function explainStale(
  file: OutputFile,
  found: Uint8Array,
  around: Surroundings,
): Promise<Explanation> {
  const { format } = file;
  const old = found.length > maxBytes ? undefined : await format.readBack(found);
  const now = await format.readBack(file.bytes);
  if (old === undefined || now === undefined) return { places: [], remarks: [{ kind: 'unreadable' }] };
  // It holds what had changed when it was made: that says nothing of what changed since.
  if (format.isCurrent !== undefined) return { places: [], remarks: [{ kind: 'agenda' }] };
  const isSame = wordsOf(old) === wordsOf(now);
  if (isSame && format.id !== 'md') return withLook(old, around, format.id);
  const difference = await differenceOf(file, found, { old, now });
  return { ...(await withWords(file, { old, now }, around)), difference };
}

/** The text differs: values, the day, or what somebody typed in the document itself. */
async function withWords(
  file: OutputFile,
  { old, now }: { readonly old: WrittenDocument; readonly now: WrittenDocument },
  around: Surroundings,
): Promise<Explanation> {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  const saved = savedByOther(old);
  const only = (remark: Remark): Explanation => ({ places: [], remarks: [...saved, remark] });
  if (before !== after && differsInDayOnly(before, after)) return only({ kind: 'day' });
  if (hasLittleInCommon(before, after)) return only({ kind: 'unlike' });
  const places = await placesOf(file, old, around);
  if (places.length > 0 || saved.length > 0) return { places, remarks: saved };
  return only(file.definition === undefined ? { kind: 'page' } : fixedText(file.definition.id, around));
}

/** No value is the cause: the templates are, or somebody typed in the document. Own templates are named. */
function fixedText(id: string, { request: { workspace } }: Surroundings): Remark {
  const { parts } = workspace.sources.ownTemplates;
  const own = [...(parts.get(id)?.values() ?? []), ...(parts.get(sharedTemplates)?.values() ?? [])];
  const files = own.map(({ file }) => file).filter((file) => !file.endsWith('schema.json'));
  return files.length === 0 ? { kind: 'fixed-text' } : { kind: 'own-template', files };
}

/** That another program saved the file, if one did. */
function savedByOther({ savedBy }: WrittenDocument): readonly Remark[] {
  return savedBy === undefined ? [] : [{ kind: 'saved-by', program: savedBy }];
}

function wordsOf({ blocks }: WrittenDocument): string {
  return blocks
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join('\n');
}

/** Whether hardly anything of a document matches: then no single value is the cause. */
function hasLittleInCommon(before: string, now: string): boolean {
  const known = new Set(before.split('\n'));
  const blocks = now.split('\n');
  return blocks.length >= 10 && blocks.filter((block) => known.has(block)).length * 5 < blocks.length;
}

/** The text is the same: its look may have changed. */
function withLook(old: WrittenDocument, around: Surroundings, formatId: string): Explanation {
  const saved = savedByOther(old);
  if (saved.length > 0) return { places: [], remarks: saved };
  const place = lookPlace(around, formatId);
  return place === undefined ? { places: [], remarks: [{ kind: 'look' }] } : { places: [place], remarks: [] };
}

/** The source of a document's look: the municipality's Word file, or a map in the profile. */
function lookPlace({ request, world }: Surroundings, formatId: string): Place | undefined {
  const { workspace, look } = request;
  const wordFile = formatId === 'docx' ? look?.style.wordFile : undefined;
  if (wordFile !== undefined) {
    const file = showPath(world.base, joinPath(workspace.folder, wordFile.path));
    return { file, kind: 'look' };
  }
  if (!workspace.files.profile.entries.has('huisstijl')) return undefined;
  const source = placeOf('huisstijl', workspace.files.profile);
  const value = workspace.files.profile.entries.get('huisstijl');
  return {
    ...positionOf(source, workspace),
    lines: linesOf(source.file, value?.range, workspace),
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
    ? await findDifference(lines(withoutCarried(textOf(found))), lines(withoutCarried(textOf(bytes))))
    : await findDifference(lines(wordsOf(old)), lines(wordsOf(now)));
  return parts === undefined || parts.length === 0
    ? undefined
    : { parts, unit: isMarkdown ? 'line' : 'block' };
}

async function placesOf(
  file: OutputFile,
  old: WrittenDocument,
  { request, remakes }: Surroundings,
): Promise<readonly Place[]> {
  const now = await remakes.traced(file);
  return oncePerPlace(findCauses(now, old.blocks)).flatMap(
    (cause) => toPlace(cause, request.workspace) ?? [],
  );
}

/** One value may be printed with and without a capital: it is reported as written in a sentence. */
function oncePerPlace(causes: readonly Cause[]): readonly Cause[] {
  const found = new Map<string, Cause>();
  for (const cause of causes) {
    const { leaf } = cause;
    const key = JSON.stringify(leaf.blank ?? leaf.source ?? leaf.text);
    const known = found.get(key);
    if (known === undefined || /^\p{Lu}/u.test(known.leaf.text))
      found.set(key, { ...cause, was: cause.was ?? known?.was });
  }
  return [...found.values()];
}

function toPlace({ leaf, was, turned }: Cause, workspace: OpenWorkspace): Place | undefined {
  const { blank, source, text } = leaf;
  if (blank !== undefined) {
    // A blank for a whole folder is a place by itself.
    if (blank.path.endsWith('/')) return { file: blank.source.file, kind: 'empty-folder' };
    return { ...positionOf(blank.source, workspace), path: blank.path, was, kind: 'blank' };
  }
  if (source === undefined) return undefined;
  return {
    ...positionOf(source, workspace),
    lines: linesOf(source.file, source.range, workspace),
    path: dottedPointer(source.pointer),
    now: text,
    was,
    kind: turned ?? 'value',
  };
}

/** The file, with line and column when something nearby was written. */
function positionOf(
  { file, range }: Source,
  { files }: Pick<OpenWorkspace, 'files'>,
): Pick<Place, 'file' | 'line' | 'column'> {
  const text = files.texts.get(file);
  if (text === undefined || range === undefined) return { file };
  return { file, ...positionAt(lineStarts(text), range.start) };
}

function linesOf(
  file: string,
  range: Source['range'],
  { files }: Pick<OpenWorkspace, 'files'>,
): Lines | undefined {
  const text = files.texts.get(file);
  if (text === undefined || range === undefined) return undefined;
  const starts = lineStarts(text);
  const end = range.start + text.slice(range.start, range.end).trimEnd().length;
  return {
    from: positionAt(starts, range.start).line,
    to: positionAt(starts, Math.max(range.start, end - 1)).line,
  };
}
