import { sameBytes } from '../../workspace/same-bytes.ts';
import { joinPath } from '../../workspace/paths.ts';
import type { World } from '../world.ts';
import { besideName, isHeld, ownerFile } from './held.ts';
import type { MadeFiles } from './make.ts';
import type { OutputFile } from './rendered-file.ts';

/** What came of writing one file. */
export interface WrittenFile {
  readonly file: OutputFile;
  /** Name that it has in the folder: another one than its own when another program holds that. */
  readonly name: string;
  /** Whether there was something to write. */
  readonly isChanged: boolean;
  /** Name of the file beside it that shows that somebody has the old version open, which was replaced. */
  readonly openedBy?: string | undefined;
}

/**
 * Writes files, one for each step; what is the same on disk is left alone.
 *
 * Why not the same bytes again: a new date on a file would set off backups, syncs and watchers for nothing. Why step by
 * step: whoever asked can be told of each file at once, also when a later one cannot be written.
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
 * Writes one file; beside the old one when another program holds that.
 *
 * Why beside: Word on Windows keeps a document to itself as long as it is open, and one open document must not stop the
 * rest.
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

/** A folder that git passes over by itself, whatever the workspace's own .gitignore says. */
function keepOutOfGit(folder: string, { files }: Pick<World, 'files'>): void {
  const path = joinPath(folder, '.gitignore');
  if (files.info(path) === undefined) files.replace(path, new TextEncoder().encode('*\n'));
}
