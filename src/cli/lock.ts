import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { EnvironmentError } from '../diagnostics/errors.ts';

/** A lock whose owner has given no sign of life for this long belongs to nobody any more. */
const staleMs = 5000;
/** Longest wait for a lock that others hold; fifty programs that tick at once need a few seconds. */
const patienceMs = 60_000;
const shortestWaitMs = 10;
const longestWaitMs = 60;

/**
 * Does something to a file while no other program does: everyone who changes the file comes through here.
 *
 * The lock is a folder beside the file, which git does not see. After a crash it is taken over.
 *
 * @throws EnvironmentError when the lock stays taken, or the folder may not be written to
 */
export async function locked<T>(path: string, work: () => T): Promise<T> {
  const { lock } = (await import('proper-lockfile')).default;
  let release: () => Promise<void>;
  try {
    mkdirSync(dirname(path), { recursive: true });
    release = await lock(path, {
      realpath: false,
      lockfilePath: `${path}.lock`,
      stale: staleMs,
      // Somebody else thinks we are gone; the check before writing finds out what they wrote.
      onCompromised: () => undefined,
      retries: {
        retries: Math.ceil(patienceMs / longestWaitMs),
        factor: 1.2,
        minTimeout: shortestWaitMs,
        maxTimeout: longestWaitMs,
        randomize: true,
      },
    });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'ELOCKED';
    throw new EnvironmentError(
      isTaken
        ? `Een ander programma werkt al een minuut aan ${path}. Sluit dat programma en probeer het opnieuw.`
        : `Ik kan ${path} niet vergrendelen. Kijk of u in die map mag schrijven.`,
      { cause: error },
    );
  }
  try {
    return work();
  } finally {
    // A lock that is already gone needs no release.
    await release().catch(() => undefined);
  }
}
