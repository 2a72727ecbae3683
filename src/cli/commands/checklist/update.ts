import { findUpdate, type DossierUpdate } from '../../../checklist/update.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { factsOf, listsOf, startRequest } from '../../dossiers/case.ts';
import { oneDossier } from '../../dossiers/one-dossier.ts';
import { isFitToStart, openWithDossiers } from '../../dossiers/find.ts';
import { dossierPath } from '../../../app/dossiers/files.ts';
import { changeStored } from '../../../app/dossiers/stored-dossier.ts';
import { done } from '../../../app/outcome.ts';
import { reportStopped } from '../../report-stopped.ts';
import { screenText } from '../../dossiers/words.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Options of `gemeente checklist update`. */
interface UpdateOptions {
  readonly dryRun?: boolean;
}

/** `gemeente checklist update`: brings new tasks of the checklists into a dossier; what is there stays as it is. */
export async function update(
  args: readonly string[],
  options: UpdateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  const { id, names } = await oneDossier(args, folder, context);
  if (names.length > 0) throw new UserError('Noem één dossier. Zo: gemeente checklist update mijn-dossier');
  const workspace = await openWithDossiers(folder, [id], context);
  const found = workspace?.dossiers[0]?.dossier;
  if (workspace === undefined || found === undefined) return exitCodes.problems;
  if (!(await isFitToStart(workspace, context))) return exitCodes.problems;
  const request = startRequest(workspace, listsOf(found, workspace), factsOf(found));
  const { io } = context;
  let result = findUpdate(found, request);
  if (options.dryRun !== true && result.additions.length > 0) {
    const outcome = await changeStored({ path: dossierPath(folder, id, io) }, context.world, (stored) => {
      // Found again under the lock: another program may have added them in the meantime.
      result = findUpdate(stored.dossier, request);
      return done({
        stored: result.additions.length === 0 ? stored : stored.add(result.additions),
        value: undefined,
      });
    });
    if (outcome.kind !== 'done') return reportStopped(outcome, context);
  }
  tell(id, result, { context, isDry: options.dryRun === true });
  return exitCodes.done;
}

function tell(
  id: string,
  { added, lost }: DossierUpdate,
  { context, isDry }: { readonly context: CommandContext; readonly isDry: boolean },
): void {
  const { io } = context;
  if (context.options.json === true) {
    const taken = added.map(({ id: task, title }) => ({ id: task, titel: title }));
    io.stdout(`${JSON.stringify({ dossier: id, nieuw: taken, kwijt: lost }, null, 2)}\n`);
    return;
  }
  for (const { id: task, title } of added) io.stdout(`${screenText(title)} (${task})\n`);
  const [one, more] = isDry ? ['zou erbij komen', 'zouden erbij komen'] : ['kwam erbij', 'kwamen erbij'];
  context.say(
    added.length === 0
      ? `${id} is bij: er zijn geen nieuwe taken.`
      : `${counted(added.length, 'taak', 'taken')} ${added.length === 1 ? one : more}.`,
  );
  if (lost.length > 0)
    context.say(`Niet meer in de checklist, maar nog wel in dit dossier: ${lost.join(', ')}.`);
}
