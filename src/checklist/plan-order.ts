/** The order in which planned tasks are shown, the same in every list, timeline and screen. */
import type { IsoDay } from '../calendar/day.ts';
import type { DossierTask } from './dossier.ts';
import { urgencies, type PlannedTask, type Urgency } from './planned-task.ts';

/** Tasks in order of work: each after what must come before it, otherwise in the order of the dossier. */
export function ranksOf(
  tasks: readonly DossierTask[],
  before: (id: string) => readonly DossierTask[],
): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const entered = new Set<string>();
  const place = (task: DossierTask): void => {
    if (entered.has(task.id)) return;
    entered.add(task.id);
    // A task comes right before its parts, although it is done after them.
    for (const first of before(task.id)) if (first.partOf !== task.id) place(first);
    ranks.set(task.id, ranks.size);
  };
  for (const task of tasks) place(task);
  return ranks;
}

/**
 * The day that a task has among others: when it must be done; else from when it can be done, so that "zsm na de
 * benoeming" comes after the appointment.
 */
export function dayDone({ due, notBefore }: Pick<PlannedTask, 'due' | 'notBefore'>): IsoDay | undefined {
  return due ?? notBefore;
}

/** The day that a task has among things to do: when it must begin, else when it must or can be done. */
export function dayToAct(
  planned: Pick<PlannedTask, 'due' | 'notBefore' | 'begin' | 'task'>,
): IsoDay | undefined {
  return (planned.task.status === 'bezig' ? undefined : planned.begin) ?? dayDone(planned);
}

/**
 * Sorts by a day, earliest first and those without one last. Of what begins on one day, what is due first comes first;
 * tasks of one day are in order of work.
 */
export function byDay<T>(
  items: readonly T[],
  plannedOf: (item: T) => PlannedTask,
  dayOf: (planned: PlannedTask) => IsoDay | undefined,
): readonly T[] {
  return items.toSorted((a, b) => {
    const [one, other] = [plannedOf(a), plannedOf(b)];
    const [first, second] = [dayOf(one), dayOf(other)];
    if (first === second) return compare(one.due ?? '', other.due ?? '') || one.rank - other.rank;
    if (first === undefined) return 1;
    return second === undefined || first < second ? -1 : 1;
  });
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Tasks of one urgency. */
export interface UrgencyGroup {
  readonly urgency: Urgency;
  readonly tasks: readonly PlannedTask[];
}

/** Tasks by urgency, most urgent first; within a group in the order in which to act. Empty groups are left out. */
export function inGroups(plan: readonly PlannedTask[]): readonly UrgencyGroup[] {
  return urgencies.flatMap((urgency) => {
    const own = plan.filter((planned) => planned.urgency === urgency);
    const tasks = byDay(own, (planned) => planned, dayToAct);
    return tasks.length === 0 ? [] : [{ urgency, tasks }];
  });
}
