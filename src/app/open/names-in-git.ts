import { personsFile } from '../../workspace/file-kinds.ts';
import type { World } from '../world.ts';

/** What git does with the file with names: tracks it, would add it, or ignores it. */
export type NamesInGit = 'kept' | 'offered' | 'passed over';

/** Asks git; without git, or outside a repository, nothing is tracked. */
export function namesInGit(folder: string, { git }: Pick<World, 'git'>): NamesInGit {
  const ask = (...args: readonly string[]): boolean => git(folder, args)?.status === 0;
  if (ask('ls-files', '--error-unmatch', personsFile)) return 'kept';
  if (!ask('rev-parse', '--is-inside-work-tree')) return 'passed over';
  return ask('check-ignore', '-q', personsFile) ? 'passed over' : 'offered';
}
