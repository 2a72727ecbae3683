import { DateTime } from 'luxon';

/**
 * The day of a moment in Dutch time, for dates that come from a clock or from `SOURCE_DATE_EPOCH`.
 *
 * @param seconds seconds since 1970-01-01T00:00:00Z
 */
export function dutchDay(seconds: number): string {
  return DateTime.fromSeconds(seconds, { zone: 'Europe/Amsterdam' }).toFormat('yyyy-MM-dd');
}
