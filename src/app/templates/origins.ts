/** Adapted templates whose origin changed: what changed, and bringing both changes together. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { mergeTemplate } from '../../document/own/merge-template.ts';
import { hashOf, originOf, withOrigin, withoutOrigin } from '../../document/own/origin.ts';
import { version } from '../../version.ts';
import { joinPath } from '../../workspace/paths.ts';
import { readText } from '../../workspace/read-text.ts';
import { changeFile, type ChangedFile } from '../files/change-file.ts';
import { done, problems, type Done, type Problems } from '../outcome.ts';
import type { World } from '../world.ts';
import type { TemplatePart } from './parts.ts';
import { baseFolder, keepBase } from './take-over.ts';

/** How changes are brought together. */
export interface MergeRequest {
  /** Whether lines that both changed are written too, both versions between stripes. Default: nothing is written. */
  readonly marksConflicts: boolean;
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

/** An adapted template whose origin changed, and what came of it. */
export type ChangedOrigin = {
  readonly part: string;
  /** The own file, as messages call it. */
  readonly file: string;
} & OriginResult;

/** What came of a template whose origin changed. */
export type OriginResult =
  | OriginDifference
  | MergeResult
  /** There is no such shipped template any more. The own file stays. */
  | { readonly result: 'origin-gone' };

/** What changed in the origin; nothing was asked to be done about it. */
export interface OriginDifference {
  readonly result: 'origin-changed';
  /** Version of the program that the template was taken from. */
  readonly since: string;
  /** The text it was made from; undefined when that is gone. */
  readonly base: string | undefined;
  readonly own: string;
  readonly shipped: string;
}

/** How a merge ended. Only a merged file is written. */
export type MergeResult =
  /** @property hasConflict whether both versions of some lines stand in the file, between stripes */
  | { readonly result: 'merged'; readonly hasConflict: boolean }
  /** Both changed the same lines. */
  | { readonly result: 'conflict'; readonly base: string; readonly shipped: string }
  /** The text it was made from is gone or is another. */
  | { readonly result: 'base-gone'; readonly base: string }
  /** Meanwhile the first line was changed: nobody knows any more what it was made from. */
  | { readonly result: 'origin-unknown' }
  /** Meanwhile the file became one that cannot be read. */
  | { readonly result: 'unreadable'; readonly diagnostics: readonly Diagnostic[] };

/** What became of every adapted template whose origin changed. @param merge default: it is only looked at */
export async function checkOrigins(
  { folder, parts, merge }: OriginsRequest,
  world: World,
): Promise<readonly ChangedOrigin[]> {
  const found: ChangedOrigin[] = [];
  for (const part of parts) {
    if (part.adapted?.isChanged !== true) continue;
    const { file, shipped } = part.adapted;
    const place = { folder, part: part.part, path: file.path, file: file.file };
    const result: OriginResult =
      shipped === undefined
        ? { result: 'origin-gone' }
        : merge === undefined
          ? differenceOf({ ...place, text: file.text, shipped }, world)
          : await mergeOrigin({ ...place, shipped }, merge, world);
    found.push({ part: part.name, file: file.file, ...result });
  }
  return found;
}

/** Adapted templates of a workspace. */
export interface OriginsRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly parts: readonly TemplatePart[];
  readonly merge: MergeRequest | undefined;
}

/** An own file, and what is shipped now in its place. */
interface Adapted {
  readonly folder: string;
  readonly part: string;
  readonly path: string;
  readonly file: string;
  readonly shipped: string;
}

function differenceOf(adapted: Adapted & { readonly text: string }, world: World): OriginDifference {
  const { text, shipped } = adapted;
  const { version: since = '', hash = '' } = originOf(text) ?? {};
  const base = baseText(adapted, hash, world);
  return { result: 'origin-changed', since, base, own: withoutOrigin(text), shipped };
}

async function mergeOrigin(adapted: Adapted, merge: MergeRequest, world: World): Promise<MergeResult> {
  const change = (): Done<ChangedFile<MergeResult>> | Problems => mergedFile(adapted, merge, world);
  if (merge.isDry) {
    const outcome = change();
    return outcome.kind === 'done' ? outcome.value.value : unreadable(outcome);
  }
  const outcome = await changeFile(adapted.path, world, change);
  if (outcome.kind !== 'done')
    return outcome.kind === 'problems' ? unreadable(outcome) : { result: 'origin-unknown' };
  const { folder, part, shipped } = adapted;
  if (outcome.value.result === 'merged') await keepBase({ folder, part, text: shipped }, world);
  return outcome.value;
}

function unreadable({ diagnostics }: Problems): MergeResult {
  return { result: 'unreadable', diagnostics };
}

/** The own file with both changes in it, as it stands on disk now. */
function mergedFile(
  adapted: Adapted,
  { marksConflicts }: MergeRequest,
  world: World,
): Done<ChangedFile<MergeResult>> | Problems {
  const { part, path, file, shipped } = adapted;
  const unchanged = (value: MergeResult): Done<ChangedFile<MergeResult>> => done({ text: undefined, value });
  const read = readText(world.files, path, file);
  if (read.text === undefined) return problems(read.diagnostics);
  const origin = originOf(read.text);
  if (origin?.part !== part) return unchanged({ result: 'origin-unknown' });
  // Somebody else brought them together meanwhile.
  if (origin.hash === hashOf(shipped)) return unchanged({ result: 'merged', hasConflict: false });
  const base = baseText(adapted, origin.hash, world);
  if (base === undefined) return unchanged({ result: 'base-gone', base: `${baseFolder}/${part}` });
  const { text, hasConflict } = mergeTemplate({ own: withoutOrigin(read.text), base, shipped });
  if (hasConflict && !marksConflicts) return unchanged({ result: 'conflict', base, shipped });
  const written = withOrigin(text, { part, version, hash: hashOf(shipped) });
  return done({ text: written, value: { result: 'merged', hasConflict } });
}

/** The text that the own file was made from, when it is still the one. */
function baseText(
  { folder, part }: Pick<Adapted, 'folder' | 'part'>,
  hash: string,
  { files }: Pick<World, 'files'>,
): string | undefined {
  const found = files.read(joinPath(folder, `${baseFolder}/${part}`));
  if ('failure' in found) return undefined;
  const text = new TextDecoder().decode(found.bytes);
  return hashOf(text) === hash ? text : undefined;
}
