import { adoptTasks } from '../../../app/dossiers/adopt-tasks.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { ownCommand } from '../../own-command.ts';
import { reportStopped } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';
import { nothingMade } from './start.ts';

interface AdoptOptions {
  readonly dryRun?: boolean;
}

/** `gemeente checklist adopt`: takes over tasks that a colleague shares; existing tasks stay as they are. */
export async function adopt(
  [file = '']: readonly string[],
  { dryRun = false }: AdoptOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  const outcome = await adoptTasks({ folder, file, isDryRun: dryRun }, context.world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context, nothingMade);
  const { checklist, tasks, known, unknownRoles } = outcome.value;
  const { io, options, say } = context;
  if (options.json === true) {
    const taken = tasks.map(({ id, title }) => ({ id, titel: title }));
    io.stdout(`${JSON.stringify({ checklist, taken, had_u_al: known }, null, 2)}\n`);
    return exitCodes.done;
  }
  for (const { id, title } of tasks) io.stdout(`${title ?? id} (${id})\n`);
  const verb = dryRun ? 'over te nemen' : 'overgenomen';
  const had = known > 0 ? ` ${known} had u al.` : '';
  say(`${counted(tasks.length, 'taak', 'taken')} ${verb} bij ${checklist}.${had}`);
  if (unknownRoles.length > 0)
    say(`Deze rollen kent u niet, dus vul nog in wie het doet: ${unknownRoles.join(', ')}.`);
  if (tasks.length > 0 && !dryRun)
    say(`In een lopend dossier komen ze met: ${ownCommand(['checklist', 'update'], context)}`);
  return exitCodes.done;
}
