import { addOwnTask } from '../../../app/dossiers/add-task.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { oneDossier } from '../../dossiers/one-dossier.ts';
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

/** `gemeente checklist add`: puts a task of one's own into a dossier. */
export async function add(
  args: readonly string[],
  { titel, achter, door, wanneer, toelichting }: AddOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const title = titel?.trim() ?? '';
  if (title === '' || title.length > 120)
    throw new UserError('Wat moet er gebeuren? Schrijf dat achter --titel, in ten hoogste 120 tekens.');
  const folder = await oneWorkspace(context);
  const { id, names } = await oneDossier(args, folder, context);
  if (names.length > 0)
    throw new UserError(`Achter de naam van het dossier staat te veel: ${names.join(' ')}.`);
  const task = { title, behind: achter, by: door, when: wanneer, explanation: toelichting };
  const outcome = await addOwnTask({ folder, dossier: id, task }, context.world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  const { io, options } = context;
  if (options.json === true) io.stdout(`${JSON.stringify({ dossier: id, taak: outcome.value }, null, 2)}\n`);
  else io.stdout(`${title} (${outcome.value})\n`);
  return exitCodes.done;
}
