import { askGit, type World } from '../world.ts';
import { belongsInGit } from './own-paths.ts';
import type { SavingOff } from './refusals.ts';

/** How a file differs from the last commit. */
export type ChangeKind = 'new' | 'changed' | 'gone';

/** A file that differs from the last commit. */
export interface ChangedFile {
  /** Relative to the folder of the workspace. */
  readonly name: string;
  readonly kind: ChangeKind;
  /** Whether git does not follow it yet. */
  readonly isUntracked: boolean;
}

/** Changed files of a workspace: those that may be in git, and how many others. */
export interface ChangedFiles {
  readonly files: readonly ChangedFile[];
  readonly others: number;
}

/** States in which git waits for somebody to finish. */
const unfinished = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'REBASE_HEAD'];

/** Why saving is off; undefined when it is not. */
export function savingOff(folder: string, world: Pick<World, 'git'>): SavingOff | undefined {
  const inside = world.git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside === undefined) return 'no-git';
  if (inside.status !== 0 || inside.output.trim() !== 'true') return 'no-repository';
  const knows = (...args: readonly string[]): boolean => askGit(world, folder, args) !== undefined;
  const isMerging = unfinished.some((name) => knows('rev-parse', '-q', '--verify', name));
  if (isMerging || askGit(world, folder, ['ls-files', '-u', '-z', ':/']) !== '') return 'merging';
  if (!knows('symbolic-ref', '-q', 'HEAD')) return 'no-branch';
  // Why this setting: git would else make up a name from that of the machine.
  return knows('-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT') ? undefined : 'no-name';
}

/** What differs from the last commit; undefined when git does not answer. */
export function changedFiles(folder: string, world: Pick<World, 'git'>): ChangedFiles | undefined {
  const prefix = askGit(world, folder, ['rev-parse', '--show-prefix'])?.trim();
  const args = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', '.'];
  const listing = askGit(world, folder, args);
  if (prefix === undefined || listing === undefined) return undefined;
  const all = listing.split('\0').flatMap((line): readonly ChangedFile[] => {
    const [code, name] = [line.slice(0, 2), line.slice(3)];
    if (name === '' || !name.startsWith(prefix)) return [];
    const kind = code === '??' || code.startsWith('A') ? 'new' : code.includes('D') ? 'gone' : 'changed';
    return [{ name: name.slice(prefix.length), kind, isUntracked: code === '??' }];
  });
  const files = all.filter(({ name }) => belongsInGit(name));
  return { files, others: all.length - files.length };
}
