import { parseMoment } from '../calendar/parse-moment.ts';
import { UserError } from '../diagnostics/errors.ts';

/** The day that someone typed, as `2026-12-08`, `8-12-2026` or `8 december 2026`; undefined when it is no day. */
export function dayOf(typed: string): string | undefined {
  const parsed = parseMoment(typed, []);
  if (!('moment' in parsed)) return undefined;
  const { moment } = parsed;
  return moment.kind === 'day' && moment.style === 'plain' ? moment.day : undefined;
}

/** Reads a day that was typed; anything else is refused. */
export function readDay(typed: string): string {
  const day = dayOf(typed);
  if (day !== undefined) return day;
  const isWritten = /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}-\d{1,2}-\d{4}$/.test(typed.trim());
  throw new UserError(
    isWritten
      ? `De dag ${typed} staat niet op de kalender.`
      : `De datum ${typed} begrijp ik niet. Schrijf jaar-maand-dag, zoals 2026-07-07.`,
  );
}
