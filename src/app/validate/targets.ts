import { findWorkspace } from '../../workspace/find.ts';
import { absolutePath, folderOf, isInside, storedPath } from '../../workspace/paths.ts';
import { refuse } from '../outcome.ts';
import type { World } from '../world.ts';

/** What to check, and what to report. */
export interface Targets {
  /** Folders of the workspaces. */
  readonly folders: readonly string[];
  /** Whether to report on a file. @param file its name in messages */
  readonly covers: (file: string) => boolean;
}

/** Everything in some workspaces. */
export function wholeWorkspaces(folders: readonly string[]): Targets {
  return { folders, covers: () => true };
}

/**
 * Paths may be workspaces, or files and folders inside one; those are checked with their whole workspace.
 *
 * @param typed relative to the base. A path that does not exist, or is not in a workspace, is refused
 */
export function targetsOf(typed: readonly string[], { files, base }: Pick<World, 'files' | 'base'>): Targets {
  const wanted = typed.map((each) => {
    const path = storedPath(files, absolutePath(base, each));
    const info = files.info(path);
    if (info === undefined)
      return refuse({ code: 'validate/no-file', typed: each, siblings: files.list(folderOf(path)) });
    const folder = findWorkspace(files, info.kind === 'directory' ? path : folderOf(path));
    return folder === undefined
      ? refuse({ code: 'validate/outside-workspace', typed: each })
      : { path, folder };
  });
  const folders = [...new Set(wanted.map(({ folder }) => folder))];
  if (wanted.every(({ path }) => folders.includes(path))) return wholeWorkspaces(folders);
  return { folders, covers: (file) => wanted.some(({ path }) => isInside(path, absolutePath(base, file))) };
}
