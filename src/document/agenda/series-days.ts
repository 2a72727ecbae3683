import { addDays, addYears, partsOf, weekdayOf, type IsoDay } from '../../calendar/day.ts';
import { minutesOfDay, weekDays } from '../../calendar/weekly-clock.ts';
import type { WorkCalendar } from '../../calendar/working-days.ts';
import type { Recurring } from './appointment.ts';

/** How many years of closed days are left out of a series, from its first day. */
const yearsOfExceptions = 5;

/** The first day with this name, from a day on. */
export function firstOn(weekday: string, from: IsoDay): IsoDay {
  return addDays(from, (weekDays.indexOf(weekday) - weekdayOf(from) + 7) % 7);
}

/** `dinsdag` → `TU`. */
export function weekdayLetters(weekday: string): string {
  return ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekDays.indexOf(weekday)] ?? '';
}

/**
 * How often something is, counted from its first day. Every month, it is in the same week of the month; the fifth, which
 * most months lack, is the last.
 */
export function frequency(often: string, first: IsoDay): Recurring['every'] {
  if (often !== 'maandelijks') return { weeks: often === 'tweewekelijks' ? 2 : 1 };
  const weeks = [1, 2, 3, 4, -1] as const;
  return { weekOfMonth: weeks[weekOfMonth(first) - 1] ?? -1 };
}

/** Day and time a number of minutes later. */
export function endAfter(day: IsoDay, time: string, minutes: number): NonNullable<Recurring['end']> {
  const total = minutesOfDay(time) + minutes;
  const ofDay = total % (24 * 60);
  const clock = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return { day: addDays(day, Math.floor(total / (24 * 60))), time: clock };
}

/** The days of a series on which nobody works; none for what is at the weekend. */
export function closedDays(
  first: IsoDay,
  every: Recurring['every'],
  { isWorkingDay }: WorkCalendar,
): readonly IsoDay[] {
  if (weekdayOf(first) >= 5) return [];
  const last = addYears(first, yearsOfExceptions);
  const step = 'weeks' in every ? every.weeks * 7 : 7;
  const found: IsoDay[] = [];
  for (let day = first; day < last; day = addDays(day, step))
    if (!isWorkingDay(day) && isInSeries(day, every)) found.push(day);
  return found;
}

function isInSeries(day: IsoDay, every: Recurring['every']): boolean {
  if ('weeks' in every) return true;
  const isLast = partsOf(addDays(day, 7))[1] !== partsOf(day)[1];
  return every.weekOfMonth === -1 ? isLast : weekOfMonth(day) === every.weekOfMonth;
}

function weekOfMonth(day: IsoDay): number {
  return Math.ceil(partsOf(day)[2] / 7);
}
