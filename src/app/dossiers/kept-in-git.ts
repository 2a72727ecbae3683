import { folderOf, nameOf } from '../../workspace/paths.ts';
import { askGit, type World } from '../world.ts';
import type { KeptInGit } from './care-refusals.ts';

/** What git can bring back of a file, given its text. */
export function keptInGit(path: string, text: string, world: Pick<World, 'git'>): KeptInGit {
  const [folder, name] = [folderOf(path), nameOf(path)];
  // The last commit that added or changed it: not one that deleted it.
  const log = ['log', '-1', '--pretty=%h', '--diff-filter=AMT', '--', name];
  const commit = askGit(world, folder, log)?.trim() ?? '';
  const kept = commit === '' ? undefined : askGit(world, folder, ['show', `${commit}:./${name}`]);
  if (kept === undefined) return { kind: 'never' };
  return { kind: plain(kept) === plain(text) ? 'same' : 'earlier', commit };
}

/** Whether git follows a file. */
export function isTracked(path: string, world: Pick<World, 'git'>): boolean {
  const found = askGit(world, folderOf(path), ['ls-files', '--', nameOf(path)]);
  return found !== undefined && found.trim() !== '';
}

/** Git may have other line ends. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
