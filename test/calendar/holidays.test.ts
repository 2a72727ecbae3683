import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../src/calendar/day.ts';
import { holidayIds, statutoryDays } from '../../src/calendar/holidays.ts';

const judge = new Holidays('NL');
const years = Array.from({ length: 21 }, (_, index) => 2020 + index);

/** The day of a holiday, by id. */
function dayOf(year: number, id: string): string | undefined {
  return [...statutoryDays(year)].find(([, { ids }]) => ids.includes(id))?.[0];
}

describe('holidays against date-holidays, every day of 2020–2040', () => {
  /** Our holidays that are ordinary days there, by day. */
  const known = new Map(
    years.flatMap((year) => [
      [dayOf(year, 'goede-vrijdag')!, 'Goede Vrijdag'] as const,
      [`${year}-05-05`, 'Bevrijdingsdag'] as const,
    ]),
  );

  it('differs only on Goede Vrijdag and Bevrijdingsdag', () => {
    const different = new Map<string, string>();
    for (const year of years) {
      const theirs = new Set(
        judge
          .getHolidays(year)
          .filter(({ type }) => type === 'public')
          .map(({ date }) => date.slice(0, 10)),
      );
      const ours = statutoryDays(year);
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
        if (ours.has(day) !== theirs.has(day)) different.set(day, ours.get(day)?.name ?? 'only there');
      }
    }
    expect([...different].sort()).toEqual([...known].sort());
    expect(different.size).toBe(2 * years.length);
  });

  it('agrees on the dates of both, which it lists as another type', () => {
    for (const year of years) {
      const theirs = judge.getHolidays(year).filter(({ type }) => type !== 'public');
      const fridays = theirs.filter(({ name }) => name === 'Goede Vrijdag');
      expect(fridays.map(({ date }) => date.slice(0, 10))).toEqual([dayOf(year, 'goede-vrijdag')]);
      const liberation = theirs.filter(({ name }) => name === 'Bevrijdingsdag');
      expect(liberation.map(({ date }) => date.slice(0, 10))).toEqual([`${year}-05-05`]);
    }
  });
});

describe('holidays by hand', () => {
  it('lists all eleven of 2026', () => {
    expect([...statutoryDays(2026)].map(([day, { name }]) => `${day} ${name}`)).toEqual([
      '2026-01-01 Nieuwjaarsdag',
      '2026-04-03 Goede Vrijdag',
      '2026-04-05 Eerste paasdag',
      '2026-04-06 Tweede paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-24 Eerste pinksterdag',
      '2026-05-25 Tweede pinksterdag',
      '2026-12-25 Eerste kerstdag',
      '2026-12-26 Tweede kerstdag',
    ]);
  });

  it.each([
    [2025, '2025-04-26'],
    [2031, '2031-04-26'],
    [2036, '2036-04-26'],
    [2026, '2026-04-27'],
    [2030, '2030-04-27'],
  ])('never puts Koningsdag on a Sunday: %i', (year, day) => {
    expect(dayOf(year, 'koningsdag')).toBe(day);
  });

  it.each([
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2038, '2038-04-25'],
    // The years in which the computus needs its last correction.
    [1981, '1981-04-19'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2285, '2285-03-22'],
  ])('knows the earliest and latest days of Easter: %i', (year, easter) => {
    expect(dayOf(year, 'eerste-paasdag')).toBe(easter);
    expect(weekdayOf(easter)).toBe(6);
  });

  it('joins the names when Hemelvaartsdag is on 5 May', () => {
    expect(statutoryDays(2016).get('2016-05-05')).toEqual({
      ids: ['bevrijdingsdag', 'hemelvaartsdag'],
      name: 'Bevrijdingsdag en Hemelvaartsdag',
    });
    expect(statutoryDays(2016).size).toBe(10);
    expect(statutoryDays(2008).get('2008-05-01')?.name).toBe('Hemelvaartsdag');
  });

  it('uses exactly the ids that settings can name', () => {
    expect([...statutoryDays(2026).values()].flatMap(({ ids }) => ids).sort()).toEqual(
      [...holidayIds].sort(),
    );
  });
});
