import type { FileSystem } from '../../workspace/file-system.ts';
import { folderOf, showPath } from '../../workspace/paths.ts';
import { askGit, type World } from '../world.ts';

/**
 * The YAML files of a commit, as if they were in the work tree. Read-only.
 *
 * @param root the folder of the repository
 * @returns undefined when git does not know the commit
 */
export function gitFiles(world: Pick<World, 'git'>, root: string, commit: string): FileSystem | undefined {
  const listing = askGit(world, root, ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit]);
  if (listing === undefined) return undefined;
  const names = listing.split('\0').filter((name) => /\.ya?ml$/.test(name));
  const paths = new Set(names.map((name) => `${root}/${name}`));
  const folders = new Set([root, ...[...paths].flatMap((path) => foldersAbove(path, root))]);
  return {
    info: (path) =>
      paths.has(path)
        ? { kind: 'file', bytes: 1 }
        : folders.has(path)
          ? { kind: 'directory', bytes: 0 }
          : undefined,
    read: (path) => {
      const text = paths.has(path)
        ? askGit(world, root, ['show', `${commit}:${showPath(root, path)}`])
        : undefined;
      return text === undefined ? { failure: 'missing' } : { bytes: new TextEncoder().encode(text) };
    },
    list: (path) => {
      const inside = [...paths, ...folders].filter((each) => folderOf(each) === path && each !== path);
      return inside.map((each) => each.slice(path.length + 1)).sort();
    },
    canList: (path) => folders.has(path),
    // Links of an older version are not followed.
    realPath: (path) => (paths.has(path) || folders.has(path) ? path : undefined),
    replace: refuseWrite,
    settle: refuseWrite,
    remove: refuseWrite,
  };
}

function refuseWrite(): never {
  throw new Error('an older version cannot be changed');
}

function foldersAbove(path: string, root: string): readonly string[] {
  const folder = folderOf(path);
  return folder.length <= root.length ? [] : [folder, ...foldersAbove(folder, root)];
}
