import { addDays, firstDay, isoDay, lastDay, partsOf, type IsoDay } from './day.ts';
import type { AroundMoment, DayMoment, Moment, OffsetMoment, YeardayMoment } from './moment.ts';
import { addMonths } from './months.ts';
import { addWorkingDays, rollBack, rollForward, type ShiftedDay, type WorkCalendar } from './working-days.ts';
import { daysInMonth } from './written.ts';

/** What resolving a moment needs. */
export interface ResolveContext {
  /** The day of a milestone; undefined when it is not known yet. */
  readonly dateOf: (milestone: string) => IsoDay | undefined;
  readonly calendar: WorkCalendar;
  /** A day without a year is the first such day on or after this one. */
  readonly start: IsoDay;
}

/** A moment on the calendar. A day that nothing fixes is undefined: dates are never invented. */
export interface ResolvedMoment {
  /** The last day on which the task is in time. */
  readonly due: IsoDay | undefined;
  /** The first day on which the task can be done. */
  readonly notBefore: IsoDay | undefined;
  /** The milestone whose day must be known first. */
  readonly waitsFor: string | undefined;
  readonly asap: boolean;
  /** How a day moved to a working day; undefined when it did not. */
  readonly shifted: ShiftedDay | undefined;
}

/** What is known about a moment without a day. */
export const nothing: ResolvedMoment = {
  due: undefined,
  notBefore: undefined,
  waitsFor: undefined,
  asap: false,
  shifted: undefined,
};

/**
 * Resolves a moment to days. Named days (`op`, a bare date) stay as they are; counted days and limits move to a working
 * day: back when something must be done before, forward when after.
 */
export function resolveMoment(moment: Moment, context: ResolveContext): ResolvedMoment {
  switch (moment.kind) {
    case 'asap':
      return moment.after === undefined
        ? { ...nothing, asap: true }
        : onMilestone(moment.after, context, (day) => ({ ...nothing, asap: true, notBefore: day }));
    case 'at':
      return onMilestone(moment.milestone, context, (day) =>
        moment.style === 'plain' ? { ...nothing, due: day } : dueOn(rollBack(day, context.calendar)),
      );
    case 'around':
      return onMilestone(moment.milestone, context, (day) => around(day, moment.side, context));
    case 'offset':
      return onMilestone(moment.milestone, context, (day) => offset(day, moment, context));
    case 'day':
      return onDay(moment, context);
    case 'yearday':
      return onYeardayFrom(moment, context);
    case 'yearly':
      return nothing;
  }
}

function onMilestone(
  milestone: string,
  { dateOf }: ResolveContext,
  resolve: (day: IsoDay) => ResolvedMoment,
): ResolvedMoment {
  const day = dateOf(milestone);
  return day === undefined ? { ...nothing, waitsFor: milestone } : resolve(day);
}

/** The last working day before a day, or the first one after it. */
function around(day: IsoDay, side: AroundMoment['side'], { calendar }: ResolveContext): ResolvedMoment {
  if (side === 'voor') return dueOn(rollBack(addDays(day, -1), calendar));
  const shifted = rollForward(addDays(day, 1), calendar);
  return { ...nothing, notBefore: shifted.day, shifted: ifMoved(shifted) };
}

function dueOn(shifted: ShiftedDay): ResolvedMoment {
  return { ...nothing, due: shifted.day, shifted: ifMoved(shifted) };
}

function ifMoved(shifted: ShiftedDay): ShiftedDay | undefined {
  return shifted.from === undefined ? undefined : shifted;
}

function offset(milestone: IsoDay, moment: OffsetMoment, { calendar }: ResolveContext): ResolvedMoment {
  const { amount, unit, side } = moment;
  const count = side === 'voor' ? -amount : amount;
  if (unit === 'werkdag') return { ...nothing, due: addWorkingDays(milestone, count, calendar) };
  const day = addTerm(milestone, count, unit);
  return dueOn(side === 'voor' ? rollBack(day, calendar) : rollForward(day, calendar));
}

/** Adds a number of calendar units to a day; a negative number goes back. Stays within the calendar. */
export function addTerm(day: IsoDay, count: number, unit: Exclude<OffsetMoment['unit'], 'werkdag'>): IsoDay {
  if (unit === 'dag') return addDays(day, count);
  if (unit === 'week') return addDays(day, count * 7);
  const months = unit === 'jaar' ? count * 12 : count;
  const [year, month] = partsOf(day);
  const newYear = Math.floor((year * 12 + month - 1 + months) / 12);
  // `9999 jaar voor benoeming` can be typed, but a four-digit year cannot express the result.
  if (newYear < 0) return firstDay;
  return newYear > 9999 ? lastDay : addMonths(day, months);
}

function onDay({ day, style }: DayMoment, context: ResolveContext): ResolvedMoment {
  switch (style) {
    case 'plain':
      return { ...nothing, due: day };
    case 'uiterlijk':
      return dueOn(rollBack(day, context.calendar));
    case 'voor':
    case 'na':
      return around(day, style, context);
  }
}

/** A yearly day never falls before the milestone it follows. */
function onYeardayFrom(moment: YeardayMoment, context: ResolveContext): ResolvedMoment {
  const { from } = moment;
  if (from === undefined) return onYearday(moment, context);
  return onMilestone(from.milestone, context, (day) => {
    const [year] = partsOf(day);
    const first = from.isYearAfter ? isoDay(Math.min(year + 1, 9999), 1, 1) : day;
    return onYearday(moment, { ...context, start: first < context.start ? context.start : first });
  });
}

/** The first such day on or after the start; before it when `uiterlijk` moves it back over a weekend. */
function onYearday(moment: YeardayMoment, context: ResolveContext): ResolvedMoment {
  const [year] = partsOf(context.start);
  const thisYear = dayInYear(moment, year);
  const next = { ...moment, kind: 'day', day: dayInYear(moment, Math.min(year + 1, 9999)) } as const;
  if (thisYear < context.start) return onDay(next, context);
  const found = onDay({ ...next, day: thisYear }, context);
  // The last working day before it may already have passed.
  const isPast = moment.style === 'voor' && found.due !== undefined && found.due < context.start;
  return isPast ? onDay(next, context) : found;
}

/** The day in a given year: 29 February is the 28th in a year without a leap day. */
function dayInYear({ month, dayOfMonth }: YeardayMoment, year: number): IsoDay {
  return isoDay(year, month, Math.min(dayOfMonth, daysInMonth(year, month)));
}
