import { DateTime } from 'luxon';
import { EnvironmentError } from '../diagnostics/errors.ts';

const day = 24 * 60 * 60;

/** The last moment with a year of four digits, in any time zone. */
const latest = Date.UTC(9999, 11, 30) / 1000;

/**
 * Until this long after midnight UTC it is the same day in Dutch time: since 1940 that has been one hour ahead, or two.
 *
 * Why not always ask: what the system knows of time zones takes 15 ms to load, a third of a tick.
 */
const lastSameHour = 22 * 60 * 60;

/**
 * The day of a moment in Dutch time, for dates that come from a clock or from `SOURCE_DATE_EPOCH`.
 *
 * @param seconds seconds since 1970-01-01T00:00:00Z
 */
export function dutchDay(seconds: number): string {
  if (seconds >= 0 && seconds <= latest && seconds % day < lastSameHour)
    return new Date(seconds * 1000).toISOString().slice(0, 10);
  return DateTime.fromSeconds(seconds, { zone: 'Europe/Amsterdam' }).toFormat('yyyy-MM-dd');
}

/** No clock that is right says an earlier moment: the program was not there yet. */
const earliest = Date.UTC(2026, 0, 1) / 1000;

/**
 * Today by the clock of the computer, in Dutch time.
 *
 * Why refused when it cannot be right: a computer whose battery is empty wakes up in 1970, and what is ticked off would
 * bear that day.
 *
 * @throws EnvironmentError when the clock cannot be right
 */
export function clockDay(seconds: number): string {
  if (seconds >= earliest && seconds <= latest) return dutchDay(seconds);
  throw new EnvironmentError(
    `Volgens de klok van deze computer is het ${dutchDay(seconds)}. Dat kan niet kloppen. Zet de klok goed, of geef de dag op met --datum.`,
  );
}
