import type { FileSystem } from '../workspace/file-system.ts';
import { joinPath } from '../workspace/paths.ts';

/** Folder and name, without ending, of the house-style Word file of a workspace. */
export const houseStyleName = 'huisstijl/sjabloon';

/** Endings, best first. Why also the ones that are refused: whoever puts such a file there must be told. */
const endings = ['docx', 'dotx', 'docm', 'dotm', 'doc', 'dot'];

/** Path of the Word file with the house style of a workspace, when there is one. */
export function findHouseStyleFile(files: FileSystem, folder: string): string | undefined {
  const place = joinPath(folder, 'huisstijl');
  const names = files.list(place);
  for (const ending of endings) {
    const found = names.find((name) => name.toLowerCase() === `sjabloon.${ending}`);
    if (found !== undefined) return joinPath(place, found);
  }
  return undefined;
}
