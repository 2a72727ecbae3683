import { joinPath } from '../../workspace/paths.ts';
import type { World } from '../world.ts';

/** Where a replaced file goes: `gemeente.yaml.oud`, with a number when that name is taken. @param path in the folder */
export function freeCopy(path: string, folder: string, { files }: Pick<World, 'files'>): string {
  let copy = `${path}.oud`;
  for (let number = 2; files.info(joinPath(folder, copy)) !== undefined; number++)
    copy = `${path}.oud${String(number)}`;
  return copy;
}
