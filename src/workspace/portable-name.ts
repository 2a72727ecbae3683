import type { FileSystem } from './file-system.ts';
import { folderOf, nameOf } from './paths.ts';

/** Why Windows refuses a name: a device has it, it ends in a dot or a space, or it has a sign that cannot be in a name. */
export type UnportableCause = 'device' | 'ending' | 'sign';

/** A name that not every computer can have. */
export interface UnportableName {
  readonly name: string;
  readonly cause: UnportableCause;
}

/** With any ending: `aux.yaml` is the device too. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i;

/** Why Windows refuses a name; undefined when it does not. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
export function unportableCause(name: string): UnportableCause | undefined {
  if (device.test(name)) return 'device';
  if (/[. ]$/.test(name)) return 'ending';
  return /[<>:"|?*\p{Cc}]/u.test(name) ? 'sign' : undefined;
}

/**
 * The first part of a path that would have to be made and that Windows refuses. What is there already was made by
 * somebody who can have it.
 *
 * Why on every computer: a workspace is shared, and a colleague on Windows could not even get it out of git.
 */
export function unportablePart(files: Pick<FileSystem, 'info'>, path: string): UnportableName | undefined {
  if (folderOf(path) === path || files.info(path) !== undefined) return undefined;
  const name = nameOf(path);
  const cause = unportableCause(name);
  return unportablePart(files, folderOf(path)) ?? (cause === undefined ? undefined : { name, cause });
}
