import { openWorkspace, type FindEarlier } from '../../document/open-workspace.ts';
import { rawText } from '../../profile/leaf.ts';
import { personsFile } from '../../workspace/file-kinds.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { absolutePath, folderOf, joinPath, slashed } from '../../workspace/paths.ts';
import { askGit, type World } from '../world.ts';
import { gitFiles } from './git-files.ts';

/**
 * Finds an earlier version of a workspace in git: the first commit in which `werkwijzer.laatst_herzien` had the day
 * (docs/decisions/0031-review.md). Files that were inherited are read from the same commit.
 */
export function earlierVersions(folder: string, world: World, names: boolean): FindEarlier {
  return async ({ since, files }) => {
    const shown = askGit(world, folder, ['rev-parse', '--show-toplevel', '--is-shallow-repository']);
    const [top = '', isShallow] = shown?.split('\n') ?? [];
    if (shown === undefined || top === '') return { missing: 'no-git' };
    // Why refuse it: the oldest available version may be later than the review, and would hide earlier changes.
    if (isShallow === 'true') return { missing: 'shallow' };
    const root = inOurWords(slashed(top), folder, world);
    const places = new Set([...files.texts.keys()].map((file) => folderOf(absolutePath(world.base, file))));
    for (const commit of commitsWith(since, { world, root, places: [...places] })) {
      const old = gitFiles(world, root, commit);
      const opened = old && (await openOld(withNames(old, folder, world), { folder, world, names }));
      if (opened === undefined || rawText(opened.sources.profile, 'werkwijzer', 'laatst_herzien') !== since)
        continue;
      const isBroken = opened.files.doubtful.size > 0;
      return isBroken ? { missing: 'broken' } : { found: opened.sources };
    }
    return { missing: 'no-commit' };
  };
}

function openOld(
  files: FileSystem,
  { folder, world, names }: { readonly folder: string; readonly world: World; readonly names: boolean },
): ReturnType<typeof openWorkspace> {
  return openWorkspace({
    files,
    assets: world.shipped,
    folder,
    base: world.base,
    kinds: ['rol'],
    names,
    dossiers: [],
  });
}

/** Names are never in git: use the current ones, or each name would be a change. */
function withNames(old: FileSystem, folder: string, world: World): FileSystem {
  const path = joinPath(folder, personsFile);
  return {
    ...old,
    info: (each) => (each === path ? world.files.info(each) : old.info(each)),
    read: (each) => (each === path ? world.files.read(each) : old.read(each)),
  };
}

/** Git reports the real path of the repository; the workspace path may go through a link. */
function inOurWords(top: string, folder: string, world: World): string {
  const real = world.files.realPath(folder) ?? folder;
  const inside = real.slice(top.length);
  return folder.endsWith(inside) && real.startsWith(top)
    ? folder.slice(0, folder.length - inside.length)
    : top;
}

/** Commits that set `laatst_herzien` to the day, or removed it; oldest first. */
function commitsWith(
  since: string,
  {
    world,
    root,
    places,
  }: { readonly world: World; readonly root: string; readonly places: readonly string[] },
): readonly string[] {
  const pattern = `laatst_herzien["']?[[:space:]]*:[[:space:]]*["']?${since}`;
  const args = ['log', '--reverse', '--pretty=%H', '-G', pattern, 'HEAD', '--', ...places];
  return (askGit(world, root, args) ?? '').split('\n').filter((line) => line !== '');
}
