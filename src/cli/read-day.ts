import { weekdayName, writeFullDay, type IsoDay } from '../calendar/day.ts';
import { readTypedDay, type DayReference, type TypedDay } from '../calendar/typed-day.ts';
import { weekDays } from '../calendar/weekly-clock.ts';
import { isDate, writeDate } from '../calendar/written.ts';
import { UserError } from '../diagnostics/errors.ts';
import { upperFirst } from '../diagnostics/upper-first.ts';
import { suggest } from '../words/suggest.ts';

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

/** The message for a day that cannot be read. */
export function dayProblem(typed: string, read: Exclude<TypedDay, { readonly kind: 'day' }>): string {
  const text = typed.trim();
  switch (read.kind) {
    case 'unclear':
      return `De datum ${text} begrijp ik niet.${suggest(read.near)}`;
    case 'impossible':
      return `De dag ${text} staat niet op de kalender.`;
    case 'other-weekday':
      return `${writeDate(read.day)} is een ${weekdayName(read.day)}, geen ${weekDays[read.weekday] ?? ''}.${otherDay(read)}`;
  }
}

/** How to mend it: the day that the weekday fits, last year's or one that must still come; else to look again. */
function otherDay({ day, meant }: Extract<TypedDay, { readonly kind: 'other-weekday' }>): string {
  if (meant === undefined) return ' Verbeter de dag of de datum, en schrijf het jaar erbij.';
  return meant < day
    ? ` Bedoelt u ${writeFullDay(meant)}? Typ het jaar erbij.`
    : ` ${upperFirst(writeFullDay(meant))} moet nog komen.`;
}
