/** The days around Christmas and the New Year, on which few people work and nothing should be planned for others. */
import { isoDay, partsOf, type IsoDay } from '../calendar/day.ts';
import { lastStart, type Term } from '../calendar/lead-time.ts';
import type { Moment, OffsetMoment } from '../calendar/moment.ts';
import type { ResolveContext, ResolvedMoment } from '../calendar/resolve-moment.ts';
import { rollBack, rollForward, type WorkCalendar } from '../calendar/working-days.ts';
import type { DossierTask } from './dossier.ts';
import { startMilestone } from './start-milestone.ts';

/** Why a day became another one. Follows "verschoven van di 29 december". */
const reason = 'rond kerst en de jaarwisseling zijn weinig mensen bereikbaar';

/** Whether a day is one from Christmas Eve to New Year's Day. */
export function isQuiet(day: IsoDay): boolean {
  const [, month, dayOfMonth] = partsOf(day);
  return (month === 12 && dayOfMonth >= 24) || (month === 1 && dayOfMonth === 1);
}

/** The last working day before the quiet days that a day is one of; undefined when it is not a quiet day. */
export function lastBusyDay(day: IsoDay, calendar: WorkCalendar): IsoDay | undefined {
  if (!isQuiet(day)) return undefined;
  const [year, month] = partsOf(day);
  return rollBack(isoDay(month === 1 ? year - 1 : year, 12, 23), calendar).day;
}

/** The first working day after the quiet days that a day is one of; undefined when it is not a quiet day. */
function firstBusyDay(day: IsoDay, calendar: WorkCalendar): IsoDay | undefined {
  if (!isQuiet(day)) return undefined;
  const [year, month] = partsOf(day);
  return rollForward(isoDay(month === 1 ? year : year + 1, 1, 2), calendar).day;
}

/** A phrase, and the day that it gives. */
interface Phrase {
  readonly moment: Moment | undefined;
  readonly resolved: ResolvedMoment;
}

/** When a dossier began, and what its moments are resolved with. */
export interface PhraseContext {
  readonly startedOn: IsoDay | undefined;
  readonly isSudden: boolean;
  readonly context: ResolveContext;
}

/**
 * What is proposed for a quiet day comes before those days, as far as the dossier had begun then. What follows a milestone
 * comes after them. What belongs to the last days before a milestone, or the first ones after it, stays: who leaves on
 * New Year's Eve has access till then. So does what follows a sudden departure: that cannot wait.
 */
export function aroundQuietDays(
  { moment, resolved }: Phrase,
  task: DossierTask,
  phrase: PhraseContext,
): ResolvedMoment {
  const { due } = resolved;
  if (due === undefined || moment?.kind !== 'offset' || phrase.isSudden) return resolved;
  if (isCloseTo(moment) && task.leadTime === undefined) return resolved;
  const day = busyDayFor(moment, due, phrase);
  return day === undefined ? resolved : shiftedTo(resolved, day);
}

/** The working day before or after the quiet days for a day in them; undefined when it is none, or nothing fits. */
function busyDayFor(
  moment: OffsetMoment,
  due: IsoDay,
  { startedOn = '', context }: PhraseContext,
): IsoDay | undefined {
  const busy = lastBusyDay(due, context.calendar);
  const milestone = context.dateOf(moment.milestone);
  if (busy === undefined || milestone === undefined) return undefined;
  const isBefore = moment.side === 'voor' || moment.milestone === startMilestone.id || due.endsWith('-24');
  const first = moment.side === 'na' && milestone > startedOn ? milestone : startedOn;
  if (isBefore && busy >= first) return busy;
  // What has to be there for a milestone is not put off.
  return moment.side === 'voor' ? undefined : firstBusyDay(due, context.calendar);
}

/** Whether a moment lies so close to its milestone that it belongs with it. */
function isCloseTo({ amount, unit, side }: OffsetMoment): boolean {
  return unit === 'werkdag' && amount <= (side === 'voor' ? 1 : 3);
}

/** When a task can be done before the quiet days, instead of right after them. */
export interface Spanning {
  readonly due: IsoDay;
  /** The day on which the last task before it is done; undefined without one. */
  readonly after: IsoDay | undefined;
  readonly term: Term | undefined;
}

/**
 * The last working day before the quiet days, for a task that would begin in them and be done after them; undefined when
 * it cannot be done by then.
 */
export function doneBeforeQuietDays(
  { due, after, term }: Spanning,
  { startedOn, calendar }: { readonly startedOn: IsoDay | undefined; readonly calendar: WorkCalendar },
): IsoDay | undefined {
  if (term === undefined || isQuiet(due)) return undefined;
  const busy = lastBusyDay(lastStart(due, term, calendar), calendar);
  if (busy === undefined) return undefined;
  const begin = lastStart(busy, term, calendar);
  return begin < (startedOn ?? '') || begin < (after ?? '') ? undefined : busy;
}

/** A moment on another day because of the quiet days; it says so. @param from the day that it was first */
export function shiftedTo(
  resolved: ResolvedMoment,
  day: IsoDay,
  from: IsoDay | undefined = resolved.due,
): ResolvedMoment {
  return { ...resolved, due: day, shifted: { day, from, reason } };
}
