import type { IsoDay } from '../../calendar/day.ts';
import { lastStart, parseLeadTime, type Term } from '../../calendar/lead-time.ts';
import { printMoment, type Moment } from '../../calendar/moment.ts';
import { rollForward, type WorkCalendar } from '../../calendar/working-days.ts';
import type { Milestone } from '../../checklist/dossier.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import { missedMilestone } from '../../checklist/words.ts';
import { realDay } from './request-day.ts';

/** What the day of a role follows from. */
export interface EarlierContext {
  readonly calendar: WorkCalendar;
  readonly today: IsoDay | undefined;
  readonly milestones: readonly Milestone[];
}

/**
 * A task as it is planned for one role: who supplies something is ready before who uses it, though it is one task.
 *
 * @param earlier how much earlier, such as `3 werkdagen`; undefined when the role has the day of the task
 */
export function plannedEarlier(
  planned: PlannedTask,
  earlier: string | undefined,
  { calendar, today, milestones }: EarlierContext,
): PlannedTask {
  const { task, isLapsed, urgency } = planned;
  const known = { milestones, today };
  // What began too late is used later as well, unless its milestone will not wait.
  const due = missedMilestone(planned, known) === undefined ? realDay(planned, known) : planned.due;
  const parsed = earlier === undefined ? undefined : parseLeadTime(earlier);
  const isPast = isLapsed || urgency === 'te-laat';
  if (parsed === undefined || 'error' in parsed || isPast) return planned;
  if (due === undefined) return withoutDay(planned, parsed.term);
  const day = notBeforeToday(lastStart(due, parsed.term, calendar), { due, calendar, today });
  // Neither "on the day itself" nor "not before the milestone" is true of an earlier day.
  // Nor does the time that the whole task takes say when this part of it begins.
  const own = { due: day, moment: undefined, doneAtBest: undefined, endangeredBy: undefined };
  return { ...planned, ...own, urgency: 'later', task: { ...task, date: undefined } };
}

/**
 * The same where the milestone is not known yet: `binnen 10 werkdagen na eerste-werkdag`, 5 werkdagen earlier, is
 * `binnen 5 werkdagen na eerste-werkdag`. Days of different kinds cannot be subtracted: then the phrase stays.
 */
function withoutDay(planned: PlannedTask, { amount, unit }: Term): PlannedTask {
  const { moment, task } = planned;
  const phrase = moment === undefined ? undefined : earlierMoment(moment, { amount, unit });
  return phrase === undefined ? planned : { ...planned, task: { ...task, proposal: printMoment(phrase) } };
}

function earlierMoment(moment: Moment, { amount, unit }: Term): Moment | undefined {
  if (moment.kind === 'at')
    return { kind: 'offset', style: 'uiterlijk', amount, unit, side: 'voor', milestone: moment.milestone };
  if (moment.kind !== 'offset' || moment.unit !== unit) return undefined;
  const days = (moment.side === 'na' ? moment.amount : -moment.amount) - amount;
  if (days === 0) return { kind: 'at', style: 'uiterlijk', milestone: moment.milestone };
  const side = days > 0 ? 'na' : 'voor';
  const style = days > 0 ? moment.style : 'uiterlijk';
  return { ...moment, side, style, amount: Math.abs(days) };
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
