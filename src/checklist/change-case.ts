import { rawText } from '../profile/leaf.ts';
import { taskKeys, type Changes, type ListEdit } from './acts.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { listedKeys, saysSame } from './listed-keys.ts';
import { tasksFor, type StartRequest, type TaskData } from './start.ts';
import { findUpdate, type DossierUpdate } from './update.ts';

/** What other facts about a case mean for the tasks of its dossier. Done tasks stay as they are. */
export interface CaseChange extends Pick<DossierUpdate, 'additions' | 'added'> {
  /** Changes to tasks that the lists word or plan differently in the new case. */
  readonly edits: readonly ListEdit[];
  /** The tasks of those edits. */
  readonly adapted: readonly DossierTask[];
  /** Open tasks that do not belong to the new case, and that nobody touched. */
  readonly misfits: readonly DossierTask[];
  /** Tasks that lapsed in an earlier change like this one, and do belong to the new case. */
  readonly returning: readonly DossierTask[];
  /** Like the misfits, but begun, or with a remark, a date or somebody's name. */
  readonly touchedMisfits: readonly DossierTask[];
}

/** How the reason begins for which a task lapses that does not belong to a case. A dossier's file is Dutch. */
const reasonStart = 'Hoort niet bij ';

/** The reason for which misfits lapse. @param what what they do not belong to, after "bij" */
export function misfitReason(what: string): string {
  return `${reasonStart}${what}.`;
}

/**
 * Compares a dossier with what its lists say about another case. What is new is added as in an update; what somebody
 * changed, began or finished is left alone.
 *
 * @param before the request that its present facts make
 * @param after the request that the new facts make
 */
export function findCaseChange(
  dossier: Dossier,
  { before, after }: { readonly before: StartRequest; readonly after: StartRequest },
): CaseChange {
  const { additions, added } = findUpdate(dossier, after);
  const [old, wanted] = [byId(tasksFor(before)), byId(tasksFor(after))];
  const misfits = dossier.tasks.filter(
    (task) => !isClosed(task) && !wanted.has(task.id) && isInLists(task, after),
  );
  const isReturning = ({ id, status, reason }: DossierTask): boolean =>
    status === 'vervalt' && wanted.has(id) && reason?.startsWith(reasonStart) === true;
  const edits = dossier.tasks.flatMap((task, index): readonly ListEdit[] => {
    // What lapsed before may have the words of yet another case.
    const from = isReturning(task) ? listedKeys(task) : isUntouched(task) ? old.get(task.id) : undefined;
    const set = differences(task, from, wanted.get(task.id));
    return Object.keys(set).length === 0 ? [] : [{ list: 'taken', index, set, order: taskKeys }];
  });
  return {
    ...{ additions, added, edits },
    adapted: edits.flatMap(({ index }) => dossier.tasks[index] ?? []).filter((task) => !isReturning(task)),
    misfits: misfits.filter(isUntouched),
    returning: dossier.tasks.filter(isReturning),
    touchedMisfits: misfits.filter((task) => !isUntouched(task)),
  };
}

function byId(tasks: readonly TaskData[]): ReadonlyMap<string, TaskData> {
  return new Map(tasks.map((task) => [task.id, task]));
}

/** Whether nobody did anything with a task yet. */
function isUntouched({ status, assignee, remark, date }: DossierTask): boolean {
  return status === 'open' && assignee === undefined && remark === undefined && date === undefined;
}

/** Whether a list has the task for some case: one that was removed or switched off does not depend on the case. */
function isInLists({ id, checklist }: DossierTask, { checklists, leaveOut }: StartRequest): boolean {
  if (leaveOut?.has(id) === true) return false;
  const tasks = checklists
    .filter((list) => list.id === checklist)
    .flatMap(({ phases }) => phases.flatMap((phase) => phase.tasks));
  return tasks.some((task) => {
    const isRepeated = rawText(task.view, 'per') !== undefined;
    return [task, ...task.parts].some(
      (each) => id === each.id || (isRepeated && id.startsWith(`${each.id}-`)),
    );
  });
}

/** What differs between two cases, as far as the task still says what the first case made of it. */
function differences(
  task: DossierTask,
  old: Readonly<Record<string, unknown>> | undefined,
  wanted: TaskData | undefined,
): Changes {
  if (old === undefined || wanted === undefined) return {};
  const found = Object.entries(listedKeys(task)).flatMap(([key, value]) => {
    const isSame = saysSame(key, old[key], wanted[key]) || !saysSame(key, old[key], value);
    return isSame ? [] : [[key, wanted[key] as Changes[string]] as const];
  });
  return Object.fromEntries(found);
}
