import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { NewContent } from '../workspace/file-system.ts';

/**
 * Replaces a file atomically: a reader, even after a crash, finds the old content or the new, never a part.
 *
 * Writes beside the file, flushes it to disk, and renames it into place. The permissions of an old file are kept. Why
 * not write-file-atomic: loading it takes a tenth of a whole run, for queues that one write at a time does not need
 * (docs/decisions/0013-atomic-write.md).
 *
 * @param wanted who may do what with it. Default: the permissions of the old file, or of any new one
 * @throws the system's error on failure; nothing is left behind then
 */
export function replaceFile(path: string, content: Uint8Array, wanted?: number): void {
  makeFolder(dirname(path));
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = writeTemporary({ path, content, mode: wanted }, temporary);
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes what will replace a file into another one. @returns that file, open: it is still to be flushed */
export function writeTemporary({ path, content, mode }: NewContent, temporary: string): number {
  const wanted = mode ?? statSync(path, { throwIfNoEntry: false })?.mode;
  const file = openSync(temporary, 'w', wanted ?? 0o666);
  try {
    let written = 0;
    while (written < content.length) written += writeSync(file, content, written);
  } catch (error) {
    closeSync(file);
    throw error;
  }
  return file;
}

/**
 * Creates a folder and its parents.
 *
 * Why not `recursive`: Node retries forever where a system reports that a new folder does not exist, as Linux does
 * below /proc.
 */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have created it in the meantime.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

/**
 * Makes a replaced file survive a power cut, and cleans up after interrupted replacements. Only for the holder of the
 * file's lock: nobody else's temporary file can be there then.
 */
export function settleFile(path: string): void {
  const folder = dirname(path);
  const own = `${basename(path)}.`;
  const isLeft = (name: string): boolean => name.startsWith(own) && /^\d+\.tmp$/.test(name.slice(own.length));
  for (const name of readdirSync(folder)) if (isLeft(name)) rmSync(join(folder, name), { force: true });
  syncFolder(folder);
}

/** Flushes the names in a folder to disk. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder; its renames are durable at once.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
