import { EnvironmentError } from '../diagnostics/errors.ts';
import type { FileSystem } from './file-system.ts';
import { isInside, joinPath, showPath, staysInside } from './paths.ts';

/**
 * The same files, without what a link in a folder shows of outside it: there is nothing at such a path, and nothing is
 * written there. What is not seen could otherwise be overwritten.
 *
 * Why: who shows a folder to a browser shows that folder, whatever somebody linked into it.
 */
export function insideFiles(files: FileSystem, folder: string): FileSystem {
  const leadsOut = (path: string): boolean => {
    if (!isInside(folder, path)) return false;
    const [real, own] = [files.realPath(path), files.realPath(folder)];
    return real !== undefined && own !== undefined && !isInside(own, real);
  };
  const keptInside = (path: string): void => {
    if (isInside(folder, path) && !staysInside(files, { folder, allowed: folder }, path))
      throw new EnvironmentError(
        `${showPath(folder, path)} staat buiten uw werkmap: er is een koppeling naar een andere plek. Daar schrijf ik niets.`,
      );
  };
  return {
    ...files,
    replace: (path, content, mode) => {
      keptInside(path);
      files.replace(path, content, mode);
    },
    remove: (path) => {
      keptInside(path);
      files.remove(path);
    },
    info: (path) => (leadsOut(path) ? undefined : files.info(path)),
    read: (path) => (leadsOut(path) ? { failure: 'missing' } : files.read(path)),
    list: (path) =>
      leadsOut(path) ? [] : files.list(path).filter((name) => !leadsOut(joinPath(path, name))),
    canList: (path) => !leadsOut(path) && files.canList(path),
  };
}
