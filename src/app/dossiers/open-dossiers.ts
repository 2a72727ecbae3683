import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { EnvironmentError } from '../../diagnostics/errors.ts';
import { DossierText } from '../../checklist/dossier-text.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { dossierFolder } from '../../workspace/file-kinds.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { openWithDossiers } from '../open/open.ts';
import { done, problemsIn, type Done, type Problems } from '../outcome.ts';
import type { World } from '../world.ts';
import { dossierPath } from './files.ts';

/** A workspace with one dossier without errors. */
export interface OpenDossier {
  readonly workspace: OpenWorkspace;
  readonly dossier: Dossier;
  /** The same as it can be changed, without reading it again. */
  readonly stored: () => DossierText;
}

/** Opens a workspace with one dossier. Errors in the dossier are problems; those elsewhere are for `validate`. */
export async function openDossier(
  folder: string,
  id: string,
  world: World,
): Promise<Done<OpenDossier> | Problems> {
  const workspace = await openWithDossiers(folder, [id], world);
  const found = problemsOfDossiers([id], workspace, world);
  if (found !== undefined) return found;
  const [read] = workspace.dossiers;
  // It was found by its file a moment ago.
  if (read === undefined)
    throw new EnvironmentError(
      `Het dossier ${id} was er zojuist nog, en nu kan ik het niet lezen. Kijk of u bij de map dossiers kunt, en probeer het opnieuw.`,
    );
  const { dossier, file } = read;
  const text = workspace.files.texts.get(file.file) ?? '';
  return done({ workspace, dossier, stored: () => DossierText.of(text, file.root) });
}

/** The same for a dossier that gets parts of its checklists: those must be without errors too. */
export async function openWithLists(
  folder: string,
  id: string,
  world: World,
): Promise<Done<OpenDossier> | Problems> {
  const opened = await openDossier(folder, id, world);
  if (opened.kind !== 'done') return opened;
  return problemsOutsideDossiers(opened.value.workspace, world) ?? opened;
}

/** The errors in some dossiers of an open workspace; undefined when there are none. */
export function problemsOfDossiers(
  ids: readonly string[],
  { folder, diagnostics, files }: OpenWorkspace,
  world: World,
): Problems | undefined {
  const own = ids.map((id) => showPath(world.base, dossierPath(folder, id, world)));
  return problemsIn(
    diagnostics.filter(({ source }) => own.includes(source.file)),
    files.texts,
  );
}

/** The errors in all dossiers that were read, or that could not be; undefined when there are none. */
export function problemsInDossiers(
  { folder, diagnostics, files }: OpenWorkspace,
  { base }: Pick<World, 'base'>,
): Problems | undefined {
  const place = placeOf(folder, base);
  return problemsIn(
    diagnostics.filter(({ source }) => source.file.startsWith(place)),
    files.texts,
  );
}

/** How the names of dossiers' files begin in messages. */
function placeOf(folder: string, base: string): string {
  return `${showPath(base, joinPath(folder, dossierFolder))}/`;
}

/**
 * The errors in a workspace outside its dossiers; undefined when a dossier can be made from it.
 *
 * Why: an error in a template would be copied into the dossier, and correcting the template would not correct that.
 */
export function problemsOutsideDossiers(
  { folder, diagnostics, files }: OpenWorkspace,
  { base }: Pick<World, 'base'>,
): Problems | undefined {
  const place = placeOf(folder, base);
  return problemsIn(
    diagnostics.filter(({ source }) => !source.file.startsWith(place)),
    files.texts,
  );
}
