import type { Assets } from '../../workspace/assets-reader.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { createFiles } from '../files/create-files.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';

/** Folder of collaborations, in the package below `templates/` and in a workspace. */
const folderName = 'samenwerking';

/** A collaboration that comes with the program, and can be copied into a workspace. */
export interface ShippedCollaboration {
  /** As people type it: `samenwerking/owo`. */
  readonly name: string;
  /** Its file in a workspace: `samenwerking/owo.yaml`. */
  readonly file: string;
}

/** The collaborations that come with the program, by name. */
export function shippedCollaborations(assets: Assets): readonly ShippedCollaboration[] {
  return assets
    .list(`templates/${folderName}`)
    .map((file) => ({ name: `${folderName}/${file.replace(/\.yaml$/, '')}`, file: `${folderName}/${file}` }));
}

/** Whether somebody means a collaboration: its name has the folder in front. */
export function isCollaboration(typed: string): boolean {
  return typed.startsWith(`${folderName}/`);
}

/** Copies a shipped collaboration into a workspace; never overwrites a file. Gives its absolute path. */
export function createCollaboration(
  { folder, name, isDry }: { readonly folder: string; readonly name: string; readonly isDry: boolean },
  world: World,
): Promise<Done<string> | Refused> {
  return outcomeOf(async () => {
    const known = shippedCollaborations(world.shipped);
    const found = known.find((each) => [each.name, each.file].includes(name));
    if (found === undefined)
      return refuse({ code: 'collaboration/unknown', typed: name, known: known.map((each) => each.name) });
    const file = {
      path: joinPath(folder, found.file),
      text: world.shipped.read(`templates/${found.file}`),
    };
    const isTaken = isDry
      ? world.files.info(file.path) !== undefined
      : (await createFiles([file], world)).taken !== undefined;
    if (isTaken) refuse({ code: 'document/taken', file: showPath(world.base, file.path), made: [] });
    return done(file.path);
  });
}
