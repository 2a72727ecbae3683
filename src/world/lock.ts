import { mkdirSync, rmdirSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { EnvironmentError } from '../diagnostics/errors.ts';

/** A lock whose owner has given no sign of life for this long belongs to nobody any more. */
const staleMs = 5000;
/** Longest wait for a lock that others hold; fifty programs that tick at once need a few seconds. */
const patienceMs = 60_000;
const shortestWaitMs = 10;
const longestWaitMs = 60;

/** Others took the lock over in the meantime: what was read may not be true any more. */
class LostError extends Error {
  override readonly name = 'LostError';
}

/**
 * Does something to a file while no other program does: everyone who changes the file comes through here.
 *
 * The lock is a folder beside the file, which git does not see. After a crash it is taken over; an owner that was only
 * very slow finds that out before it writes, and starts over.
 *
 * Why not proper-lockfile: two programs can take over an old lock at the same time, the second one taking away the new
 * lock of the first; and between taking its lock and the work it lets other things go first, which on a busy machine
 * makes a living owner look dead.
 *
 * @param work reads, calls `confirm`, and writes; it may be done more than once
 * @throws EnvironmentError when the lock stays taken, or the folder may not be written to
 */
export async function locked<T>(path: string, work: (confirm: () => void) => T | Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  mkdirFor(path);
  while (Date.now() <= until) {
    const lock = Lock.take(path);
    try {
      if (lock !== undefined) return await work(() => lock.confirm());
    } catch (error) {
      if (!(error instanceof LostError)) throw error;
    } finally {
      lock?.release();
    }
    removeAbandoned(folderOf(path));
    const wait = shortestWaitMs + Math.random() * (longestWaitMs - shortestWaitMs);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw new EnvironmentError(
    `Een ander programma werkt al een minuut aan ${path}. Sluit dat programma en probeer het opnieuw.`,
  );
}

/** A lock that we took; it may have been taken from us since. */
class Lock {
  readonly #folder: string;
  #mark: string | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#mark = markOf(folder);
  }

  /** Takes the lock of a file; undefined when others hold it. */
  static take(path: string): Lock | undefined {
    try {
      mkdirSync(folderOf(path));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
      throw cannotLock(path, error);
    }
    return new Lock(folderOf(path));
  }

  /** Makes sure that the lock is ours still, and for a while to come. */
  confirm(): void {
    if (!this.#isOurs()) throw new LostError();
    const now = Date.now() / 1000;
    utimesSync(this.#folder, now, now);
    this.#mark = markOf(this.#folder);
  }

  release(): void {
    if (this.#isOurs()) remove(this.#folder);
  }

  #isOurs(): boolean {
    return this.#mark !== undefined && markOf(this.#folder) === this.#mark;
  }
}

function folderOf(path: string): string {
  return `${path}.lock`;
}

function mkdirFor(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw cannotLock(path, error);
  }
}

function cannotLock(path: string, cause: unknown): EnvironmentError {
  return new EnvironmentError(`Ik kan ${path} niet vergrendelen. Kijk of u in die map mag schrijven.`, {
    cause,
  });
}

/** Tells one folder from another that came in its place. */
function markOf(folder: string): string | undefined {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.ino} ${found.mtimeNs}`;
}

/**
 * Removes a lock that belongs to nobody any more. Only who holds the second lock may, so that what was found to be old
 * is what goes.
 */
function removeAbandoned(lock: string): void {
  if (!isAbandoned(lock)) return;
  const second = `${lock}.oud`;
  try {
    mkdirSync(second);
  } catch {
    // Somebody else is at it; or was, and is no more.
    if (isAbandoned(second)) remove(second);
    return;
  }
  if (isAbandoned(lock)) remove(lock);
  remove(second);
}

function isAbandoned(lock: string): boolean {
  const found = statSync(lock, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs < Date.now() - staleMs;
}

function remove(lock: string): void {
  try {
    rmdirSync(lock);
  } catch {
    // It is gone already, or may not go; who waits for it will tell.
  }
}
