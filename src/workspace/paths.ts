import { posix } from 'node:path';
import type { FileSystem } from './file-system.ts';

/** A path with forward slashes, which all code here uses. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Joins a relative path to a folder; the result is normalized. */
export function joinPath(folder: string, relative: string): string {
  return posix.normalize(posix.join(folder, slashed(relative)));
}

/** The path relative to a folder: what messages show. */
export function showPath(base: string, path: string): string {
  const relative = posix.relative(base, path);
  return relative === '' ? '.' : relative;
}

/** The folder of a file. */
export function folderOf(path: string): string {
  return posix.dirname(path);
}

/** Last part of a path. */
export function nameOf(path: string): string {
  return posix.basename(path);
}

/** Whether the path is the folder itself or inside it. */
export function isInside(folder: string, path: string): boolean {
  const relative = posix.relative(folder, path);
  return relative === '' || (!relative.startsWith('../') && relative !== '..' && !posix.isAbsolute(relative));
}

/**
 * A path as the disk spells it, when that differs in nothing but how accents are stored.
 *
 * Why: `é` is one character or two (NFC, NFD). Finder and some zip programs store two, a keyboard types one, and to
 * Linux these are different names. A path that is there as written, or nowhere, stays as it is.
 */
export function storedPath(files: Pick<FileSystem, 'info' | 'list'>, path: string): string {
  const parent = folderOf(path);
  if (!/\P{ASCII}/u.test(path) || parent === path || files.info(path) !== undefined) return path;
  const folder = storedPath(files, parent);
  const name = nameOf(path);
  const wanted = name.normalize('NFC');
  const stored = files.list(folder).find((each) => each.normalize('NFC') === wanted);
  return joinPath(folder, stored ?? name);
}

/** Whether a path stays inside a folder, links on the way included; what does not exist yet counts by its parents. */
export function staysInside(
  files: Pick<FileSystem, 'realPath'>,
  { folder, allowed }: { readonly folder: string; readonly allowed: string },
  path: string,
): boolean {
  let at = path;
  let real = files.realPath(at);
  while (real === undefined && isInside(folder, folderOf(at)) && at !== folderOf(at)) {
    at = folderOf(at);
    real = files.realPath(at);
  }
  if (real === undefined) return true;
  const found = slashed(real);
  // The folder itself may be a link: its contents are inside all the same.
  return [allowed, folder].some((each) => isInside(slashed(files.realPath(each) ?? each), found));
}

/**
 * Resolves a path that a value names and refuses one that leaves the allowed folder, links included.
 *
 * @returns the path, or undefined when it points outside. A path that does not exist is checked by its text.
 */
export function resolveInside(
  files: FileSystem,
  base: { readonly folder: string; readonly allowed: string },
  relative: string,
): string | undefined {
  const written = slashed(relative);
  if (posix.isAbsolute(written) || /^[a-z]:/i.test(written)) return undefined;
  const path = storedPath(files, joinPath(base.folder, written));
  if (!isInside(base.allowed, path)) return undefined;
  return staysInside(files, base, path) ? path : undefined;
}

/** The deepest folder that holds all of these paths. */
export function commonFolder(paths: readonly string[]): string {
  const [first = '/', ...rest] = paths;
  let folder = folderOf(first);
  while (!rest.every((path) => isInside(folder, path)) && folder !== folderOf(folder))
    folder = folderOf(folder);
  return folder;
}

/** An absolute path for what a person typed, relative to a folder; Windows drive letters count as absolute. */
export function absolutePath(base: string, typed: string): string {
  const path = slashed(typed);
  return /^([a-z]:)?\//i.test(path) ? posix.normalize(path) : posix.join(base, path);
}
