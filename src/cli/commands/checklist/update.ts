import { updateDossier } from '../../../app/dossiers/update-dossier.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { reportStopped } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';
import { nothingMade } from './start.ts';

/** Options of `gemeente checklist update`. */
interface UpdateOptions {
  readonly dryRun?: boolean;
}

/** `gemeente checklist update`: adds new tasks of the checklists to a dossier; existing tasks stay as they are. */
export async function update(
  [dossier, ...more]: readonly string[],
  { dryRun = false }: UpdateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  if (more.length > 0) throw new UserError('Noem één dossier. Zo: gemeente checklist update mijn-dossier');
  const outcome = await updateDossier({ folder, dossier, isDryRun: dryRun }, context.world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context, nothingMade);
  const { dossier: id, added, lost } = outcome.value;
  const { io, options, say } = context;
  if (options.json === true) {
    const taken = added.map(({ id: task, title }) => ({ id: task, titel: title }));
    io.stdout(`${JSON.stringify({ dossier: id, nieuw: taken, kwijt: lost }, null, 2)}\n`);
    return exitCodes.done;
  }
  for (const { id: task, title } of added) io.stdout(`${screenText(title)} (${task})\n`);
  const [one, several] = dryRun ? ['zou erbij komen', 'zouden erbij komen'] : ['kwam erbij', 'kwamen erbij'];
  say(
    added.length === 0
      ? `${id} is bij: er zijn geen nieuwe taken.`
      : `${counted(added.length, 'taak', 'taken')} ${added.length === 1 ? one : several}.`,
  );
  if (lost.length > 0) say(`Niet meer in de checklist, maar nog wel in dit dossier: ${lost.join(', ')}.`);
  return exitCodes.done;
}
