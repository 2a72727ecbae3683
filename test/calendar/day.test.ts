import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  firstDay,
  isWeekend,
  lastDay,
  startOfWeek,
  weekdayName,
  weekdayOf,
  weekNumber,
  writeShortDay,
} from '../../src/calendar/day.ts';

/** Days from 1000 to 9000: luxon formats other years with a sign or fewer digits. */
const days = fc
  .integer({ min: 0, max: 2_900_000 })
  .map((day) => luxonDay('1000-01-01').plus({ days: day }).toFormat('yyyy-MM-dd'));

function luxonDay(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

describe('arithmetic with days agrees with luxon', () => {
  it('on adding days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300_000, max: 300_000 }), (day, count) => {
        expect(addDays(day, count)).toBe(luxonDay(day).plus({ days: count }).toFormat('yyyy-MM-dd'));
      }),
      { numRuns: 1000 },
    );
  });

  it('on the days between', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(daysBetween(from, to)).toBe(luxonDay(to).diff(luxonDay(from), 'days').days);
      }),
    );
  });

  it('on weekdays and ISO week numbers', () => {
    fc.assert(
      fc.property(days, (day) => {
        const judge = luxonDay(day);
        expect(weekdayOf(day)).toBe(judge.weekday - 1);
        expect(isWeekend(day)).toBe(judge.weekday > 5);
        expect(startOfWeek(day)).toBe(judge.startOf('week').toFormat('yyyy-MM-dd'));
        expect(weekNumber(day)).toEqual({ year: judge.weekYear, week: judge.weekNumber });
      }),
      { numRuns: 1000 },
    );
  });

  it('around every New Year', () => {
    for (let year = 1990; year <= 2060; year++) {
      for (const day of [
        `${year}-12-28`,
        `${year}-12-29`,
        `${year}-12-31`,
        `${year}-01-01`,
        `${year}-01-04`,
      ]) {
        const judge = luxonDay(day);
        expect(weekNumber(day), day).toEqual({ year: judge.weekYear, week: judge.weekNumber });
      }
    }
  });
});

describe('a day', () => {
  it('stays within four-digit years', () => {
    expect(addDays('9999-12-30', 5)).toBe(lastDay);
    expect(addDays('0000-01-02', -5)).toBe(firstDay);
    expect(addDays('0001-01-01', -1)).toBe('0000-12-31');
  });

  it('has a Dutch name, in full and in short', () => {
    expect(weekdayName('2026-04-27')).toBe('maandag');
    expect(weekdayName('2026-11-22')).toBe('zondag');
    expect(writeShortDay('2026-04-27')).toBe('ma 27\u00a0april');
    expect(writeShortDay('2026-02-01')).toBe('zo 1\u00a0februari');
    expect(writeShortDay('2026-02-30')).toBe('2026-02-30');
  });

  it('handles week 53 and the week that crosses New Year', () => {
    expect(weekNumber('2027-01-03')).toEqual({ year: 2026, week: 53 });
    expect(weekNumber('2024-12-30')).toEqual({ year: 2025, week: 1 });
  });
});
