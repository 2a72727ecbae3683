import { mostForOne, sharedCiFile, type SharedCi } from '../../setup/shared-ci.ts';
import { version } from '../../version.ts';
import { profileIn } from '../../workspace/find.ts';
import { outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { planFiles, putFiles, type PutFile } from './put-files.ts';

/** Where workspaces may lie, from the folder above them. */
const patterns = ['*', '*/*'] as const;

/** The workspaces below a folder, when they are too many for one computer and the folder is none itself. */
export async function manyBelow(
  folder: string,
  { files, glob }: Pick<World, 'files' | 'glob'>,
): Promise<Pick<SharedCi, 'pattern' | 'count'> | undefined> {
  if (profileIn(files, folder) !== undefined) return undefined;
  for (const pattern of patterns) {
    const { length: count } = await glob(`${pattern}/gemeente.y{,a}ml`, folder);
    if (count > mostForOne) return { pattern, count };
  }
  return undefined;
}

/** A file for CI above many workspaces. */
export interface ShareCiRequest extends SharedCi {
  readonly folder: string;
  /** Whether a file that is there may be replaced; a copy of it stays. */
  readonly mayReplace: boolean;
  /** Whether to write nothing. */
  readonly isDry: boolean;
}

/** Writes the file that makes CI share the work on many workspaces between computers. */
export function shareCi(request: ShareCiRequest, world: World): Promise<Outcome<readonly PutFile[]>> {
  return outcomeOf(async () => {
    const { folder, mayReplace, isDry } = request;
    const file = sharedCiFile(request, { assets: world.shipped, version });
    const rules = { folder, written: {}, mayReplace: () => mayReplace };
    if (isDry) return { kind: 'done', value: planFiles([file], rules, world) };
    return putFiles([file], rules, world);
  });
}
