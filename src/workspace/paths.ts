import { posix } from 'node:path';
import type { FileSystem } from './file-system.ts';

/** A path with forward slashes, as all code here uses them. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Joins a relative path to a folder; the result is normalized. */
export function joinPath(folder: string, relative: string): string {
  return posix.normalize(posix.join(folder, slashed(relative)));
}

/** The path as seen from a folder: what messages show. */
export function showPath(base: string, path: string): string {
  const relative = posix.relative(base, path);
  return relative === '' ? '.' : relative;
}

/** The folder a file stands in. */
export function folderOf(path: string): string {
  return posix.dirname(path);
}

/** Last part of a path. */
export function nameOf(path: string): string {
  return posix.basename(path);
}

/** Whether the path is the folder itself or lies inside it. */
export function isInside(folder: string, path: string): boolean {
  const relative = posix.relative(folder, path);
  return relative === '' || (!relative.startsWith('../') && relative !== '..' && !posix.isAbsolute(relative));
}

/**
 * Resolves a path that a value names and refuses one that leaves the allowed folder, links included.
 *
 * @returns the path, or undefined when it points outside. A path that does not exist is judged by its text.
 */
export function resolveInside(
  files: FileSystem,
  base: { readonly folder: string; readonly allowed: string },
  relative: string,
): string | undefined {
  const written = slashed(relative);
  if (posix.isAbsolute(written) || /^[a-z]:/i.test(written)) return undefined;
  const path = joinPath(base.folder, written);
  if (!isInside(base.allowed, path)) return undefined;
  const real = files.realPath(path);
  if (real === undefined) return path;
  // The folder itself may be a link: what lies in it is inside all the same.
  const isAllowed = [base.allowed, base.folder].some((folder) =>
    isInside(slashed(files.realPath(folder) ?? folder), slashed(real)),
  );
  return isAllowed ? path : undefined;
}

/** The deepest folder that holds all of these paths. */
export function commonFolder(paths: readonly string[]): string {
  const [first = '/', ...rest] = paths;
  let folder = folderOf(first);
  while (!rest.every((path) => isInside(folder, path)) && folder !== folderOf(folder))
    folder = folderOf(folder);
  return folder;
}

/** An absolute path for what a person typed, seen from a folder; drive letters of Windows count as absolute. */
export function absolutePath(base: string, typed: string): string {
  const path = slashed(typed);
  return /^([a-z]:)?\//i.test(path) ? posix.normalize(path) : posix.join(base, path);
}
