import { done, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';

/** The new content of a file, and the result of the change. */
export interface ChangedFile<T> {
  /** The new text; undefined leaves the file as it is. */
  readonly text: string | undefined;
  readonly value: T;
}

/**
 * Changes a user's file: inside its lock it is read, checked, changed and written, each once, so that other people's
 * changes stay and a file they broke is not overwritten.
 *
 * @param change reads and checks the file and returns its new text; it may run more than once
 */
export function changeFile<T>(
  path: string,
  { lock, files }: Pick<World, 'lock' | 'files'>,
  change: () => Outcome<ChangedFile<T>> | Promise<Outcome<ChangedFile<T>>>,
): Promise<Outcome<T>> {
  return lock(path, async (confirm) => {
    const outcome = await change();
    if (outcome.kind !== 'done') return outcome;
    const { text, value } = outcome.value;
    if (text !== undefined) {
      confirm();
      files.replace(path, new TextEncoder().encode(text));
      files.settle(path);
    }
    return done(value);
  });
}
