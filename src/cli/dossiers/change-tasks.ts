import type { Act } from '../../checklist/acts.ts';
import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { checkedDossier } from './checked.ts';
import { findDossierId, needDossierId, needTasks, oneWorkspace } from './find.ts';
import { dossierIds, dossierPath } from './files.ts';
import { actOnStored } from './store.ts';
import { progressOf, screenText } from './words.ts';

/** What a command does to the tasks that were named. */
export interface TaskChange {
  /** Whether it may go on; refuses with a UserError, or asks when somebody is there. Default: yes. */
  readonly mayGoOn?: (dossier: Dossier, tasks: readonly DossierTask[]) => Promise<boolean>;
  readonly acts: (dossier: Dossier, tasks: readonly DossierTask[]) => readonly Act[];
  /** What is said of each task afterwards. */
  readonly words: (task: DossierTask) => string;
}

/** Finds dossier and tasks among the arguments, checks, acts under the lock, and tells what came of it. */
export async function changeTasks(
  args: readonly string[],
  context: CommandContext,
  change: TaskChange,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  const { id, names } = splitArgs(args, folder, context);
  if (names.length === 0)
    throw new UserError(`Welke taak? Noem er een of meer. Alle taken: gemeente checklist list ${id}`);
  const stored = await checkedDossier(id, folder, context);
  if (stored === undefined) return exitCodes.problems;
  const tasks = needTasks(names, stored.dossier);
  if (change.mayGoOn !== undefined && !(await change.mayGoOn(stored.dossier, tasks)))
    return exitCodes.cancelled;
  const wanted = tasks.map((task) => task.id);
  const namedIn = (dossier: Dossier): readonly DossierTask[] =>
    dossier.tasks.filter((task) => wanted.includes(task.id));
  const where = { path: dossierPath(folder, id, context.io), io: context.io, known: stored };
  const { dossier } = await actOnStored(where, (current) => change.acts(current, namedIn(current)));
  tell(dossier, { tasks: namedIn(dossier), words: change.words, context });
  return exitCodes.done;
}

/** The dossier that was named, or the only one there is; what stands behind it is too much. */
export function oneDossier(
  args: readonly string[],
  folder: string,
  context: CommandContext,
): { readonly id: string; readonly names: readonly string[] } {
  const [typed, ...names] = args;
  const [only, other] = dossierIds(folder, context.io);
  if (typed === undefined && only !== undefined && other === undefined) return { id: only, names };
  return { id: needDossierId(typed ?? '', folder, context), names };
}

/** The dossier and the names behind it. With one dossier in the workspace its name may be left out. */
export function splitArgs(
  args: readonly string[],
  folder: string,
  context: CommandContext,
): { readonly id: string; readonly names: readonly string[] } {
  const [first = '', ...rest] = args;
  const found = findDossierId(first, folder, context);
  if (found !== undefined) return { id: found, names: rest };
  const [only, other] = dossierIds(folder, context.io);
  const isSlip = only !== undefined && rest.length > 0 && nearest(first, [only]) !== undefined;
  if (only !== undefined && other === undefined && !isSlip) return { id: only, names: args };
  return { id: needDossierId(first, folder, context), names: rest };
}

function tell(
  dossier: Dossier,
  {
    tasks,
    words,
    context,
  }: {
    readonly tasks: readonly DossierTask[];
    readonly words: TaskChange['words'];
    readonly context: CommandContext;
  },
): void {
  const { io, options } = context;
  const { done, total } = progressOf(dossier.tasks);
  if (options.json === true) {
    const result = { dossier: dossier.id, taken: tasks.map(taskFacts), klaar: done, totaal: total };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  for (const task of tasks) io.stdout(`${screenText(task.title)}: ${words(task)}\n`);
  context.say(`${done} van ${total} taken klaar in ${dossier.id}.`);
}

/** A task for programs: keys as in the file. */
export function taskFacts(task: DossierTask): Readonly<Record<string, unknown>> {
  return {
    id: task.id,
    titel: screenText(task.title),
    fase: task.phase,
    door: task.by,
    wanneer: task.when,
    voorstel: task.proposal,
    status: task.status,
    datum: task.date,
    afgehandeld_op: task.doneOn,
    afgehandeld_door: task.doneBy,
    toegewezen_aan: task.assignee,
    opmerking: task.remark,
    reden: task.reason,
    ...(task.despite.length === 0 ? {} : { ondanks: task.despite }),
  };
}
