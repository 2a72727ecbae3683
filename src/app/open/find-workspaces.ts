import { findWorkspace, profileIn } from '../../workspace/find.ts';
import { absolutePath, folderOf, nameOf, slashed, storedPath } from '../../workspace/paths.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';

/**
 * The folders of the requested workspaces.
 *
 * @param named folders, their gemeente.yaml, or patterns with asterisks. Default: the nearest one, from the base up
 */
export function findWorkspaces(
  named: readonly string[] | undefined,
  world: World,
): Promise<Done<readonly string[]> | Refused> {
  return outcomeOf(async () => done(await foldersOf(named, world)));
}

/** The folder of the single requested workspace. */
export function findOneWorkspace(
  named: readonly string[] | undefined,
  world: World,
): Promise<Done<string> | Refused> {
  return outcomeOf(async () => {
    const [folder, other] = await foldersOf(named, world);
    if (folder === undefined) return refuse({ code: 'workspace/none', lookalike: undefined });
    return other === undefined ? done(folder) : refuse({ code: 'workspace/several' });
  });
}

async function foldersOf(named: readonly string[] | undefined, world: World): Promise<readonly string[]> {
  if (named === undefined) {
    const found = findWorkspace(world.files, world.base);
    if (found !== undefined) return [found];
    const lookalike = world.files.list(world.base).find((name) => /^gemeente\.ya?ml/i.test(name));
    return refuse({ code: 'workspace/none', lookalike });
  }
  const folders: string[] = [];
  for (const typed of named) folders.push(...(await foldersFor(typed, world)));
  return [...new Set(folders)];
}

async function foldersFor(typed: string, { files, base, glob }: World): Promise<readonly string[]> {
  if (/[*?[\]{}]/.test(typed)) {
    const found = await glob(`${slashed(typed).replace(/\/$/, '')}/gemeente.y{,a}ml`, base);
    if (found.length === 0) return refuse({ code: 'workspace/pattern-without-any', pattern: typed });
    return found.map(folderOf).sort();
  }
  const path = storedPath(files, absolutePath(base, typed));
  if (/^gemeente\.ya?ml$/.test(nameOf(path)) && files.info(path)?.kind === 'file') return [folderOf(path)];
  if (files.info(path) === undefined)
    return refuse({ code: 'workspace/no-folder', typed, siblings: files.list(folderOf(path)) });
  if (profileIn(files, path) === undefined) return refuse({ code: 'workspace/no-profile', typed });
  return [path];
}
