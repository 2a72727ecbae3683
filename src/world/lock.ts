import { mkdirSync, rmdirSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { EnvironmentError } from '../diagnostics/errors.ts';
import { writeAdvice } from './advice.ts';
import { systemCode } from './system-code.ts';

/**
 * A lock whose owner has given no sign of life for this long is stale: by its time, or because we saw no change.
 *
 * Why both: a clock that was set back leaves locks that are from the future.
 */
const staleMs = 5000;
/** The longest wait for a lock that others hold; fifty programs that tick at once need a few seconds. */
const patienceMs = 60_000;
const shortestWaitMs = 10;
const longestWaitMs = 60;

/** Others took over the lock in the meantime: what was read may be outdated. */
class LostError extends Error {
  override readonly name = 'LostError';
}

/**
 * Works on a file while holding its lock: every change of a file goes through here.
 *
 * The lock is a folder beside the file, which git does not see. After a crash it is taken over; an owner that was
 * merely very slow finds that out before it writes, and starts over.
 *
 * Why not proper-lockfile: two programs can take over a stale lock at the same time, the second removing the new lock
 * of the first; and it yields to the event loop between taking the lock and the work, which on a busy machine makes a
 * live owner look dead.
 *
 * @param work reads, calls `confirm`, and writes; it may run more than once
 * What waits counts by a clock that nobody sets.
 *
 * @throws EnvironmentError when the lock stays taken, or the folder is not writable
 */
export async function locked<T>(path: string, work: (confirm: () => void) => T | Promise<T>): Promise<T> {
  const until = clock() + patienceMs;
  let seen: Seen | undefined;
  mkdirFor(path);
  while (clock() <= until) {
    const lock = Lock.take(path);
    try {
      if (lock !== undefined) return await work(() => lock.confirm());
    } catch (error) {
      if (!(error instanceof LostError)) throw error;
    } finally {
      lock?.release();
    }
    seen = lookAgain(folderOf(path), seen);
    removeAbandoned(folderOf(path), seen);
    const wait = shortestWaitMs + Math.random() * (longestWaitMs - shortestWaitMs);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw new EnvironmentError(
    `Een ander programma werkt al een minuut aan ${path}. Sluit dat programma en probeer het opnieuw.`,
  );
}

/**
 * Milliseconds since the program began, by a clock that nobody sets.
 *
 * Why not `performance.now`: Node loads all that it can measure for it.
 */
function clock(): number {
  return process.uptime() * 1000;
}

/** A lock of others, and since when we see it as it is. */
interface Seen {
  readonly mark: string | undefined;
  /** Milliseconds, by {@link clock}. */
  readonly since: number;
}

function lookAgain(lock: string, before: Seen | undefined): Seen {
  const mark = markOf(lock);
  return before !== undefined && before.mark === mark ? before : { mark, since: clock() };
}

/** A lock that we took; others may have taken it over since. */
class Lock {
  readonly #path: string;
  readonly #folder: string;
  #mark: string | undefined;

  private constructor(path: string) {
    this.#path = path;
    this.#folder = folderOf(path);
    this.#mark = markOf(this.#folder);
  }

  /** Takes the lock of a file; undefined when others hold it. */
  static take(path: string): Lock | undefined {
    try {
      mkdirSync(folderOf(path));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
      throw cannotLock(path, error);
    }
    return new Lock(path);
  }

  /** Confirms that the lock is still ours, and will be for a while. */
  confirm(): void {
    if (!this.#isOurs()) throw new LostError();
    const now = Date.now() / 1000;
    try {
      utimesSync(this.#folder, now, now);
    } catch (error) {
      throw cannotLock(this.#path, error);
    }
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
  const code = systemCode(cause);
  return new EnvironmentError(`Ik kan ${path} niet vergrendelen (${code}). ${writeAdvice(code)}`, { cause });
}

/** Distinguishes a folder from another one that replaced it. */
function markOf(folder: string): string | undefined {
  const found = lookedAt(() => statSync(folder, { bigint: true, throwIfNoEntry: false }));
  return found === undefined ? undefined : `${found.ino} ${found.mtimeNs}`;
}

/**
 * Removes a stale lock. Only the holder of the second lock may, so that exactly the lock that was found stale is
 * removed.
 */
function removeAbandoned(lock: string, seen?: Seen): void {
  const isStale = (): boolean => isAbandoned(lock) || isUnchanged(lock, seen);
  if (!isStale()) return;
  const second = `${lock}.oud`;
  try {
    mkdirSync(second);
  } catch {
    // Somebody else is doing it, or crashed while doing it.
    if (isAbandoned(second)) remove(second);
    return;
  }
  if (isStale()) remove(lock);
  remove(second);
}

function isAbandoned(lock: string): boolean {
  const found = lookedAt(() => statSync(lock, { throwIfNoEntry: false }));
  return found !== undefined && found.mtimeMs < Date.now() - staleMs;
}

function isUnchanged(lock: string, seen: Seen | undefined): boolean {
  if (seen?.mark === undefined || clock() - seen.since < staleMs) return false;
  return markOf(lock) === seen.mark;
}

/** What a look at the disk gives; undefined when it fails: then the lock is not known to be ours, nor to be stale. */
function lookedAt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function remove(lock: string): void {
  try {
    rmdirSync(lock);
  } catch {
    // It is already gone, or cannot be removed; whoever waits for it will report that.
  }
}
