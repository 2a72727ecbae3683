import { weekDays } from './weekly-clock.ts';
import { months } from './written.ts';

/** Abbreviations that are not the start of the month they stand for. */
const shortMonths: ReadonlyMap<string, number> = new Map([['mrt', 3]]);

/**
 * The month that a word names: "december", "dec", "sept.", "mrt". Undefined when it names none.
 *
 * @param word in lower case
 * @returns 1 to 12
 */
export function monthNamed(word: string): number | undefined {
  const bare = word.replace(/\.$/, '');
  // From three letters on, the start of a month is the start of one only.
  const index = bare.length < 3 ? -1 : months.findIndex((month) => month.startsWith(bare));
  return index === -1 ? shortMonths.get(bare) : index + 1;
}

/**
 * The day of the week that a word names: "dinsdag", "dins", "di.". Undefined when it names none.
 *
 * @param word in lower case
 * @returns 0 for Monday to 6 for Sunday
 */
export function weekdayNamed(word: string): number | undefined {
  const bare = word.replace(/[.,]+$/, '');
  const index = bare.length < 2 ? -1 : weekDays.findIndex((day) => day.startsWith(bare));
  return index === -1 ? undefined : index;
}
