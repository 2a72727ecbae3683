/** What is asked of a path before anything is written there, and before it is locked: a lock is a folder too. */
import { findWorkspace, sharingRoot } from '../../workspace/find.ts';
import { folderOf, showPath, staysInside } from '../../workspace/paths.ts';
import { unportablePart } from '../../workspace/portable-name.ts';
import { refuse } from '../outcome.ts';
import type { World } from '../world.ts';

/** Refuses a file of a workspace that a link leads out of it. Only inside `outcomeOf`. */
export function needInside(path: string, { files, base }: Pick<World, 'files' | 'base'>): void {
  const folder = findWorkspace(files, folderOf(path));
  if (folder === undefined) return;
  if (!staysInside(files, { folder, allowed: sharingRoot(files, folder) }, path))
    refuse({ code: 'path/leads-outside', file: showPath(base, path) });
}

/** Refuses a path with a new name that Windows does not accept. Only inside `outcomeOf`. @param typed as it was typed */
export function needPortable(path: string, typed: string, { files }: Pick<World, 'files'>): void {
  const found = unportablePart(files, path);
  if (found !== undefined) refuse({ code: 'path/not-on-windows', typed, ...found });
}
