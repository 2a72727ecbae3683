import { done } from '../outcome.ts';
import type { World } from '../world.ts';
import { changeFile } from './change-file.ts';
import type { WritingWorld } from './write-texts.ts';

/** A file to create. */
export interface NewFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** The result of creating files. */
export interface CreatedFiles {
  /** Paths of the created files. */
  readonly made: readonly string[];
  /** Path of one that existed; those after it were not created. */
  readonly taken: string | undefined;
}

/**
 * Creates files, never overwriting one. When one already exists nothing is created; when one appears meanwhile, those
 * before it stay.
 *
 * @param before runs inside the lock of each file, right before it is created
 */
export async function createFiles<F extends NewFile>(
  files: readonly F[],
  world: Pick<World, 'lock' | 'base'> & WritingWorld,
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
