import { closeSync, fsync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { NewContent } from '../workspace/file-system.ts';
import { makeFolder, syncFolder, writeTemporary } from './replace-file.ts';

/** The most files that are open at once: some systems allow a program no more than 256. */
const mostOpen = 64;

/** Temporary files of this thread that are in use: no leftovers. */
const inUse = new Set<string>();
let serial = 0;

/** A new content that waits beside the file it will replace, or why it could not be written. */
interface Staged {
  readonly path: string;
  readonly temporary: string;
  readonly mayReplace: (() => boolean) | undefined;
  failure: Error | undefined;
}

/**
 * Replaces files, each atomically, with one wait for the disk for all of them: what is new is written beside the old,
 * flushed together, and then renamed into place one by one, in order; last the folders are flushed.
 *
 * Why flushed at the same time: a disk takes as long for many as for one (docs/decisions/0068-many-workspaces.md). Who
 * stops listening leaves the files that were not told of as they were. What a killed run left beside files with such
 * names is removed.
 *
 * @returns for each file, in order, what came of it
 */
export async function* replaceFiles(
  files: readonly NewContent[],
): AsyncGenerator<'replaced' | 'refused' | Error, void> {
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  const staged: Staged[] = [];
  try {
    for (const folder of folders) removeLeftovers(folder, files);
    for (let from = 0; from < files.length; from += mostOpen)
      await stage(files.slice(from, from + mostOpen), staged);
    for (let each = staged.shift(); each !== undefined; each = staged.shift()) yield put(each);
    for (const folder of folders) settled(folder);
  } finally {
    for (const { temporary } of staged) remove(temporary);
  }
}

/** Writes new contents beside the files they will replace, and waits until the disk has them. */
async function stage(files: readonly NewContent[], staged: Staged[]): Promise<void> {
  const flushed = files.map(async ({ path, content, mode, mayReplace }) => {
    const temporary = `${path}.${process.pid}.${++serial}.tmp`;
    const own: Staged = { path, temporary, mayReplace, failure: undefined };
    staged.push(own);
    inUse.add(temporary);
    try {
      makeFolder(dirname(path));
      const file = writeTemporary({ path, content, mode }, temporary);
      try {
        await flush(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      own.failure = asError(error);
    }
  });
  await Promise.all(flushed);
}

function flush(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, (error) => (error === null ? resolve() : reject(error)));
  });
}

function put({ path, temporary, mayReplace, failure }: Staged): 'replaced' | 'refused' | Error {
  let result: 'replaced' | 'refused' | Error = failure ?? 'refused';
  try {
    if (failure === undefined && mayReplace?.() !== false) {
      renameSync(temporary, path);
      inUse.delete(temporary);
      return 'replaced';
    }
  } catch (error) {
    result = asError(error);
  }
  remove(temporary);
  return result;
}

function remove(temporary: string): void {
  inUse.delete(temporary);
  try {
    rmSync(temporary, { force: true });
  } catch {
    // The next run removes it.
  }
}

function settled(folder: string): void {
  try {
    syncFolder(folder);
  } catch {
    // The new content is there. Some network drives cannot flush a folder.
  }
}

/** Removes what runs that were killed left: temporary files of programs that do not run any more. */
function removeLeftovers(folder: string, files: readonly NewContent[]): void {
  const kinds = new Set(files.map(({ path }) => extname(path)));
  for (const name of namesIn(folder)) {
    const [, old = '', pid = ''] = /^(.+?)\.(\d{1,10})(?:\.\d+)?\.tmp$/.exec(name) ?? [];
    if (pid === '' || !kinds.has(extname(basename(old)))) continue;
    const path = join(folder, name);
    if (!inUse.has(path) && (Number(pid) === process.pid || !isRunning(Number(pid)))) remove(path);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
