import { isDate } from '../calendar/written.ts';
import { UserError } from '../diagnostics/errors.ts';

/** Reads a day that was typed, as `2026-12-08`; anything else is refused. */
export function readDay(typed: string): string {
  if (isDate(typed)) return typed;
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(typed);
  throw new UserError(
    isWritten
      ? `De dag ${typed} staat niet op de kalender.`
      : `De datum ${typed} begrijp ik niet. Schrijf jaar-maand-dag, zoals 2026-07-07.`,
  );
}
