/** The user's own cache folder: what can be made again, and belongs to nobody else. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The program's folder in the user's cache; undefined when the system has none. */
export function cacheFolder(): string | undefined {
  const { env, platform } = process;
  const base =
    platform === 'win32' ? env['LOCALAPPDATA'] : (env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'));
  return base === undefined || base === '' ? undefined : join(base, 'gemeente');
}

/**
 * Reads a cache file that only this user can have written.
 *
 * Why so strict: what is in it is run or shown without inspection. A file that others may write is somebody else's.
 */
export function readTrusted(file: string): Buffer | undefined {
  try {
    for (const path of [dirname(file), file]) {
      const { uid, mode } = statSync(path);
      if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0))
        return undefined;
    }
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Writes a cache file that only this user may read. @returns whether that went well; it never throws */
export function writeTrusted(file: string, data: Uint8Array | string): boolean {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    chmodSync(dirname(file), 0o700);
    writeFileSync(temporary, data, { mode: 0o600 });
    renameSync(temporary, file);
    return true;
  } catch {
    // A full disk or read-only home must not fail a successful run.
    removeCached(temporary);
    return false;
  }
}

/** Names in a cache folder; none when it is not there. */
export function cachedNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** How long a file is kept that nobody writes anew. */
const longestKeptMs = 30 * 24 * 3600 * 1000;

/** Removes the oldest files of a folder, and those that are older than a month. */
export function removeOld(folder: string, mostKept: number): void {
  const files = cachedNames(folder).map((name) => join(folder, name));
  const aged = files.map((file) => ({ file, at: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  const kept = aged.sort((a, b) => b.at - a.at).slice(0, mostKept);
  for (const { file, at } of aged)
    if (at < Date.now() - longestKeptMs || !kept.some((each) => each.file === file)) removeCached(file);
}

/** Removes a file or folder of the cache. Failure is harmless: it is only a cache. */
export function removeCached(path: string): void {
  try {
    // Why first: for removing what may be a folder, Node loads code of its own.
    if (!existsSync(path)) return;
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Whoever reads it looks whether it still holds.
  }
}
