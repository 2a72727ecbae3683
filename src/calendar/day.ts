import { isDate, months, noBreak, writeDate } from './written.ts';
import { weekDays } from './weekly-clock.ts';

/**
 * A day of the Gregorian calendar as ISO 8601 writes it: `2026-11-22`.
 *
 * Why text: days sort as text, are text in files, and have no time zone to get wrong.
 */
export type IsoDay = string;

/** The first day that a four-digit year can express. */
export const firstDay: IsoDay = '0000-01-01';

/** The last day that a four-digit year can express. */
export const lastDay: IsoDay = '9999-12-31';

/** Days from 0000-03-01 to 1970-01-01, the day that counts as zero below. */
const epochOffset = 719_468;

/** Days in 400 years: after that the Gregorian calendar repeats itself. */
const daysPerEra = 146_097;

/** Formats a day from its numbers: 2026, 4 and 1 → `2026-04-01`. Does not check that the day exists. */
export function isoDay(year: number, month: number, dayOfMonth: number): IsoDay {
  const [yyyy, mm, dd] = [String(year), String(month), String(dayOfMonth)];
  return `${yyyy.padStart(4, '0')}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}`;
}

/** The numbers of a day: `2026-04-01` → [2026, 4, 1]. */
export function partsOf(day: IsoDay): readonly [year: number, month: number, dayOfMonth: number] {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return [year, month, dayOfMonth];
}

/**
 * Days since 1970-01-01. Years are counted from March, so that the leap day comes last; source: Howard Hinnant,
 * chrono-Compatible Low-Level Date Algorithms, `days_from_civil`.
 */
function dayNumber(day: IsoDay): number {
  const [year, month, dayOfMonth] = partsOf(day);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysPerEra + yearOfEra * 365 + leapDays + dayOfYear - epochOffset;
}

/** The inverse of {@link dayNumber}; source: `civil_from_days` in the same place. */
function dayOfNumber(number: number): IsoDay {
  const shifted = number + epochOffset;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (daysPerEra - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return isoDay(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

const firstNumber = dayNumber(firstDay);
const lastNumber = dayNumber(lastDay);

/**
 * The day that is a number of days after another; before it when the number is negative. Stops at {@link firstDay} and
 * {@link lastDay}.
 */
export function addDays(day: IsoDay, days: number): IsoDay {
  return dayOfNumber(Math.min(lastNumber, Math.max(firstNumber, dayNumber(day) + days)));
}

/**
 * The same day a number of years later. What began on 29 February is a whole number of years old on 1 March of a year
 * without one. Stops at {@link lastDay}.
 */
export function addYears(day: IsoDay, years: number): IsoDay {
  const [year, month, dayOfMonth] = partsOf(day);
  if (year + years > 9999) return lastDay;
  const same = isoDay(year + years, month, dayOfMonth);
  return isDate(same) ? same : isoDay(year + years, 3, 1);
}

/** How many days `to` comes after `from`; negative when it comes before. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: IsoDay): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: IsoDay): boolean {
  return weekdayOf(day) >= 5;
}

/** The Dutch name of the day of the week: "maandag". */
export function weekdayName(day: IsoDay): string {
  return weekDays[weekdayOf(day)] ?? '';
}

/** The Monday of the week of a day. */
export function startOfWeek(day: IsoDay): IsoDay {
  return addDays(day, -weekdayOf(day));
}

/** A week of ISO 8601. The year is that of the week; around New Year it may differ from the year of the day. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** The week number of a day. Source: ISO 8601; a week belongs to the year that its Thursday is in. */
export function weekNumber(day: IsoDay): IsoWeek {
  const thursday = dayNumber(day) - weekdayOf(day) + 3;
  const [year] = partsOf(dayOfNumber(thursday));
  return { year, week: Math.floor((thursday - dayNumber(isoDay(year, 1, 1))) / 7) + 1 };
}

/**
 * A day in short: "ma 27 april". Text that is not a day stays as it is.
 *
 * @param today shows the year of a day in another year: "di 1 apr 2028". Default: no year
 */
export function writeShortDay(day: IsoDay, today?: IsoDay): string {
  if (!isDate(day)) return day;
  const [year, month, dayOfMonth] = partsOf(day);
  const name = months[month - 1] ?? '';
  const start = `${weekdayName(day).slice(0, 2)} ${dayOfMonth}${noBreak}`;
  if (today === undefined || partsOf(today)[0] === year) return start + name;
  return `${start}${shortMonth(name)}${noBreak}${year}`;
}

/** For a list that people work by: "di 8 december 2026". */
export function writeWeekday(day: IsoDay): string {
  if (!isDate(day)) return day;
  const [year, month, dayOfMonth] = partsOf(day);
  return `${weekdayName(day).slice(0, 2)}${noBreak}${dayOfMonth}${noBreak}${months[month - 1] ?? ''}${noBreak}${year}`;
}

/** For a narrow column: "do 5 nov"; in another year "5 apr 2028". */
export function writeCompactDay(day: IsoDay, today: IsoDay): string {
  if (!isDate(day)) return day;
  const [year, month, dayOfMonth] = partsOf(day);
  const date = `${dayOfMonth}${noBreak}${shortMonth(months[month - 1] ?? '')}`;
  return partsOf(today)[0] === year ? `${weekdayName(day).slice(0, 2)} ${date}` : `${date}${noBreak}${year}`;
}

/** "apr", "mei", "mrt": a month that leaves room for a year. */
function shortMonth(name: string): string {
  return name === 'maart' ? 'mrt' : name.slice(0, 3);
}

/** A day in full: "dinsdag 8 december 2026". Text that is not a day stays as it is. */
export function writeFullDay(day: IsoDay): string {
  return isDate(day) ? `${weekdayName(day)} ${writeDate(day)}` : day;
}
