import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { dossierFolder } from '../../workspace/file-kinds.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { openWhole } from '../open/open.ts';
import type { World } from '../world.ts';
import { dossierIds } from './files.ts';

/** The health of a workspace's dossiers. */
export interface DossierHealth {
  /** How many there are. */
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Files that an interrupted change left beside the dossiers, relative to the workspace. */
  readonly leftovers: readonly string[];
}

/** Checks every dossier: unknown roles, impossible dates, duplicate ids, circles, tasks that lost their checklist. */
export async function checkDossiers(folder: string, world: World): Promise<DossierHealth> {
  const place = joinPath(folder, dossierFolder);
  const count = dossierIds(folder, world).length;
  const leftovers = world.files
    .list(place)
    .filter((name) => /\.tmp$|\.lock$/.test(name))
    .map((name) => `${dossierFolder}/${name}`);
  if (count === 0) return { count, diagnostics: [], leftovers };
  const { diagnostics } = await openWhole(folder, world);
  const start = `${showPath(world.base, place)}/`;
  return { count, diagnostics: diagnostics.filter(({ source }) => source.file.startsWith(start)), leftovers };
}
