import { parseMoment } from '../calendar/parse-moment.ts';
import { resolveMoment } from '../calendar/resolve-moment.ts';
import { makeWorkCalendar } from '../calendar/working-days.ts';
import { months } from '../calendar/written.ts';
import { UserError } from '../diagnostics/errors.ts';

/**
 * A typed day: `2026-12-08`, `8-12-2026`, `8/12/26`, `8 december 2026`; with a reference day also `8 december` and
 * `8-12`, for the next one. Undefined when it is not a day.
 */
export function dayOf(typed: string, from?: string): string | undefined {
  const parsed = parseMoment(usualForm(typed), []);
  if (!('moment' in parsed)) return undefined;
  const { moment } = parsed;
  if (moment.kind === 'day' && moment.style === 'plain') return moment.day;
  if (from === undefined || moment.kind !== 'yearday' || moment.style !== 'plain' || moment.yearly)
    return undefined;
  const calendar = makeWorkCalendar({});
  return resolveMoment(moment, { dateOf: () => undefined, calendar, start: from }).due;
}

/** Slashes and dots to dashes, two-digit years to four digits. */
function usualForm(typed: string): string {
  const dashed = typed.trim().replace(/(?<=\d)[/.](?=\d)/g, '-');
  const short = /^(\d{1,2})-(\d{1,2})(?:-(\d{2}))?$/.exec(dashed);
  if (short === null) return dashed;
  const [, day = '', month = '', year] = short;
  return year === undefined ? `${day} ${months[Number(month) - 1] ?? month}` : `${day}-${month}-20${year}`;
}

/** The message for an invalid day. */
export function dayProblem(typed: string): string {
  const isWritten = /^\d{1,4}[/.-]\d{1,2}([/.-]\d{1,4})?$/.test(typed.trim());
  return isWritten
    ? `De dag ${typed.trim()} staat niet op de kalender.`
    : `De datum ${typed.trim()} begrijp ik niet.`;
}

/** Parses a typed day; anything else is refused. */
export function readDay(typed: string): string {
  const day = dayOf(typed);
  if (day !== undefined) return day;
  const problem = dayProblem(typed);
  throw new UserError(
    problem.includes('kalender') ? problem : `${problem} Schrijf jaar-maand-dag, zoals 2026-07-07.`,
  );
}
