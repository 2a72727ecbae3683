/** What is perhaps private in what will be saved in git, to tell before somebody saves it. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { addedBy } from '../../privacy/diagnostics.ts';
import { nameDetector } from '../../privacy/detect/name.ts';
import { joinPath, nameOf } from '../../workspace/paths.ts';
import { isLocal } from '../privacy/before-writing.ts';
import { localNames } from '../privacy/local-names.ts';
import type { World } from '../world.ts';
import { textsOf, type ChangesSinceSave } from './changes.ts';

/** A doubt, with its file. */
export interface DoubtToSave {
  readonly file: string;
  readonly doubt: Diagnostic;
}

/** The doubts in what changed since the last time. */
export function doubtsToSave(
  { files }: Pick<ChangesSinceSave, 'files'>,
  folder: string,
  world: World,
): readonly DoubtToSave[] {
  const names = nameDetector(localNames(folder, world));
  return files
    .filter(({ name }) => /\.ya?ml$/i.test(name) && !isLocal(joinPath(folder, name)))
    .flatMap((file) => {
      const { was = '', is = '' } = textsOf(file, folder, world);
      const found = addedBy({ file: nameOf(file.name), before: was, after: is }, names);
      return found.map((doubt) => ({ file: file.name, doubt }));
    });
}
