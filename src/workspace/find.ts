import { posix } from 'node:path';
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
    if (profileIn(files, folder) !== undefined) return folder;
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
    if (files.info(joinPath(folder, '.git')) !== undefined) return folder;
  }
  return folderOf(workspace);
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
