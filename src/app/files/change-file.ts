import { done, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { needInside } from './need-path.ts';
import { writeTexts, type WritingWorld } from './write-texts.ts';

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
 * What it would add of private data is refused, so this is for inside `outcomeOf` alone.
 *
 * @param change reads and checks the file and returns its new text; it may run more than once
 */
export function changeFile<T>(
  path: string,
  world: Pick<World, 'lock' | 'base'> & WritingWorld,
  change: () => Outcome<ChangedFile<T>> | Promise<Outcome<ChangedFile<T>>>,
): Promise<Outcome<T>> {
  needInside(path, world);
  return world.lock(path, async (confirm) => {
    const outcome = await change();
    if (outcome.kind !== 'done') return outcome;
    const { text, value } = outcome.value;
    if (text !== undefined) {
      writeTexts([{ path, text }], world, confirm);
    }
    return done(value);
  });
}
