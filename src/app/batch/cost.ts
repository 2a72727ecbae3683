import type { FileSystem } from '../../workspace/file-system.ts';
import { joinPath } from '../../workspace/paths.ts';

/** What opening a workspace and making what every municipality has costs, in bytes of its files. */
const base = 30_000;

/** Folders that hold what was made, or what is not the same on every machine. */
const passedOver = /^(?:\.|documenten|ingevuld|node_modules$)|\.lokaal/;

/**
 * An estimate of the work that a workspace is, in bytes; the same on every machine that has the same files. Line ends
 * do not count: git writes others on Windows.
 */
export function costOf(folder: string, files: Pick<FileSystem, 'info' | 'list' | 'read'>): number {
  return base + bytesIn(folder, files, 2);
}

function bytesIn(folder: string, files: Pick<FileSystem, 'info' | 'list' | 'read'>, depth: number): number {
  let bytes = 0;
  for (const name of files.list(folder)) {
    if (passedOver.test(name)) continue;
    const path = joinPath(folder, name);
    if (/\.(?:ya?ml|md|hbs)$/.test(name)) bytes += textBytes(files.read(path));
    else if (depth > 0 && !name.includes('.') && files.info(path)?.kind === 'directory')
      bytes += bytesIn(path, files, depth - 1);
  }
  return bytes;
}

function textBytes(found: ReturnType<FileSystem['read']>): number {
  if ('failure' in found) return 0;
  let ends = 0;
  for (const byte of found.bytes) if (byte === 13) ends++;
  return found.bytes.length - ends;
}
