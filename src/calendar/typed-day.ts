import { nearest } from '../diagnostics/nearest.ts';
import { addDays, isoDay, partsOf, weekdayOf, type IsoDay } from './day.ts';
import { monthNamed, weekdayNamed } from './day-names.ts';
import { daysInMonth, isDate, months } from './written.ts';

/** A day as somebody typed it, or why it is none. */
export type TypedDay =
  | { readonly kind: 'day'; readonly day: IsoDay }
  /** Not a way to write a day; with the month that was probably meant. */
  | { readonly kind: 'unclear'; readonly near: string | undefined }
  /** Written as a day, but the calendar has no such day: 31 June. */
  | { readonly kind: 'impossible' }
  /** The day is not on the weekday that was typed with it; `meant` would be, on the other side of today. */
  | {
      readonly kind: 'other-weekday';
      readonly day: IsoDay;
      readonly weekday: number;
      readonly meant: IsoDay | undefined;
    };

/** How to read a day that was typed without a year, or as "morgen". */
export interface DayReference {
  readonly today: IsoDay;
  /** Which of these days is meant: the first from today on, or the last up to today. */
  readonly toward: 'future' | 'past';
}

/** What was typed, before the year is known. */
interface DayParts {
  readonly year: number | undefined;
  /** 1 to 12 when it is a month at all. */
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Words for a day, and how many days they are from today. */
const relativeDays: ReadonlyMap<string, number> = new Map([
  ['eergisteren', -2],
  ['gisteren', -1],
  ['vandaag', 0],
  ['morgen', 1],
  ['overmorgen', 2],
]);

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/;
const inWords = /^(\d{1,2})(?:(?:e|de|ste)(?= ))?[- ]*(\p{L}+)\.?(?:[- ]+['’]?(\d{4}|\d{2}))?$/u;

/**
 * Reads a day as people type it: `2026-12-08`, `8-12-2026`, `8/12/26`, `8-12`, `8 december 2026`, `8 dec`, `di 8 dec`,
 * `dinsdag 8 december`, `morgen`.
 */
export function readTypedDay(typed: string, reference: DayReference): TypedDay {
  const text = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[,\s]+/g, ' ')
    .trim()
    .replace(/^op /, '');
  const { weekday, rest } = withoutWeekday(text);
  const read = readDate(rest, reference);
  if (read.kind !== 'day' || weekday === undefined || weekdayOf(read.day) === weekday) return read;
  const other = readDate(rest, { ...reference, toward: reference.toward === 'future' ? 'past' : 'future' });
  const meant = other.kind === 'day' && weekdayOf(other.day) === weekday ? other.day : undefined;
  return { kind: 'other-weekday', day: read.day, weekday, meant };
}

/** A phrase with dates instead of words that count from today: "uiterlijk morgen" → "uiterlijk 2026-11-27". */
export function withDates(phrase: string, today: IsoDay): string {
  return phrase.replace(/\p{L}+/gu, (word) => {
    const days = relativeDays.get(word.toLowerCase());
    return days === undefined ? word : addDays(today, days);
  });
}

/** The last day of a February without a year, as the coming one has it: `29 februari` → `28 februari 2027`. */
export function inComingYear(day: string, today: IsoDay): string {
  if (day !== '29 februari') return day;
  const [year, month] = partsOf(today);
  const coming = month > 2 ? year + 1 : year;
  return `${daysInMonth(coming, 2)} februari ${coming}`;
}

/** A weekday before a date, and the date. */
function withoutWeekday(text: string): { readonly weekday: number | undefined; readonly rest: string } {
  const [, word = '', rest = ''] = /^(\p{L}+\.?) ?(\d.*)$/u.exec(text) ?? [];
  const weekday = weekdayNamed(word);
  return weekday === undefined ? { weekday, rest: text } : { weekday, rest };
}

function readDate(text: string, reference: DayReference): TypedDay {
  const relative = relativeDays.get(text);
  if (relative !== undefined) return { kind: 'day', day: addDays(reference.today, relative) };
  const parts = numbersIn(text.replace(/ ?([-/.]) ?(?=\d)/g, '$1'));
  if (parts !== undefined) return dayOf(parts, reference);
  const [, dayOfMonth = '', word = '', year] = inWords.exec(text) ?? [];
  const month = monthNamed(word);
  if (month !== undefined)
    return dayOf({ year: yearOf(year), month, dayOfMonth: Number(dayOfMonth) }, reference);
  return { kind: 'unclear', near: word.length < 3 ? undefined : nearest(word, months) };
}

/** The numbers of a date without words. */
function numbersIn(text: string): DayParts | undefined {
  const [, first, second, third] = yearFirst.exec(text) ?? [];
  if (first !== undefined) return { year: Number(first), month: Number(second), dayOfMonth: Number(third) };
  const [, dayOfMonth, month, year] = dayFirst.exec(text) ?? [];
  if (dayOfMonth === undefined) return undefined;
  return { year: yearOf(year), month: Number(month), dayOfMonth: Number(dayOfMonth) };
}

/** Two digits are a year of this century. */
function yearOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}

/** Years in which 29 February returns at the latest: 2096 is followed by 2104. */
const leapGap = 8;

function dayOf({ year, month, dayOfMonth }: DayParts, { today, toward }: DayReference): TypedDay {
  const [thisYear] = partsOf(today);
  const step = toward === 'future' ? 1 : -1;
  const years =
    year === undefined ? Array.from({ length: leapGap + 1 }, (_, index) => thisYear + index * step) : [year];
  const days = years.map((each) => isoDay(each, month, dayOfMonth)).filter(isDate);
  const day = days.find(
    (each) => year !== undefined || (toward === 'future' ? each >= today : each <= today),
  );
  return day === undefined ? { kind: 'impossible' } : { kind: 'day', day };
}
