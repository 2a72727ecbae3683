import type { IsoDay } from '../calendar/day.ts';
import { readTypedDay, type DayReference } from '../calendar/typed-day.ts';
import { weekDays } from '../calendar/weekly-clock.ts';
import { isDate } from '../calendar/written.ts';
import { UserError } from '../diagnostics/errors.ts';
import { dayProblem } from '../words/day-problem.ts';

/** What a typed day without a year counts from. */
export interface DaySetting {
  /** Why a function: most days have a year, and looking at the clock takes time. */
  readonly today: () => Promise<IsoDay>;
  /** Which of the days without a year is meant. Default: the first from today on */
  readonly toward?: DayReference['toward'];
}

/** Reads a day from the command line, in any way that {@link readTypedDay} knows; anything else is refused. */
export async function readDay(typed: string, { today, toward = 'future' }: DaySetting): Promise<IsoDay> {
  const iso = typed.trim();
  if (isDate(iso)) return iso;
  const read = readTypedDay(typed, { today: await today(), toward });
  if (read.kind === 'day') return read.day;
  const hint = read.kind === 'unclear' ? ` ${howToWrite(iso)}` : '';
  throw new UserError(dayProblem(typed, read) + hint);
}

/** A shell splits at a space: then only "8" or "dinsdag" arrives here. */
function howToWrite(typed: string): string {
  const isPart = /^\d{1,2}$/.test(typed) || weekDays.some((day) => day.startsWith(typed.toLowerCase()));
  return isPart
    ? 'Zet een datum met spaties tussen aanhalingstekens: "8 december".'
    : 'Schrijf bijvoorbeeld 8-12-2026 of "8 december".';
}
