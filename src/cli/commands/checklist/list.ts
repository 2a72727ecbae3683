import { dossierIds } from '../../../app/dossiers/files.ts';
import {
  isFiltered,
  listAllTasks,
  listDossiers,
  listTasks,
  type Every,
  type TaskFilter,
} from '../../../app/dossiers/list-tasks.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import type { Style } from '../../../diagnostics/style.ts';
import { dossierFacts, listText } from '../../dossiers/listing.ts';
import { closedLines, dossierLines } from '../../dossiers/overview.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { ownCommand } from '../../own-command.ts';
import { reportStopped, valueOf } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Which tasks to list. */
export interface ListOptions {
  readonly open?: boolean;
  readonly teLaat?: boolean;
  readonly door?: string;
  readonly fase?: string;
}

/** `gemeente checklist list`: the tasks of a dossier by urgency; without a dossier, all dossiers. */
export async function list(
  [dossier, ...more]: readonly string[],
  { open, teLaat, door, fase }: ListOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  if (more.length > 0)
    throw new UserError(`Achter de naam van het dossier staat te veel: ${more.join(' ')}.`);
  const filter = { isOpen: open, isLate: teLaat, by: door, phase: fase };
  if (dossier === undefined && dossierIds(folder, context.world).length !== 1)
    return listEach(folder, filter, context);
  const outcome = await listTasks({ folder, dossier }, filter, context.world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  const { io } = context;
  if (context.options.json === true) io.stdout(`${JSON.stringify(dossierFacts(outcome.value), null, 2)}\n`);
  else io.stdout(listText(outcome.value, await context.style('stdout')));
  return exitCodes.done;
}

/**
 * All dossiers: for people their progress and what is urgent, for programs their tasks; with a filter, the matching
 * tasks of each.
 */
async function listEach(folder: string, filter: TaskFilter, context: CommandContext): Promise<ExitCode> {
  if (!isFiltered(filter) && context.options.json !== true) return showOverview(folder, context);
  const { found, problems } = await valueOf(await listAllTasks(folder, filter, context.world));
  if (context.options.json === true) {
    context.io.stdout(`${JSON.stringify({ dossiers: found.map(dossierFacts) }, null, 2)}\n`);
    return problems === undefined ? exitCodes.done : reportStopped(problems, context);
  }
  return showEach({ found, problems }, { folder, context }, (style) =>
    found.map((each) => listText(each, style)).join('\n'),
  );
}

async function showOverview(folder: string, context: CommandContext): Promise<ExitCode> {
  const { found, problems } = await valueOf(await listDossiers(folder, context.world));
  const today = await context.world.today();
  return showEach({ found, problems }, { folder, context }, (style) => {
    const lines = [...dossierLines(found, { style, today }), ...closedLines(found)];
    return `${lines.join('\n')}\n`;
  });
}

function nothingIn(folder: string, context: CommandContext): string {
  return dossierIds(folder, context.world).length === 0
    ? `Er zijn nog geen dossiers. Begin er een met: ${ownCommand(['checklist', 'start', 'new-wethouder'], context)}`
    : 'Alle dossiers zijn gesloten.';
}

/** Shows dossiers; what is wrong in the file of one that cannot be shown is reported. */
async function showEach(
  { found, problems }: Every<unknown>,
  { folder, context }: { readonly folder: string; readonly context: CommandContext },
  textIn: (style: Style) => string,
): Promise<ExitCode> {
  const { io } = context;
  if (found.length === 0 && problems === undefined) io.stdout(`${nothingIn(folder, context)}\n`);
  else if (found.length > 0) io.stdout(textIn(await context.style('stdout')));
  return problems === undefined ? exitCodes.done : reportStopped(problems, context);
}
