import { foldersOfHook, hookText, looksForPrivateData } from '../../setup/git-hook.ts';
import { absolutePath, showPath, slashed } from '../../workspace/paths.ts';
import { changeFile } from '../files/change-file.ts';
import { executableWorld } from '../files/executable-world.ts';
import { done, type Outcome } from '../outcome.ts';
import { askGit, type World } from '../world.ts';

/** The hook before a commit in a workspace's repository. */
export interface GitHook {
  /**
   * Ours, for this workspace; not there; ours, for other workspaces; somebody's own, which looks for private data or does
   * not; in a folder that settings of git name (`core.hooksPath`), which may serve other repositories; no git here.
   */
  readonly state: 'ours' | 'missing' | 'incomplete' | 'own' | 'other' | 'elsewhere' | 'no-git';
  /** Where it is, or would be. Absolute; empty without git */
  readonly path: string;
  /** The workspaces that it is for, with this one, relative to the top of the repository. */
  readonly folders: readonly string[];
}

/** What is there. Nothing is changed. */
export function gitHook(folder: string, world: World): GitHook {
  const ask = (...args: readonly string[]): string => askGit(world, folder, args)?.trim() ?? '';
  const top = slashed(ask('rev-parse', '--show-toplevel'));
  const place = slashed(ask('rev-parse', '--git-path', 'hooks/pre-commit'));
  if (top === '' || place === '') return { state: 'no-git', path: '', folders: [] };
  const path = absolutePath(folder, place);
  const own = showPath(top, world.files.realPath(folder) ?? folder);
  const text = textAt(path, world);
  const ours = text === undefined ? [] : foldersOfHook(text);
  const folders = [...(ours ?? []), own];
  if (ours === undefined) return { state: looksForPrivateData(text ?? '') ? 'own' : 'other', path, folders };
  if (ours.includes(own)) return { state: 'ours', path, folders };
  if (ask('config', 'core.hooksPath') !== '') return { state: 'elsewhere', path, folders };
  return { state: ours.length === 0 ? 'missing' : 'incomplete', path, folders };
}

function textAt(path: string, { files }: Pick<World, 'files'>): string | undefined {
  const read = files.read(path);
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : undefined;
}

/** Puts the hook in place where there is none. Somebody's own hook, and a shared folder of hooks, stay as they are. */
export async function installHook(folder: string, world: World): Promise<Outcome<GitHook>> {
  const hook = gitHook(folder, world);
  if (hook.state !== 'missing' && hook.state !== 'incomplete') return done(hook);
  return changeFile<GitHook>(hook.path, executableWorld(world), () => {
    const now = gitHook(folder, world);
    return now.state === 'missing' || now.state === 'incomplete'
      ? done({ text: hookText(now.folders), value: { ...now, state: 'ours' } })
      : done({ text: undefined, value: now });
  });
}
