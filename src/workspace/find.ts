import { posix } from 'node:path';
import { EnvironmentError } from '../diagnostics/errors.ts';
import type { FileSystem } from './file-system.ts';
import { folderOf, joinPath } from './paths.ts';

/** Names the profile may have; the first is the one we write. */
export const profileNames = ['gemeente.yaml', 'gemeente.yml'] as const;

/** The profile in a folder, if there is one. A folder of that name counts, so that it can be reported. */
export function profileIn(files: FileSystem, folder: string): string | undefined {
  return profileNames.map((name) => joinPath(folder, name)).find((path) => files.info(path) !== undefined);
}

/**
 * The workspace a folder belongs to: the nearest folder upwards that holds a profile.
 *
 * @param start an absolute path of a folder
 */
export function findWorkspace(files: FileSystem, start: string): string | undefined {
  for (const folder of upwards(start)) {
    if (canSee(() => profileIn(files, folder) !== undefined, folder === start)) return folder;
  }
  return undefined;
}

/**
 * The folder that inherited profiles must be in: the git repository, or without git the workspace's parent.
 *
 * Why: `gebaseerd_op: ../gedeeld/gemeente.yaml` must leave the workspace, but a profile from a stranger must not
 * make a CI machine read its other files (docs/decisions/0007).
 */
export function sharingRoot(files: FileSystem, workspace: string): string {
  for (const folder of upwards(workspace)) {
    if (canSee(() => files.info(joinPath(folder, '.git')) !== undefined, folder === workspace)) return folder;
  }
  return folderOf(workspace);
}

/** What a look gives. Above where somebody works, a closed folder is like one with nothing in it. */
function canSee(look: () => boolean, isStart: boolean): boolean {
  try {
    return look();
  } catch (error) {
    if (isStart || !(error instanceof EnvironmentError)) throw error;
    return false;
  }
}

function* upwards(start: string): Generator<string> {
  let folder = start;
  for (;;) {
    yield folder;
    const parent = posix.dirname(folder);
    if (parent === folder) return;
    folder = parent;
  }
}
