import { addDays } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/working-days.ts';
import type { Milestone } from '../../checklist/dossier.ts';
import { dayDone } from '../../checklist/plan-order.ts';
import { planDossier, type PlannedTask } from '../../checklist/plan.ts';
import { startMilestone } from '../../checklist/start-milestone.ts';
import type { RequestCase } from './request-case.ts';

/** What is late, then what has no day but hurry, then day by day as life goes, then what has no day at all. */
export type Place = readonly [group: number, day: string, rank: number];

/** Any day will do to put moments without a day in the order of life: what is weeks before a milestone comes first. */
const someDay = '2030-06-03';

/** Milestones with a day for each: one that is not known yet is thought to follow the last one that is. */
function supposedMilestones(milestones: readonly Milestone[]): readonly Milestone[] {
  const [firstKnown = someDay] = milestones.flatMap(({ date }) => date ?? []);
  return milestones.map((each, index) => {
    const lastKnown = milestones.slice(0, index).findLast(({ date }) => date !== undefined)?.date;
    return { ...each, date: each.date ?? addDays(lastKnown ?? firstKnown, index) };
  });
}

/** Every task as it would be if each milestone had a day. */
export function supposedPlan(
  { dossier }: RequestCase,
  calendar: WorkCalendar,
): ReadonlyMap<string, PlannedTask> {
  const milestones = supposedMilestones(dossier.milestones);
  const startedOn = dossier.startedOn ?? addDays(someDay, -365);
  const plan = planDossier({ ...dossier, milestones, startedOn }, { calendar, today: undefined });
  return new Map(plan.map((planned) => [planned.task.id, planned]));
}

function supposedDayOf(planned: PlannedTask | undefined): string | undefined {
  return planned === undefined ? undefined : dayDone(planned);
}

/** Where each task of a case belongs in time. */
export function placesOf(
  { dossier, tasks }: RequestCase,
  supposed: ReadonlyMap<string, PlannedTask>,
): ReadonlyMap<string, Place> {
  const isDated = dossier.milestones.some(({ date }) => date !== undefined);
  return new Map(
    tasks.map(({ planned }): [string, Place] => {
      const { task, due, notBefore, waitsFor: waited, isLapsed, urgency, isAsap, rank } = planned;
      const day = due ?? notBefore;
      const supposedDay = supposedDayOf(supposed.get(task.id));
      if (day !== undefined) return [task.id, [urgency === 'te-laat' || isLapsed ? 0 : 2, day, rank]];
      if (isAsap || waited === startMilestone.id) return [task.id, [1, '', rank]];
      return [task.id, supposedDay === undefined ? [4, '', rank] : [isDated ? 2 : 3, supposedDay, rank]];
    }),
  );
}

/** Compares two places. */
export function inOrder([groupA, dayA, rankA]: Place, [groupB, dayB, rankB]: Place): number {
  if (groupA !== groupB) return groupA - groupB;
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return rankA - rankB;
}
