import { addOwnTask } from '../../../app/dossiers/add-task.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { reportStopped } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Options of `gemeente checklist add`. */
export interface AddOptions {
  readonly titel?: string;
  readonly achter?: string;
  readonly door?: string;
  readonly wanneer?: string;
  readonly toelichting?: string;
}

/** `gemeente checklist add`: adds a task to a dossier. */
export async function add(
  [dossier, ...more]: readonly string[],
  { titel, achter, door, wanneer, toelichting }: AddOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const title = titel?.trim() ?? '';
  if (title === '' || title.length > 120)
    throw new UserError('Wat moet er gebeuren? Schrijf dat achter --titel, in ten hoogste 120 tekens.');
  const folder = await oneWorkspace(context);
  if (more.length > 0)
    throw new UserError(`Achter de naam van het dossier staat te veel: ${more.join(' ')}.`);
  const task = { title, behind: achter, by: door, when: wanneer, explanation: toelichting };
  const outcome = await addOwnTask({ folder, dossier, task }, context.world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  const { io, options } = context;
  const added = outcome.value;
  if (options.json === true)
    io.stdout(`${JSON.stringify({ dossier: added.dossier, taak: added.task }, null, 2)}\n`);
  else io.stdout(`${title} (${added.task})\n`);
  return exitCodes.done;
}
