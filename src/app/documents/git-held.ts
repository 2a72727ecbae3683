import { askGit, type World } from '../world.ts';

/** Names of the files in a folder that are as the last commit holds them; line ends count as git counts them. */
export function heldByGit(folder: string, world: Pick<World, 'git'>): ReadonlySet<string> {
  const list = (...args: readonly string[]): readonly string[] | undefined =>
    askGit(world, folder, args)?.split('\0');
  const tracked = list('ls-tree', '-z', '--name-only', 'HEAD', './');
  const changed =
    tracked === undefined ? undefined : list('diff', '--name-only', '--relative', '-z', 'HEAD', '--', '.');
  if (tracked === undefined || changed === undefined) return new Set();
  const differs = new Set(changed);
  return new Set(tracked.filter((name) => name !== '' && !differs.has(name)));
}
