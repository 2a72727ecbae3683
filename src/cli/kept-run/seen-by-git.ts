import type { FileSystem } from '../../workspace/file-system.ts';
import { folderOf, joinPath } from '../../workspace/paths.ts';

/** What git reads for a command: only the repository, or the files in the folder too. Others are not known. */
const asks: Readonly<Record<string, 'repository' | 'files'>> = {
  'ls-tree': 'repository',
  'rev-parse': 'repository',
  show: 'repository',
  log: 'repository',
  'cat-file': 'repository',
  diff: 'files',
};

/** Where git keeps which commit is the newest, and what is staged. Commits themselves never change. */
const state = ['HEAD', 'index', 'packed-refs', 'config', 'logs/HEAD'];

/**
 * Looks at the files on which git's answer depends.
 *
 * @param files remembers what is looked at
 * @returns whether those are all of them
 */
export function lookLikeGit(
  files: Pick<FileSystem, 'info' | 'read' | 'list'>,
  folder: string,
  args: readonly string[],
): boolean {
  const asked = asks[args[0] ?? ''];
  if (asked === undefined) return false;
  const repository = repositoryAbove(files, folder);
  if (repository === 'elsewhere') return false;
  if (repository === 'none') return true;
  for (const name of state) files.read(joinPath(repository, name));
  const head = files.read(joinPath(repository, 'HEAD'));
  const branch = 'bytes' in head ? /^ref: (.+)/.exec(new TextDecoder().decode(head.bytes))?.[1] : undefined;
  if (branch !== undefined) files.read(joinPath(repository, branch));
  if (asked === 'files') readAll(files, folder);
  return true;
}

/** The `.git` folder; `elsewhere` when a file points to it, as in a second work tree. */
function repositoryAbove(files: Pick<FileSystem, 'info'>, folder: string): string {
  for (let at = folder; ; at = folderOf(at)) {
    const path = joinPath(at, '.git');
    const found = files.info(path);
    if (found !== undefined) return found.kind === 'directory' ? path : 'elsewhere';
    if (folderOf(at) === at) return 'none';
  }
}

function readAll(files: Pick<FileSystem, 'info' | 'read' | 'list'>, folder: string): void {
  for (const name of files.list(folder)) {
    const path = joinPath(folder, name);
    if (files.info(path)?.kind === 'directory') readAll(files, path);
    else files.read(path);
  }
}
