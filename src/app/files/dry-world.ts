import { EnvironmentError } from '../../diagnostics/errors.ts';
import type { World } from '../world.ts';
import { withBytes } from './with-text.ts';

/**
 * The same world, in which nothing reaches the disk: what is written there can be read there, and nowhere else. No lock
 * is taken, as nobody waits for what is not written.
 *
 * Why a world, and not a flag in each use case: what is tried goes the very way that it goes when it is done.
 */
export function dryWorld({ notice: _told, ...world }: World): World {
  let { files } = world;
  const { memory } = files;
  return {
    ...world,
    lock: async (_path, work) => work(() => undefined),
    files: {
      ...(memory === undefined ? {} : { memory }),
      info: (path) => files.info(path),
      read: (path) => files.read(path),
      list: (path) => files.list(path),
      canList: (path) => files.canList(path),
      realPath: (path) => files.realPath(path),
      replace: (path, content) => void (files = withBytes(files, path, content)),
      settle: () => undefined,
      remove: (path) => {
        throw new EnvironmentError(`${path} wordt bij het proberen niet verwijderd.`);
      },
    },
  };
}
