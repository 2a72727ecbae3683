import { DateTime } from 'luxon';

/**
 * The day a number of months after another; the last day of a shorter month when the day does not exist there.
 *
 * @param iso a day such as `2026-01-31`
 */
export function addMonths(iso: string, months: number): string {
  return DateTime.fromISO(iso, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd');
}

/**
 * The day of a moment in Dutch time, for dates that come from a clock or from `SOURCE_DATE_EPOCH`.
 *
 * @param seconds seconds since 1970-01-01T00:00:00Z
 */
export function dutchDay(seconds: number): string {
  return DateTime.fromSeconds(seconds, { zone: 'Europe/Amsterdam' }).toFormat('yyyy-MM-dd');
}
