import { absolutePath, joinPath, nameOf, showPath, storedPath } from '../../workspace/paths.ts';
import { refuse } from '../outcome.ts';
import type { World } from '../world.ts';
import { mostBytes, type UnreadFile } from './read-file.ts';

/** A file that was named, or that stood in a folder that was named. */
export interface GatheredFile {
  readonly path: string;
  /** Its name in messages. */
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly isFromFolder: boolean;
}

/** How deep folders in folders are looked into, and the most files of them. */
const limits = { depth: 4, files: 1000 };

/** The files at some paths; a path at which nothing is, is refused. Only inside `outcomeOf`. */
export function gatherFiles(
  typed: readonly string[],
  world: Pick<World, 'files' | 'base'>,
): {
  readonly files: readonly GatheredFile[];
  readonly unread: readonly UnreadFile[];
  readonly skipped: number;
} {
  const { files, base } = world;
  const found: GatheredFile[] = [];
  const unread: UnreadFile[] = [];
  let skipped = 0;
  const seen = new Set<string>();
  const take = (path: string, isFromFolder: boolean): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const source = showPath(base, path);
    // What is too big is not read at all; its reader says so.
    const isTooBig = (files.info(path)?.bytes ?? 0) > mostBytes;
    if (isTooBig && isFromFolder) skipped++;
    else if (isTooBig) unread.push({ source, why: 'too-big' });
    else {
      const read = files.read(path);
      if ('bytes' in read) found.push({ path, source, bytes: read.bytes, isFromFolder });
      else refuse({ code: 'returned/unreadable', file: source, why: read.failure });
    }
  };
  const walk = (folder: string, depth: number): void => {
    for (const name of files.list(folder)) {
      if (/^[.~]/.test(name)) continue;
      const path = joinPath(folder, name);
      const kind = files.info(path)?.kind;
      if (kind === 'directory' && depth < limits.depth) walk(path, depth + 1);
      if (kind === 'file' && found.length < limits.files) take(path, true);
    }
  };
  for (const each of typed) {
    const path = storedPath(files, absolutePath(base, each));
    const info = files.info(path);
    if (info === undefined) refuse({ code: 'returned/missing', typed: each });
    if (info.kind === 'directory') walk(path, 0);
    else if (info.kind === 'file') take(path, false);
    // Reading a pipe or a device may never end.
    else unread.push({ source: showPath(base, path), why: 'unknown' });
  }
  return { files: found, unread, skipped };
}

/** The name of a file, without its folder. */
export function fileName({ path }: GatheredFile): string {
  return nameOf(path);
}
