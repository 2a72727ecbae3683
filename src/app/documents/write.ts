import { EnvironmentError } from '../../diagnostics/errors.ts';
import { sameBytes } from '../../workspace/same-bytes.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { freeCopy } from '../files/free-copy.ts';
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

/**
 * Writes files, one per iteration; files with the same content are left alone, and what somebody changed is never lost.
 *
 * Why not rewrite the same bytes: a new timestamp would trigger backups, syncs and watchers for nothing. Why one by
 * one: the caller can report each file at once, even when a later one cannot be written.
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
  await provenance.madeBefore.add(files);
  for (const file of files) yield await writeFile(file, place);
}

async function writeFile(file: OutputFile, place: Place): Promise<WrittenFile> {
  const { name } = file;
  const state = await stateOf(name, file, place);
  switch (state) {
    case 'same':
      return { file, name, isChanged: false };
    case 'unreadable':
      return beside(file, { kept: 'held' }, place);
    case 'changed':
    case 'unknown':
      return place.overwrite
        ? replace(file, place, keepCopy(name, place))
        : beside(file, { kept: state }, place);
    case 'missing':
    case 'ours':
      return replace(file, place);
  }
}

/** What stands at a name. */
type State = 'missing' | 'same' | 'ours' | 'changed' | 'unknown' | 'unreadable';

const states = { program: 'ours', somebody: 'changed', unknown: 'unknown' } as const;

async function stateOf(name: string, file: OutputFile, place: Place): Promise<State> {
  const { outFolder, provenance, world } = place;
  const found = world.files.read(joinPath(outFolder, name));
  if ('failure' in found)
    // A folder cannot be replaced; writing tells so.
    return found.failure === 'missing' || found.failure === 'directory' ? 'missing' : 'unreadable';
  const { bytes } = found;
  if (sameBytes(bytes, file.bytes)) return 'same';
  return states[await provenance.of({ name, bytes, format: file.format, now: file })];
}

/**
 * Replaces the old file; when another program has that locked, the new one comes beside it.
 *
 * Why beside: Word on Windows locks a document as long as it is open, and one open document must not stop the rest.
 */
async function replace(file: OutputFile, place: Place, copy?: string): Promise<WrittenFile> {
  const { name, bytes } = file;
  try {
    place.world.files.replace(joinPath(place.outFolder, name), bytes);
  } catch (error) {
    if (!isHeld(error)) throw error;
    return beside(file, { kept: 'held', cause: error }, place);
  }
  return { file, name, isChanged: true, copy, openedBy: ownerFile(name, place.names) };
}

/** Why a file goes beside another. */
interface Reason {
  readonly kept: KeptFor;
  /** What went wrong when the old file was to be replaced. */
  readonly cause?: unknown;
}

/** Writes the new file beside the old one: over an earlier one there, unless somebody changed that too. */
async function beside(file: OutputFile, { kept, cause }: Reason, place: Place): Promise<WrittenFile> {
  for (let number = 1; ; number++) {
    const name = besideName(file.name, number);
    const state = await stateOf(name, file, place);
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
