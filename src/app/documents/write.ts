import { EnvironmentError } from '../../diagnostics/errors.ts';
import { sameBytes } from '../../workspace/same-bytes.ts';
import type { NewContent, Replaced } from '../../workspace/file-system.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { freeCopy } from '../files/free-copy.ts';
import { replaceAll } from '../files/replace-all.ts';
import type { World } from '../world.ts';
import { besideName, isHeld, ownerFile } from './held.ts';
import { keepOutOfGit } from './keep-out-of-git.ts';
import type { MadeFiles } from './make.ts';
import { isLocal } from './prepare.ts';
import { Provenance } from './provenance.ts';
import type { OutputFile } from './rendered-file.ts';

/** The result of writing one file. */
export interface WrittenFile {
  readonly file: OutputFile;
  /** Its name in the folder: a different one when the old file stays. */
  readonly name: string;
  /** Whether it was written. */
  readonly isChanged: boolean;
  /** Why the old file stays: another program has it locked, somebody changed it, or nobody knows who made it so. */
  readonly kept?: KeptFor | undefined;
  /** Name of the copy of an old file that somebody had changed, and that was replaced on request. */
  readonly copy?: string | undefined;
  /** Name of the lock file that shows that somebody has the replaced version open. */
  readonly openedBy?: string | undefined;
}

/** Why an old file stays. */
export type KeptFor = 'held' | 'changed' | 'unknown';

/** Where files are written, and what may happen to those that are there. */
interface Place {
  readonly outFolder: string;
  /** Names in the folder, before. */
  readonly names: readonly string[];
  readonly provenance: Provenance;
  readonly overwrite: boolean;
  readonly world: Pick<World, 'files' | 'base'>;
}

/** A file, what stood at its name, and what was read there. */
interface Planned {
  readonly file: OutputFile;
  readonly state: State;
  readonly found: Found;
  /** Name of the copy of what somebody had made of it. */
  readonly copy?: string;
}

/**
 * Writes files, one per iteration; files with the same content are left alone, and what somebody changed is never lost.
 *
 * Why not rewrite the same bytes: a new timestamp would trigger backups, syncs and watchers for nothing. Why one by
 * one: the caller can report each file at once, even when a later one cannot be written. All wait for the disk together
 * (docs/decisions/0068-many-workspaces.md), and each is looked at again right before it is replaced.
 *
 * @throws EnvironmentError when a file cannot be written
 */
export async function* writeFiles(
  { files, prepared: { outFolder, request } }: Pick<MadeFiles, 'files' | 'prepared'>,
  world: Pick<World, 'files' | 'git' | 'base'>,
): AsyncGenerator<WrittenFile, void> {
  if (isLocal(request) && request.outFolder === undefined) keepOutOfGit(outFolder, world);
  const names = world.files.list(outFolder);
  const provenance = new Provenance(outFolder, world);
  const place = { outFolder, names, provenance, overwrite: request.overwrite === true, world };
  const list = await provenance.madeBefore.add(files);
  const planned: Planned[] = [];
  for (const file of files) planned.push(await planFile(file, place));
  const contents = planned.filter((each) => isReplaced(each, place)).map((each) => contentOf(each, place));
  const results = replaceAll(world.files, list === undefined ? contents : [list, ...contents])[
    Symbol.asyncIterator
  ]();
  try {
    // Where no list can be written, the documents tell so; without one they would only be kept too often.
    if (list !== undefined) await results.next();
    for (const each of planned)
      yield isReplaced(each, place)
        ? await told(each, await results.next(), place)
        : await stays(each, place);
    // What is still to be done when all is told: the folder is flushed.
    await results.next();
  } finally {
    await results.return?.();
  }
}

async function planFile(file: OutputFile, place: Place): Promise<Planned> {
  const found = place.world.files.read(joinPath(place.outFolder, file.name));
  const state = await stateOf(file.name, { file, found }, place);
  const isOverwritten = place.overwrite && (state === 'changed' || state === 'unknown');
  return { file, state, found, ...(isOverwritten ? { copy: keepCopy(file.name, place) } : {}) };
}

function isReplaced({ state }: Planned, { overwrite }: Place): boolean {
  if (state === 'changed' || state === 'unknown') return overwrite;
  return state === 'missing' || state === 'ours';
}

