import { sameBytes } from '../../workspace/same-bytes.ts';
import { joinPath } from '../../workspace/paths.ts';
import type { World } from '../world.ts';
import { besideName, isHeld, ownerFile } from './held.ts';
import type { MadeFiles } from './make.ts';
import type { OutputFile } from './rendered-file.ts';

/** The result of writing one file. */
export interface WrittenFile {
  readonly file: OutputFile;
  /** Its name in the folder: a different one when another program has the old file locked. */
  readonly name: string;
  /** Whether it was written. */
  readonly isChanged: boolean;
  /** Name of the lock file that shows that somebody has the replaced version open. */
  readonly openedBy?: string | undefined;
}

/**
 * Writes files, one per iteration; files with the same content are left alone.
 *
 * Why not rewrite the same bytes: a new timestamp would trigger backups, syncs and watchers for nothing. Why one by
 * one: the caller can report each file at once, even when a later one cannot be written.
 *
 * @throws EnvironmentError when a file cannot be written
 */
export function* writeFiles(
  { files, prepared: { outFolder, request } }: Pick<MadeFiles, 'files' | 'prepared'>,
  world: Pick<World, 'files'>,
): Generator<WrittenFile, void> {
  if (request.names && request.outFolder === undefined) keepOutOfGit(outFolder, world);
  const names = world.files.list(outFolder);
  for (const file of files) {
    const found = world.files.read(joinPath(outFolder, file.name));
    const isChanged = !('bytes' in found && sameBytes(found.bytes, file.bytes));
    if (!isChanged) yield { file, name: file.name, isChanged };
    else yield { file, isChanged, ...put(file, { outFolder, names, world }) };
  }
}

/**
 * Writes one file; beside the old one when another program has that locked.
 *
 * Why beside: Word on Windows locks a document as long as it is open, and one open document must not stop the rest.
 *
 * @param at.names in the folder, before
 */
function put(
  { name, bytes }: OutputFile,
  at: { readonly outFolder: string; readonly names: readonly string[]; readonly world: Pick<World, 'files'> },
): Pick<WrittenFile, 'name' | 'openedBy'> {
  const { files } = at.world;
  try {
    files.replace(joinPath(at.outFolder, name), bytes);
  } catch (error) {
    const beside = besideName(name);
    if (!isHeld(error) || !canReplace(joinPath(at.outFolder, beside), bytes, at.world)) throw error;
    return { name: beside };
  }
  return { name, openedBy: ownerFile(name, at.names) };
}

function canReplace(path: string, bytes: Uint8Array, { files }: Pick<World, 'files'>): boolean {
  try {
    files.replace(path, bytes);
    return true;
  } catch {
    return false;
  }
}

/** A folder that git ignores, whatever the workspace's own .gitignore says. */
function keepOutOfGit(folder: string, { files }: Pick<World, 'files'>): void {
  const path = joinPath(folder, '.gitignore');
  if (files.info(path) === undefined) files.replace(path, new TextEncoder().encode('*\n'));
}
