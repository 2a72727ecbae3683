import { weekdayName, writeFullDay } from '../calendar/day.ts';
import type { TypedDay } from '../calendar/typed-day.ts';
import { weekDays } from '../calendar/weekly-clock.ts';
import { writeDate } from '../calendar/written.ts';
import { upperFirst } from '../diagnostics/upper-first.ts';
import { suggest } from './suggest.ts';

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