/** What replaces a file, unless that is not what was seen any more: somebody may have saved it meanwhile. */
function contentOf({ file, found }: Planned, { outFolder, world }: Place): NewContent {
  const path = joinPath(outFolder, file.name);
  return { path, content: file.bytes, mayReplace: () => isSame(world.files.read(path), found) };
}

function isSame(now: Found, before: Found): boolean {
  if ('failure' in now) return 'failure' in before && now.failure === before.failure;
  return 'bytes' in before && sameBytes(now.bytes, before.bytes);
}

/** What came of a file that was to be replaced. */
async function told(
  { file, copy }: Planned,
  { value: result }: IteratorResult<Replaced, unknown>,
  place: Place,
): Promise<WrittenFile> {
  const { name } = file;
  if (result === 'replaced')
    return { file, name, isChanged: true, copy, openedBy: ownerFile(name, place.names) };
  if (result === 'refused') return again(file, place);
  if (!isHeld(result)) throw result;
  return beside(file, { kept: 'held', cause: result }, place);
}

/** Writes a file of which something else stood at its name a moment ago. */
async function again(file: OutputFile, place: Place): Promise<WrittenFile> {
  const seen = await planFile(file, { ...place, overwrite: false });
  if (!isReplaced(seen, { ...place, overwrite: false })) return stays(seen, place);
  const { path, content } = contentOf(seen, place);
  place.world.files.replace(path, content);
  return { file, name: file.name, isChanged: true };
}

/** A file that is the same, or that is somebody's: then the new one comes beside it. */
async function stays({ file, state }: Planned, place: Place): Promise<WrittenFile> {
  if (state === 'same') return { file, name: file.name, isChanged: false };
  return beside(file, { kept: state === 'changed' || state === 'unknown' ? state : 'held' }, place);
}

/** What stands at a name. */
type State = 'missing' | 'same' | 'ours' | 'changed' | 'unknown' | 'unreadable';

const states = { program: 'ours', somebody: 'changed', unknown: 'unknown' } as const;

type Found = ReturnType<World['files']['read']>;

async function stateOf(
  name: string,
  { file, found }: Pick<Planned, 'file' | 'found'>,
  { provenance }: Place,
): Promise<State> {
  if ('failure' in found)
    // A folder cannot be replaced; writing tells so.
    return found.failure === 'missing' || found.failure === 'directory' ? 'missing' : 'unreadable';
  const { bytes } = found;
  if (sameBytes(bytes, file.bytes)) return 'same';
  return states[await provenance.of({ name, bytes, format: file.format, now: file })];
}

/** Why a file goes beside another. */
interface Reason {
  readonly kept: KeptFor;
  /** What went wrong when the old file was to be replaced. */
  readonly cause?: unknown;
}

/**
 * Writes the new file beside the old one: over an earlier one there, unless somebody changed that too.
 *
 * Why beside: Word on Windows locks a document as long as it is open, and one open document must not stop the rest.
 */
async function beside(file: OutputFile, { kept, cause }: Reason, place: Place): Promise<WrittenFile> {
  for (let number = 1; ; number++) {
    const name = besideName(file.name, number);
    const found = place.world.files.read(joinPath(place.outFolder, name));
    const state = await stateOf(name, { file, found }, place);
    if (state === 'same') return { file, name, isChanged: false, kept };
    // Neither can be read: it is the folder that is closed, and no number would help.
    if (state === 'unreadable') throw cause instanceof Error ? cause : cannotLook(place);
    if (state !== 'missing' && state !== 'ours') continue;
    try {
      place.world.files.replace(joinPath(place.outFolder, name), file.bytes);
    } catch (error) {
      // The folder itself is closed: then the first failure tells more.
      throw cause ?? error;
    }
    return { file, name, isChanged: true, kept };
  }
}

function cannotLook({ outFolder, world }: Place): EnvironmentError {
  return new EnvironmentError(
    `Ik kan de documenten in ${showPath(world.base, outFolder)} niet lezen. Kijk of u in die map mag lezen en schrijven.`,
  );
}

/** Copies what somebody made of a document, before it is replaced. */
function keepCopy(name: string, { outFolder, world }: Place): string {
  const copy = freeCopy(name, outFolder, world);
  const found = world.files.read(joinPath(outFolder, name));
  if ('bytes' in found) world.files.replace(joinPath(outFolder, copy), found.bytes);
  return copy;
}
