import { findDossierId as find, needDossierId as need } from '../../app/dossiers/named.ts';
import { problemsOfDossiers, problemsOutsideDossiers } from '../../app/dossiers/open-dossiers.ts';
import { openWithDossiers as openAll } from '../../app/open/open.ts';
import { done, outcomeOf } from '../../app/outcome.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped, valueOf } from '../report-stopped.ts';

/** The dossier that was typed; undefined when there is none like it. */
export async function findDossierId(
  typed: string,
  folder: string,
  { world }: CommandContext,
): Promise<string | undefined> {
  return valueOf(await outcomeOf(() => Promise.resolve(done(find(typed, folder, world)))));
}

/** Refuses a dossier that is not there, with the nearest one. */
export async function needDossierId(
  typed: string,
  folder: string,
  { world }: CommandContext,
): Promise<string> {
  return valueOf(await outcomeOf(() => Promise.resolve(done(need(typed, folder, world)))));
}

/** Opens a workspace with dossiers; undefined when they have problems, which were told then. */
export async function openWithDossiers(
  folder: string,
  ids: 'all' | readonly string[],
  context: CommandContext,
): Promise<OpenWorkspace | undefined> {
  const workspace = await openAll(folder, ids, context.world);
  const isFit = ids === 'all' || (await areFitToWorkOn(workspace, ids, context));
  return isFit ? workspace : undefined;
}

/** Whether dossiers of an open workspace have no errors; otherwise those are told. */
export async function areFitToWorkOn(
  workspace: OpenWorkspace,
  ids: readonly string[],
  context: CommandContext,
): Promise<boolean> {
  const found = problemsOfDossiers(ids, workspace, context.world);
  if (found !== undefined) await reportStopped(found, context);
  return found === undefined;
}

/** Whether a dossier may be made of what stands in a workspace. Otherwise the problems are told. */
export async function isFitToStart(workspace: OpenWorkspace, context: CommandContext): Promise<boolean> {
  const found = problemsOutsideDossiers(workspace, context.world);
  if (found === undefined) return true;
  await reportStopped(found, context, 'Er is niets gemaakt of veranderd. Verbeter eerst deze bestanden.');
  return false;
}
