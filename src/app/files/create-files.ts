import { done } from '../outcome.ts';
import type { World } from '../world.ts';
import { changeFile } from './change-file.ts';

/** A file to be made. */
export interface NewFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** What came of making files. */
export interface CreatedFiles {
  /** Paths of those that were made. */
  readonly made: readonly string[];
  /** Path of one that was there; those behind it were not made. */
  readonly taken: string | undefined;
}

/**
 * Makes files, never over another one. When one is there already nothing is made; when one appears meanwhile, those
 * before it stay.
 *
 * @param before done inside the lock of each file, right before it is made
 */
export async function createFiles<F extends NewFile>(
  files: readonly F[],
  world: Pick<World, 'lock' | 'files'>,
  before: (file: F) => Promise<void> = () => Promise.resolve(),
): Promise<CreatedFiles> {
  const isThere = ({ path }: NewFile): boolean => world.files.info(path) !== undefined;
  const taken = files.find(isThere);
  if (taken !== undefined) return { made: [], taken: taken.path };
  const made: string[] = [];
  for (const file of files) {
    const outcome = await changeFile(file.path, world, async () => {
      if (isThere(file)) return done({ text: undefined, value: false });
      await before(file);
      return done({ text: file.text, value: true });
    });
    if (outcome.kind !== 'done' || !outcome.value) return { made, taken: file.path };
    made.push(file.path);
  }
  return { made, taken: undefined };
}
