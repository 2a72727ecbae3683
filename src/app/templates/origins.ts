/** Adapted templates whose origin changed: what changed, and merging both changes. */
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

/** How to merge changes. */
export interface MergeRequest {
  /** Whether conflicting lines are written too, both versions between conflict markers. Default: nothing is written. */
  readonly marksConflicts: boolean;
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

/** An adapted template whose origin changed, and the result. */
export type ChangedOrigin = {
  readonly part: string;
  /** The own file, by its name in messages. */
  readonly file: string;
} & OriginResult;

/** The result for a template whose origin changed. */
export type OriginResult =
  | OriginDifference
  | MergeResult
  /** The shipped template no longer exists. The own file stays. */
  | { readonly result: 'origin-gone' };

/** What changed in the origin; no merge was requested. */
export interface OriginDifference {
  readonly result: 'origin-changed';
  /** Version of the program that the template was copied from. */
  readonly since: string;
  /** The text it was copied from; undefined when that is gone. */
  readonly base: string | undefined;
  readonly own: string;
  readonly shipped: string;
}

/** How a merge ended. Only a merged file is written. */
export type MergeResult =
  /** @property hasConflict whether the file has both versions of some lines, between conflict markers */
  | { readonly result: 'merged'; readonly hasConflict: boolean }
  /** Both changed the same lines. */
  | { readonly result: 'conflict'; readonly base: string; readonly shipped: string }
  /** The text it was copied from is gone or different. */
  | { readonly result: 'base-gone'; readonly base: string }
  /** The first line was changed in the meantime: its origin is no longer known. */
  | { readonly result: 'origin-unknown' }
  /** The file has become unreadable in the meantime. */
  | { readonly result: 'unreadable'; readonly diagnostics: readonly Diagnostic[] };

/** The result for every adapted template whose origin changed. @param merge default: only reported */
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

/** An own file, and the currently shipped one. */
interface TemplatePair {
  readonly folder: string;
  readonly part: string;
  readonly path: string;
  readonly file: string;
  readonly shipped: string;
}

function differenceOf(adapted: TemplatePair & { readonly text: string }, world: World): OriginDifference {
  const { text, shipped } = adapted;
  const { version: since = '', hash = '' } = originOf(text) ?? {};
  const base = baseText(adapted, hash, world);
  return { result: 'origin-changed', since, base, own: withoutOrigin(text), shipped };
}

async function mergeOrigin(adapted: TemplatePair, merge: MergeRequest, world: World): Promise<MergeResult> {
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

/** The own file with both changes merged, from its current content on disk. */
function mergedFile(
  adapted: TemplatePair,
  { marksConflicts }: MergeRequest,
  world: World,
): Done<ChangedFile<MergeResult>> | Problems {
  const { part, path, file, shipped } = adapted;
  const unchanged = (value: MergeResult): Done<ChangedFile<MergeResult>> => done({ text: undefined, value });
  const read = readText(world.files, path, file);
  if (read.text === undefined) return problems(read.diagnostics);
  const origin = originOf(read.text);
  if (origin?.part !== part) return unchanged({ result: 'origin-unknown' });
  // Somebody else merged them in the meantime.
  if (origin.hash === hashOf(shipped)) return unchanged({ result: 'merged', hasConflict: false });
  const base = baseText(adapted, origin.hash, world);
  if (base === undefined) return unchanged({ result: 'base-gone', base: `${baseFolder}/${part}` });
  const { text, hasConflict } = mergeTemplate({ own: withoutOrigin(read.text), base, shipped });
  if (hasConflict && !marksConflicts) return unchanged({ result: 'conflict', base, shipped });
  const written = withOrigin(text, { part, version, hash: hashOf(shipped) });
  return done({ text: written, value: { result: 'merged', hasConflict } });
}

/** The text that the own file was copied from, if it is still the right one. */
function baseText(
  { folder, part }: Pick<TemplatePair, 'folder' | 'part'>,
  hash: string,
  { files }: Pick<World, 'files'>,
): string | undefined {
  const found = files.read(joinPath(folder, `${baseFolder}/${part}`));
  if ('failure' in found) return undefined;
  const text = new TextDecoder().decode(found.bytes);
  return hashOf(text) === hash ? text : undefined;
}
