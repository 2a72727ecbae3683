import type { IsoDay } from '../../calendar/day.ts';
import { lastStart, parseLeadTime } from '../../calendar/lead-time.ts';
import { milestoneOf } from '../../calendar/moment.ts';
import { rollForward, type WorkCalendar } from '../../calendar/working-days.ts';
import type { Milestone } from '../../checklist/dossier.ts';
import type { PlannedTask } from '../../checklist/plan.ts';

/** What the day of a role follows from. */
export interface EarlierContext {
  readonly calendar: WorkCalendar;
  readonly milestones: readonly Milestone[];
  readonly today: IsoDay | undefined;
}

/**
 * A task as it is planned for one role: who supplies something is ready before who uses it, though it is one task.
 *
 * @param earlier how much earlier, such as `3 werkdagen`; undefined when the role has the day of the task
 */
export function plannedEarlier(
  planned: PlannedTask,
  earlier: string | undefined,
  { calendar, milestones, today }: EarlierContext,
): PlannedTask {
  const { due, task, isLapsed, urgency } = planned;
  const parsed = earlier === undefined ? undefined : parseLeadTime(earlier);
  const isPast = isLapsed || urgency === 'te-laat';
  if (parsed === undefined || 'error' in parsed || due === undefined || isPast) return planned;
  const day = notBeforeToday(lastStart(due, parsed.term, calendar), { due, calendar, today });
  return {
    ...planned,
    due: day,
    moment: momentOn(day, planned, milestones),
    task: { ...task, date: undefined },
  };
}

/**
 * The moment of a task, where it also holds on an earlier day: what is ready before the milestone does not wait for
 * that, and "on the day itself" is not true of the day before.
 */
function momentOn(
  day: IsoDay,
  { moment }: PlannedTask,
  milestones: readonly Milestone[],
): PlannedTask['moment'] {
  if (moment === undefined || !('side' in moment) || moment.side !== 'na') return undefined;
  const milestone = milestones.find(({ id }) => id === milestoneOf(moment))?.date;
  return milestone !== undefined && day > milestone ? moment : undefined;
}

/** A day that would have passed already becomes today: the role has until then, and no longer than the task. */
function notBeforeToday(
  day: IsoDay,
  { due, calendar, today }: { readonly due: IsoDay } & Pick<EarlierContext, 'calendar' | 'today'>,
): IsoDay {
  if (today === undefined || day >= today) return day;
  const first = rollForward(today, calendar).day;
  return first < due ? first : due;
}
