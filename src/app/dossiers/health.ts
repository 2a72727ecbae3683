import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { dossierFolder } from '../../workspace/file-kinds.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { openWhole } from '../open/open.ts';
import type { World } from '../world.ts';
import { dossierIds } from './files.ts';

/** How the dossiers of a workspace are. */
export interface DossierHealth {
  /** How many there are. */
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Files that an interrupted change left beside the dossiers, seen from the workspace. */
  readonly leftovers: readonly string[];
}

/** Checks every dossier: unknown roles, impossible dates, double ids, circles, tasks that lost their checklist. */
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
