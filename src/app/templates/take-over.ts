import { hashOf, shippedPath, withOrigin } from '../../document/own/origin.ts';
import { version } from '../../version.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { templateFolder } from '../../workspace/template-files.ts';
import { changeFile } from '../files/change-file.ts';
import { createFiles } from '../files/create-files.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { needPart, openTemplates } from './parts.ts';

/** Where the original text of an adapted template is kept, for a later merge. */
export const baseFolder = '.gemeente/oorsprong';

/** Parts to adapt. */
export interface TakeOverRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly parts: readonly string[];
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

/** Parts in the workspace. */
export interface TakenOver {
  /** Absolute paths, one for each part. */
  readonly paths: readonly string[];
  /** Document of the first part; `gedeeld` for what all documents share. */
  readonly document: string | undefined;
}

/** Copies parts into the workspace, with their origin in the first line; never overwrites a file. */
export function takeOverParts(
  { folder, parts: typed, isDry }: TakeOverRequest,
  world: World,
): Promise<Done<TakenOver> | Refused> {
  return outcomeOf(async () => {
    const { parts } = await openTemplates(folder, world);
    const shipped = parts.filter(({ isShipped }) => isShipped);
    const chosen = [...new Set(typed.map((each) => needPart(each, shipped)))];
    const taken = chosen.find(({ own }) => own !== undefined);
    if (taken?.own !== undefined)
      refuse({ code: 'template/taken-over', part: taken.name, file: taken.own.file, made: [] });
    const copies = chosen.map(({ part, name }) => {
      const original = world.shipped.read(shippedPath(part));
      const text = withOrigin(original, { part, version, hash: hashOf(original) });
      return { part, name, original, text, path: joinPath(folder, `${templateFolder}/${part}`) };
    });
    if (!isDry) {
      const created = await createFiles(copies, world, ({ part, original }) =>
        keepBase({ folder, part, text: original }, world),
      );
      const missed = copies.find(({ path }) => path === created.taken);
      if (missed !== undefined) {
        const [file = '', ...made] = [missed.path, ...created.made].map((path) => showPath(world.base, path));
        refuse({ code: 'template/taken-over', part: missed.name, file, made });
      }
    }
    return done({ paths: copies.map(({ path }) => path), document: chosen[0]?.document });
  });
}

/** Stores the original shipped text of an adapted template. The file is ours, whatever its content. */
export async function keepBase(
  { folder, part, text }: { readonly folder: string; readonly part: string; readonly text: string },
  world: Pick<World, 'lock' | 'files' | 'base'>,
): Promise<void> {
  await changeFile(joinPath(folder, `${baseFolder}/${part}`), world, () => done({ text, value: undefined }));
}
