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

/**
 * Replaces a file in one step: whoever reads it, also after a crash, finds the old content or the new, never a part.
 *
 * Writes beside the file, waits until the disk has it, and moves it into place. The permissions of an old file stay.
 * Why not write-file-atomic: loading it takes a tenth of a whole run, for queues that one write at a time does not
 * need (docs/decisions/0013-atomic-write.md).
 *
 * @throws the system's error when it cannot; nothing is left behind then
 */
export function replaceFile(path: string, content: Uint8Array): void {
  makeFolder(dirname(path));
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = openSync(temporary, 'w', mode ?? 0o666);
    try {
      let written = 0;
      while (written < content.length) written += writeSync(file, content, written);
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

/**
 * Makes a folder and those above it.
 *
 * Why not `recursive`: Node keeps trying without end where a system says of a new folder that it does not exist, as
 * Linux does below /proc.
 */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

/**
 * Makes sure that a replaced file survives a power cut, and clears away what an interrupted replacement left. Only for
 * who holds the lock of the file: nobody else's temporary file can be there then.
 */
export function settleFile(path: string): void {
  const folder = dirname(path);
  const left = new RegExp(`^${basename(path).replaceAll('.', '\\.')}\\.\\d+\\.tmp$`);
  for (const name of readdirSync(folder)) if (left.test(name)) rmSync(join(folder, name), { force: true });
  // Windows cannot open a folder; its renames are on disk at once.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
