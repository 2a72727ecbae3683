import { nearest } from '../diagnostics/nearest.ts';
import { isoDay, weekdayName, weekdayOf, type IsoDay } from './day.ts';
import { monthNamed, weekdayNamed } from './day-names.ts';
import { writeDayOfYear } from './moment.ts';
import { blame, type MomentError, type Phrase } from './phrase.ts';
import { units } from './phrase-words.ts';
import { daysInMonth, months } from './written.ts';

/** A date in a phrase, with a year or without. */
export type PhraseDate =
  | { readonly kind: 'day'; readonly day: IsoDay; readonly month: number; readonly dayOfMonth: number }
  | { readonly kind: 'yearday'; readonly month: number; readonly dayOfMonth: number };

/** A date and the index of the word after it. */
export interface DateRead {
  readonly date: PhraseDate;
  readonly next: number;
}

/** The numbers of a date as typed, before checking that the day exists. */
interface TypedDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly next: number;
}

/**
 * `2026-12-01`, `1-12-2026`, `1 december 2026`, `1 dec`, `di 1 april`; undefined when the words do not look like a
 * date.
 */
export function readDate(phrase: Phrase, at: number): DateRead | { readonly error: MomentError } | undefined {
  const weekday = weekdayNamed(phrase.words[at]?.folded ?? '');
  if (weekday === undefined) return readBareDate(phrase, at);
  const read = readBareDate(phrase, at + 1);
  // Without a year any weekday may be right.
  if (read === undefined || 'error' in read || read.date.kind === 'yearday') return read;
  const { day } = read.date;
  if (weekdayOf(day) === weekday) return read;
  const near = `${weekdayName(day)} ${day}`;
  return blame(phrase, [at, read.next], { reason: 'other-weekday', expected: [near], near });
}

function readBareDate(phrase: Phrase, at: number): DateRead | { readonly error: MomentError } | undefined {
  const typed = readDigits(phrase, at) ?? readWords(phrase, at);
  if (typed === undefined || 'error' in typed) return typed;
  const { year, month, dayOfMonth, next } = typed;
  const length = lengthOf(typed);
  if (dayOfMonth < 1 || dayOfMonth > length) {
    const last = length > 0 && dayOfMonth > 0 ? [lastDay(typed, length)] : [];
    return blame(phrase, [at, next], { reason: 'impossible-date', expected: last });
  }
  const date: PhraseDate =
    year === undefined
      ? { kind: 'yearday', month, dayOfMonth }
      : { kind: 'day', day: isoDay(year, month, dayOfMonth), month, dayOfMonth };
  return { date, next };
}

/** With the year that was typed, if any. */
function lastDay({ year, month }: TypedDate, length: number): string {
  return `${writeDayOfYear(month, length)}${year === undefined ? '' : ` ${year}`}`;
}

/** Days in the month that was typed; 0 when there is no such month. Without a year, 29 February is valid. */
function lengthOf({ year = 2000, month }: TypedDate): number {
  return month >= 1 && month <= 12 ? daysInMonth(year, month) : 0;
}

/** Whether a word is a date by itself, and so cannot be a milestone. */
export function looksLikeDate(folded: string): boolean {
  return yearFirst.test(folded) || yearLast.test(folded);
}

const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

function readDigits({ words }: Phrase, at: number): TypedDate | undefined {
  const word = words[at]?.folded ?? '';
  const iso = yearFirst.exec(word);
  const [, year, month, dayOfMonth] = iso ?? [];
  if (iso !== null)
    return { year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth), next: at + 1 };
  const dutch = yearLast.exec(word);
  return dutch === null
    ? undefined
    : { year: Number(dutch[4]), month: Number(dutch[3]), dayOfMonth: Number(dutch[1]), next: at + 1 };
}

function readWords(phrase: Phrase, at: number): TypedDate | { readonly error: MomentError } | undefined {
  const [day, month, year] = phrase.words.slice(at, at + 3).map(({ folded }) => folded);
  if (day === undefined || month === undefined || !/^\d+$/.test(day) || units.has(month)) return undefined;
  const named = monthNamed(month);
  if (named === undefined) return misspelledMonth(phrase, at + 1);
  const hasYear = year !== undefined && /^\d{4}$/.test(year);
  return {
    year: hasYear ? Number(year) : undefined,
    month: named,
    dayOfMonth: Number(day),
    next: hasYear ? at + 3 : at + 2,
  };
}

/** `1 aprl`: nearer to a month than to a unit of time. */
function misspelledMonth(phrase: Phrase, at: number): { readonly error: MomentError } | undefined {
  const near = nearest(phrase.words[at]?.folded ?? '', [...units.keys(), ...months]);
  return near === undefined || units.has(near)
    ? undefined
    : blame(phrase, [at, at + 1], { reason: 'unknown-word', expected: months, near });
}
