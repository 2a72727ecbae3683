/**
 * The room of dates, times and weeks: how they are written in Dutch, and calculations with them. It knows no profile
 * and no documents.
 */

/** Keeps a number and its unit on one line. Source: language.md §5.2 rule 8. */
export const noBreak: string = '\u00a0';

/** The months in Dutch, January first. */
export const months: readonly string[] = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/**
 * `2026-07-07` → "7 juli 2026".
 *
 * Why not Intl: its data differs between Node versions, and documents must be the same bytes everywhere.
 */
export function writeDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = months[Number(match?.[2]) - 1];
  return match === null || month === undefined
    ? iso
    : `${Number(match[3])}${noBreak}${month}${noBreak}${match[1]}`;
}

/** `08:30` → "08.30 uur". */
export function writeTime(time: string): string {
  return `${writeClock(time)}${noBreak}uur`;
}

/** `08:30` → "08.30", for a range that says "uur" once. */
export function writeClock(time: string): string {
  return time.replace(':', '.');
}

/** Day and time → "donderdag 15.00 uur". */
export function writeMoment(moment: { readonly dag: string; readonly tijd: string }): string {
  return `${moment.dag} ${writeTime(moment.tijd)}`;
}

/** 50 → "€ 50"; 12.5 → "€ 12,50". */
export function writeAmount(euros: number): string {
  const written = Number.isInteger(euros) ? String(euros) : euros.toFixed(2).replace('.', ',');
  return `€${noBreak}${written}`;
}

/** 90 → "90 minuten"; 1 → "1 minuut". */
export function writeMinutes(minutes: number): string {
  return `${minutes}${noBreak}${minutes === 1 ? 'minuut' : 'minuten'}`;
}

/** 2 → "2 uur"; 1.5 → "1,5 uur". */
export function writeHours(hours: number): string {
  return `${writeNumber(hours)}${noBreak}uur`;
}

/** A number with a decimal comma. */
export function writeNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** Whether a text is a real day of the calendar, written as `2026-07-07`. */
export function isDate(iso: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** How many days a month has. Leap years by the Gregorian calendar. @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
