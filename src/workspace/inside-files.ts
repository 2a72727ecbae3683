import type { FileSystem } from './file-system.ts';
import { isInside, joinPath } from './paths.ts';

/**
 * The same files, without what a link in a folder shows of outside it: there is nothing at such a path.
 *
 * Why: who shows a folder to a browser shows that folder, whatever somebody linked into it.
 */
export function insideFiles(files: FileSystem, folder: string): FileSystem {
  const leadsOut = (path: string): boolean => {
    if (!isInside(folder, path)) return false;
    const [real, own] = [files.realPath(path), files.realPath(folder)];
    return real !== undefined && own !== undefined && !isInside(own, real);
  };
  return {
    ...files,
    info: (path) => (leadsOut(path) ? undefined : files.info(path)),
    read: (path) => (leadsOut(path) ? { failure: 'missing' } : files.read(path)),
    list: (path) =>
      leadsOut(path) ? [] : files.list(path).filter((name) => !leadsOut(joinPath(path, name))),
    canList: (path) => !leadsOut(path) && files.canList(path),
  };
}
