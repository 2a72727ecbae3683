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

/** The day that a task has among things to do: when it must or can begin, else when it must or can be done. */
export function dayToAct(
  planned: Pick<
    PlannedTask,
    'due' | 'notBefore' | 'begin' | 'task' | 'endangeredBy' | 'blockedBy' | 'daysBehind'
  >,
): IsoDay | undefined {
  if (planned.task.status === 'bezig') return dayDone(planned);
  // What should have begun but waits does not begin on that day any more.
  const isHeldUp = planned.blockedBy.length > 0 && planned.daysBehind > 0;
  if (isHeldUp && planned.endangeredBy === undefined) return dayDone(planned);
  return planned.endangeredBy?.day ?? planned.begin ?? dayDone(planned);
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

/** Sorts what has one urgency in the order in which to act. */
export function inOrderOfUrgency<T>(
  urgency: Urgency,
  items: readonly T[],
  plannedOf: (item: T) => PlannedTask,
): readonly T[] {
  if (urgency === 'verstreken') return byChance(items, plannedOf);
  const sorted = byDay(items, plannedOf, dayToAct);
  return urgency === 'nu-beginnen' ? byTurn(sorted, plannedOf) : sorted;
}

/**
 * What must begin now, in three turns. First what must be done today or tomorrow, or can be in time only in haste, and
 * duties that should have begun already, as nothing goes on without them: in the order of the work, because there is
 * no time to plan by day. Then what is in time when it begins now. Last what cannot be done before its milestone any
 * more, by the day on which it can be.
 */
function byTurn<T>(sorted: readonly T[], plannedOf: (item: T) => PlannedTask): readonly T[] {
  const turns: readonly [T[], T[], T[]] = [[], [], []];
  for (const item of sorted) turns[turnOf(plannedOf(item))].push(item);
  const [first, usual, last] = turns;
  const done = (item: T): string => plannedOf(item).doneAtBest ?? '';
  return [
    ...first.toSorted((a, b) => plannedOf(a).rank - plannedOf(b).rank),
    ...usual,
    ...last.toSorted((a, b) => compare(done(a), done(b))),
  ];
}

function turnOf({ task, daysBehind, isMissed, isImminent, needsHaste }: PlannedTask): 0 | 1 | 2 {
  if (task.isMandatory && daysBehind > 0) return 0;
  if (isMissed) return 2;
  return isImminent || needsHaste ? 0 : 1;
}

/**
 * Sorts what lapsed by what can still be done: duties first, the longest of them on top, as nothing goes on without
 * them; of the rest what is done soonest. What waits for another one stands after it.
 */
function byChance<T>(items: readonly T[], plannedOf: (item: T) => PlannedTask): readonly T[] {
  const done = (item: T): string => plannedOf(item).doneAtBest ?? '';
  const sorted = byDay(items, plannedOf, dayDone);
  const [duties, others] = [true, false].map((isDuty) =>
    sorted.filter((item) => plannedOf(item).task.isMandatory === isDuty),
  );
  let left = [
    ...(duties ?? []).toSorted((a, b) => compare(done(b), done(a))),
    ...(others ?? []).toSorted((a, b) => compare(done(a), done(b))),
  ];
  const placed: T[] = [];
  while (left.length > 0) {
    const ids = new Set(left.map((item) => plannedOf(item).task.id));
    const isFree = (item: T): boolean => !plannedOf(item).blockedBy.some((id) => ids.has(id));
    // Where a circle is, nothing is free: the order then is that of their chances.
    const next = left.find(isFree) ?? left[0];
    if (next === undefined) break;
    placed.push(next);
    left = left.filter((item) => item !== next);
  }
  return placed;
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
    const tasks = inOrderOfUrgency(urgency, own, (planned) => planned);
    return tasks.length === 0 ? [] : [{ urgency, tasks }];
  });
}
