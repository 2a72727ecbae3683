import { parseMoment } from '../../../calendar/parse-moment.ts';
import { addTask, type NewTask } from '../../../checklist/add-task.ts';
import { describeMomentError } from '../../../diagnostics/messages/moment.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { Dossier } from '../../../checklist/dossier.ts';
import { dossierPath } from '../../dossiers/files.ts';
import { changeStored } from '../../dossiers/store.ts';
import { openWithDossiers, oneWorkspace, needTasks } from '../../dossiers/find.ts';
import { oneDossier } from '../../dossiers/change-tasks.ts';
import { suggest } from '../../dutch-command.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';

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
  options: AddOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const title = options.titel?.trim() ?? '';
  if (title === '' || title.length > 120)
    throw new UserError('Wat moet er gebeuren? Schrijf dat achter --titel, in ten hoogste 120 tekens.');
  const folder = await oneWorkspace(context);
  const { id, names } = oneDossier(args, folder, context);
  if (names.length > 0)
    throw new UserError(`Achter de naam van het dossier staat te veel: ${names.join(' ')}.`);
  const workspace = await openWithDossiers(folder, [id], context);
  const dossier = workspace?.dossiers[0]?.dossier;
  if (workspace === undefined || dossier === undefined) return exitCodes.problems;
  const task = { ...readTask(options, { dossier, roles: [...workspace.sources.roles.keys()] }), title };
  const { io } = context;
  let added = '';
  await changeStored({ path: dossierPath(folder, id, io), io }, (stored) => {
    const result = addTask(stored, task);
    added = result.id;
    return result.stored;
  });
  if (context.options.json === true) io.stdout(`${JSON.stringify({ dossier: id, taak: added }, null, 2)}\n`);
  else io.stdout(`${title} (${added})\n`);
  return exitCodes.done;
}

/** What was typed about the task, checked against the dossier and the roles there are. */
function readTask(
  { door, wanneer, toelichting, achter }: AddOptions,
  { dossier, roles }: { readonly dossier: Dossier; readonly roles: readonly string[] },
): Omit<NewTask, 'title'> {
  if (door !== undefined && !roles.includes(door))
    throw new UserError(`De rol ${door} bestaat niet.${suggest(nearest(door, roles))}`);
  if (wanneer !== undefined) checkMoment(wanneer, dossier);
  const behind = achter === undefined ? undefined : needTasks([achter], dossier)[0]?.id;
  return { behind, by: door, when: wanneer, explanation: toelichting };
}

function checkMoment(phrase: string, { milestones }: Dossier): void {
  const parsed = parseMoment(
    phrase,
    milestones.map(({ id }) => id),
  );
  if (!('error' in parsed)) return;
  const { text, cure } = describeMomentError({ ...parsed.error, whole: phrase });
  throw new UserError(`${text} ${cure}`);
}
