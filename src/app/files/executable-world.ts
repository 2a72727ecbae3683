import type { World } from '../world.ts';

/** A world that writes programs: the system passes over one that may not be run. */
export function executableWorld(world: World): World {
  const { files } = world;
  return { ...world, files: { ...files, replace: (path, content) => files.replace(path, content, 0o755) } };
}
