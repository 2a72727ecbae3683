import { describe, expect, it } from 'vitest';
import { addDays, partsOf, weekdayName, writeFullDay, writeShortDay } from '../../src/calendar/day.ts';
import { readTypedDay, withDates, type TypedDay } from '../../src/calendar/typed-day.ts';
import { months } from '../../src/calendar/written.ts';

const today = '2026-11-26';

function read(typed: string, toward: 'future' | 'past' = 'future'): TypedDay {
  return readTypedDay(typed, { today, toward });
}

/** Ways to write a day with its year. */
const complete: readonly ((day: string) => string)[] = [
  (day) => day,
  (day) => numbers(day).join('-'),
  (day) => numbers(day).join('/'),
  (day) => ` ${numbers(day).join(' - ')} `,
  (day) => day.split('-').reverse().join('.'),
  (day) => `${numbers(day)[0]}/${numbers(day)[1]}/${day.slice(2, 4)}`,
  (day) => words(day, (month) => month),
  (day) => words(day, (month) => `${month.slice(0, 3)}.`),
  (day) => `${weekdayName(day)} ${words(day, (month) => month)}`,
  (day) => `${weekdayName(day).slice(0, 2)}. ${words(day, (month) => month.slice(0, 4))}`,
  (day) => `Op ${weekdayName(day).toUpperCase()}, ${words(day, (month) => month.toUpperCase())}`,
  writeFullDay,
];

/** Ways to write a day without its year. */
const withoutYear: readonly ((day: string) => string)[] = [
  (day) => numbers(day).slice(0, 2).join('-'),
  (day) => numbers(day).slice(0, 2).join('/'),
  (day) => words(day, (month) => month).slice(0, -5),
  (day) => words(day, (month) => month.slice(0, 3)).slice(0, -5),
  (day) => `${weekdayName(day).slice(0, 2)} ${words(day, (month) => month.slice(0, 3)).slice(0, -5)}`,
  (day) => `${numbers(day)[0]}e ${months[numbers(day)[1] - 1] ?? ''}`,
];

function numbers(day: string): readonly [day: number, month: number, year: number] {
  const [year, month, dayOfMonth] = partsOf(day);
  return [dayOfMonth, month, year];
}

function words(day: string, monthAs: (month: string) => string): string {
  const [dayOfMonth, month, year] = numbers(day);
  return `${dayOfMonth} ${monthAs(months[month - 1] ?? '')} ${year}`;
}

describe('every day of two years', () => {
  const days = Array.from({ length: 731 }, (_, index) => addDays('2027-01-01', index));

  it('reads back from every way of writing it', () => {
    expect(complete.length).toBeGreaterThanOrEqual(10);
    for (const day of days)
      for (const write of complete) expect(read(write(day)), write(day)).toEqual({ kind: 'day', day });
  });

  it('is the first from today on when it has no year', () => {
    for (const day of days.slice(0, 365)) {
      const reference = { today: addDays(day, -(partsOf(day)[2] * 7)), toward: 'future' } as const;
      for (const write of withoutYear)
        expect(readTypedDay(write(day), reference), write(day)).toEqual({ kind: 'day', day });
    }
  });

  it('is refused with another weekday', () => {
    for (const day of days.slice(0, 60)) {
      const other = weekdayName(addDays(day, 2));
      expect(read(`${other} ${numbers(day).join('-')}`), `${other} ${day}`).toMatchObject({
        kind: 'other-weekday',
        day,
      });
    }
  });
});

describe('a typed day', () => {
  it.each([
    ['26 nov', '2026-11-26', '2026-11-26'],
    ['25 nov', '2027-11-25', '2026-11-25'],
    ['27-11', '2026-11-27', '2025-11-27'],
    ['29 feb', '2028-02-29', '2024-02-29'],
    ['vandaag', '2026-11-26', '2026-11-26'],
    ['Morgen', '2026-11-27', '2026-11-27'],
    ['overmorgen', '2026-11-28', '2026-11-28'],
    ['gisteren', '2026-11-25', '2026-11-25'],
    ['30 mrt', '2027-03-30', '2026-03-30'],
    ['1dec', '2026-12-01', '2025-12-01'],
    ['1-dec-2026', '2026-12-01', '2026-12-01'],
    ["1 sept '27", '2027-09-01', '2027-09-01'],
  ])('%s is from today on %s, and up to today %s', (typed, future, past) => {
    expect(read(typed)).toEqual({ kind: 'day', day: future });
    expect(read(typed, 'past')).toEqual({ kind: 'day', day: past });
  });

  it.each(['31-2', '31 juni', '2026-02-30', '0-1-2026', '12-31', '29-2-2027'])(
    '%s does not exist',
    (typed) => {
      expect(read(typed)).toEqual({ kind: 'impossible' });
    },
  );

  it.each(['', '8', 'dinsdag', 'binnenkort', 'december 1', 'di', '1 ma', '2 weken', '1-12-026'])(
    'is not %j',
    (typed) => {
      expect(read(typed)).toEqual({ kind: 'unclear', near: undefined });
    },
  );

  it.each([
    ['vr 20 nov', 'future', '2027-11-20', '2026-11-20'],
    ['do 20 nov', 'future', '2027-11-20', undefined],
    ['vr 27 nov', 'past', '2025-11-27', '2026-11-27'],
    ['za 20-11-2026', 'future', '2026-11-20', undefined],
  ] as const)('%s, read toward the %s, is not %s but perhaps %s', (typed, toward, day, meant) => {
    expect(read(typed, toward)).toMatchObject({ kind: 'other-weekday', day, meant });
  });

  it('that counts from today becomes a date in a phrase', () => {
    expect(withDates('uiterlijk Morgen', today)).toBe('uiterlijk 2026-11-27');
    expect(withDates('2 weken na benoeming', today)).toBe('2 weken na benoeming');
  });

  it('has a month that was probably meant', () => {
    expect(read('1 decmber')).toEqual({ kind: 'unclear', near: 'december' });
  });
});

describe('a day in words', () => {
  it('shows its year in short only when it is another one', () => {
    expect(writeShortDay('2026-12-01', today)).toBe('di 1\u00a0december');
    expect(writeShortDay('2028-04-01', today)).toBe('za 1\u00a0apr\u00a02028');
    expect(writeShortDay('2027-03-01', today)).toBe('ma 1\u00a0mrt\u00a02027');
    expect(writeShortDay('2028-04-01')).toBe('za 1\u00a0april');
  });

  it('has its weekday and year in full', () => {
    expect(writeFullDay('2026-12-08')).toBe('dinsdag 8\u00a0december\u00a02026');
    expect(writeFullDay('ooit')).toBe('ooit');
  });
});
