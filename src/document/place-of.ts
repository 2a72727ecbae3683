import type { Source } from '../diagnostics/diagnostic.ts';
import { child, toPointer, type Located, type LocatedMap } from '../workspace/located.ts';
import { folderOf, joinPath } from '../workspace/paths.ts';

/**
 * Where to fill in something that a template lacks: a profile path, such as `college.leden[2].rol`, points to the
 * nearest written map or item above it; a folder, such as `samenwerking/`, to that folder.
 */
export function placeOf(path: string, profile: LocatedMap): Source {
  if (path.endsWith('/')) return { file: joinPath(folderOf(profile.file), path) };
  const keys = keysOf(path);
  let near: Located | undefined;
  let node: Located | undefined = profile;
  for (const key of keys) {
    node = child(node, key);
    if (node?.range !== undefined) near = node;
  }
  const pointer = toPointer(keys);
  return near === undefined
    ? { file: profile.file, pointer }
    : { file: near.file, pointer, range: near.keyRange ?? near.range };
}

/** `college.leden[2].rol` → college, leden, 1, rol: people count from one. */
function keysOf(path: string): readonly (string | number)[] {
  return path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) - 1 : part));
}
