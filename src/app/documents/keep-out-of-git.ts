import { joinPath } from '../../workspace/paths.ts';
import type { World } from '../world.ts';

/** Makes git ignore a folder, whatever the workspace's own .gitignore says. */
export function keepOutOfGit(folder: string, { files }: Pick<World, 'files'>): void {
  const path = joinPath(folder, '.gitignore');
  if (files.info(path) === undefined) files.replace(path, new TextEncoder().encode('*\n'));
}
