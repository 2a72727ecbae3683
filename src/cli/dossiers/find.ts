import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { openWorkspace, type OpenWorkspace } from '../../document/open-workspace.ts';
import { suggest } from '../dutch-command.ts';
import type { CommandContext } from '../global-options.ts';
import { reportToPeople } from '../report.ts';
import { workspaceFolders } from '../workspaces.ts';
import { dossierIds, dossierPath } from './files.ts';
import { dossierFolder } from '../../workspace/file-kinds.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';

/** The one workspace that a command about dossiers works in. */
export async function oneWorkspace(context: CommandContext): Promise<string> {
  const folders = await workspaceFolders(context);
  const [folder, other] = folders;
  if (folder === undefined || other !== undefined)
    throw new UserError('Deze opdracht werkt in één werkmap tegelijk. Noem er één met --workspace <map>.');
  return folder;
}

/** What a typed name stands for: the thing itself, or the only one that begins with it. */
export type Found<T> = { readonly found: T } | { readonly several: readonly string[] } | undefined;

/** Finds a thing by its id, or by the start of its id when only one begins like that. */
export function byIdOrStart<T extends { readonly id: string }>(
  typed: string,
  things: readonly T[],
): Found<T> {
  const exact = things.find(({ id }) => id === typed);
  if (exact !== undefined) return { found: exact };
  const starts = typed === '' ? [] : things.filter(({ id }) => id.startsWith(typed));
  const [first, second] = starts;
  if (first === undefined) return undefined;
  return second === undefined ? { found: first } : { several: starts.map(({ id }) => id) };
}

/** The dossier that was typed; undefined when there is none like it. */
export function findDossierId(typed: string, folder: string, { io }: CommandContext): string | undefined {
  const ids = dossierIds(folder, io).map((id) => ({ id }));
  const found = byIdOrStart(plainId(typed), ids);
  if (found === undefined) return undefined;
  if ('found' in found) return found.found.id;
  throw new UserError(
    `Met ${typed} beginnen meer dossiers: ${found.several.join(', ')}. Typ er iets meer bij.`,
  );
}

/** `dossiers/x.yaml`, as a shell completes it, names the dossier too. */
function plainId(typed: string): string {
  return typed.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
}

/** Refuses a dossier that is not there, with the nearest one. */
export function needDossierId(typed: string, folder: string, context: CommandContext): string {
  const found = findDossierId(typed, folder, context);
  if (found !== undefined) return found;
  const ids = dossierIds(folder, context.io);
  const known =
    ids.length === 0
      ? ' Er zijn nog geen dossiers. Begin er een met: gemeente checklist start new-wethouder'
      : ` Kies uit: ${ids.join(', ')}.`;
  const what = typed === '' ? 'Welk dossier?' : `Het dossier ${typed} bestaat niet.`;
  throw new UserError(`${what}${suggest(nearest(plainId(typed), ids))}${known}`);
}

/** Tasks by id or the start of it; an unknown one is refused with the nearest. */
export function needTasks(typed: readonly string[], dossier: Dossier): readonly DossierTask[] {
  const tasks = typed.map((each) => {
    const found = byIdOrStart(each, dossier.tasks);
    if (found !== undefined && 'found' in found) return found.found;
    if (found !== undefined)
      throw new UserError(
        `Met ${each} beginnen meer taken: ${found.several.slice(0, 8).join(', ')}. Typ er iets meer bij.`,
      );
    const ids = dossier.tasks.map(({ id }) => id);
    throw new UserError(
      `De taak ${each} bestaat niet in het dossier ${dossier.id}.${suggest(nearest(each, ids))}\nAlle taken: gemeente checklist list ${dossier.id}`,
    );
  });
  return [...new Set(tasks)];
}

/**
 * Opens as much of a workspace as work on dossiers needs. Problems in the dossier itself stop the command; problems
 * elsewhere are for `validate`.
 *
 * @returns undefined when the dossiers have problems, which were told then
 */
export async function openWithDossiers(
  folder: string,
  ids: 'all' | readonly string[],
  context: CommandContext,
): Promise<OpenWorkspace | undefined> {
  const { io } = context;
  const workspace = await openWorkspace({
    files: io.files,
    assets: io.assets,
    folder,
    base: io.cwd,
    kinds: ['rol', 'checklist'],
    dossiers: ids,
  });
  const isFit = ids === 'all' || (await areFitToWorkOn(workspace, ids, context));
  return isFit ? workspace : undefined;
}

/** Whether dossiers of an open workspace have no errors; otherwise those are told. */
export async function areFitToWorkOn(
  workspace: OpenWorkspace,
  ids: readonly string[],
  context: CommandContext,
): Promise<boolean> {
  const { io } = context;
  const own = ids.map((id) => showPath(io.cwd, dossierPath(workspace.folder, id, io)));
  const failed = workspace.diagnostics.filter(({ source }) => own.includes(source.file));
  if (hasErrors(failed)) await reportToPeople(failed, [workspace], context);
  return !hasErrors(failed);
}

/**
 * Whether a dossier may be made of what stands in a workspace: no errors outside the dossiers. Otherwise they are told.
 *
 * Why: a mistake in a template would be copied into the dossier, and mending the template would not mend that.
 */
export async function isFitToStart(workspace: OpenWorkspace, context: CommandContext): Promise<boolean> {
  const { io } = context;
  const place = `${showPath(io.cwd, joinPath(workspace.folder, dossierFolder))}/`;
  const failed = workspace.diagnostics.filter(({ source }) => !source.file.startsWith(place));
  if (!hasErrors(failed)) return true;
  await reportToPeople(failed, [workspace], context);
  io.stderr('Er is niets gemaakt of veranderd. Verbeter eerst deze bestanden.\n');
  return false;
}
