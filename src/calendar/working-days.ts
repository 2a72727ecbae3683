import { addDays, isWeekend, partsOf, weekdayName, writeShortDay, type IsoDay } from './day.ts';
import { statutoryDays, type StatutoryDay } from './holidays.ts';

/** Days on which the organisation does not work, both ends included. */
export interface ClosedDays {
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Why, in the organisation's own words: "kerstsluiting". */
  readonly reason: string;
}

/** Which days an organisation works. */
export interface WorkCalendar {
  readonly isWorkingDay: (day: IsoDay) => boolean;
  /**
   * Why a day is not a working day, or undefined when it is one. One reason: the name of the holiday, else the
   * organisation's own reason, else the day of the week ("zaterdag").
   */
  readonly whyClosed: (day: IsoDay) => string | undefined;
}

/** Where an organisation differs from the law. */
export interface OwnDays {
  readonly closed?: readonly ClosedDays[];
  /** Ids of holidays on which the organisation does work, such as `goede-vrijdag`; see `holidayIds`. */
  readonly openOn?: readonly string[];
}

/** Number of days after which a search gives up: ten years without a working day. */
const searchLimitDays = 3660;

/**
 * A calendar in which Saturdays, Sundays, holidays of the Algemene termijnenwet and the organisation's own closed days
 * are not working days.
 */
export function makeWorkCalendar({ closed = [], openOn = [] }: OwnDays): WorkCalendar {
  const years = new Map<number, ReadonlyMap<IsoDay, StatutoryDay>>();

  function holiday(day: IsoDay): string | undefined {
    const [year] = partsOf(day);
    const days = years.get(year) ?? statutoryDays(year);
    years.set(year, days);
    const found = days.get(day);
    // Two holidays on one day: open only when the organisation works on both.
    return found?.ids.every((id) => openOn.includes(id)) === false ? found.name : undefined;
  }

  function whyClosed(day: IsoDay): string | undefined {
    const own = closed.find(({ from, to }) => from <= day && day <= to)?.reason;
    return holiday(day) ?? own ?? (isWeekend(day) ? weekdayName(day) : undefined);
  }

  return { whyClosed, isWorkingDay: (day) => whyClosed(day) === undefined };
}

/** A day after it was moved to a working day. */
export interface ShiftedDay {
  readonly day: IsoDay;
  /** The day before it was moved; undefined when it stayed. */
  readonly from: IsoDay | undefined;
  /** Why that day was not suitable: "Koningsdag"; undefined when it stayed. */
  readonly reason: string | undefined;
}

/** The day itself, or the last working day before it. Stays when there is none within ten years. */
export function rollBack(day: IsoDay, calendar: WorkCalendar): ShiftedDay {
  return roll(day, -1, calendar);
}

/** The day itself, or the first working day after it. Stays when there is none within ten years. */
export function rollForward(day: IsoDay, calendar: WorkCalendar): ShiftedDay {
  return roll(day, 1, calendar);
}

function roll(day: IsoDay, step: 1 | -1, calendar: WorkCalendar): ShiftedDay {
  const reason = calendar.whyClosed(day);
  const found = reason === undefined ? day : nextWorkingDay(day, step, calendar);
  return found === undefined || found === day
    ? { day, from: undefined, reason: undefined }
    : { day: found, from: day, reason };
}

/** The first working day after a day, or before it; undefined when there is none within ten years. */
function nextWorkingDay(day: IsoDay, step: 1 | -1, calendar: WorkCalendar): IsoDay | undefined {
  let found = day;
  for (let looked = 0; looked < searchLimitDays; looked++) {
    const next = addDays(found, step);
    // At the ends of the calendar there is no next day.
    if (next === found) return undefined;
    if (calendar.isWorkingDay(next)) return next;
    found = next;
  }
  return undefined;
}

/**
 * The working day that is a number of working days after a day, or before it when the number is negative. The starting
 * day itself is not counted and need not be a working day; 0 returns it. Without a working day in ten years, returns
 * the starting day.
 */
export function addWorkingDays(day: IsoDay, count: number, calendar: WorkCalendar): IsoDay {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0; left--) {
    const next = nextWorkingDay(found, step, calendar);
    if (next === undefined) return day;
    found = next;
  }
  return found;
}

/** How many working days lie after a day, up to and including a later one; 0 when it is not later. */
export function workingDaysAfter(day: IsoDay, later: IsoDay, calendar: WorkCalendar): number {
  let count = 0;
  for (let each = addDays(day, 1); each <= later && count < searchLimitDays; each = addDays(each, 1))
    if (calendar.isWorkingDay(each)) count++;
  return count;
}

/** "verschoven van ma 27 april: Koningsdag", or undefined when the day stayed. */
export function describeShift({ from, reason }: ShiftedDay, today?: IsoDay): string | undefined {
  if (from === undefined) return undefined;
  const moved = `verschoven van ${writeShortDay(from, today)}`;
  return reason === undefined ? moved : `${moved}: ${reason}`;
}
