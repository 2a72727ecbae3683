import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { dutchDay } from '../../src/calendar/dutch-day.ts';
import { addMonths } from '../../src/calendar/months.ts';
import {
  addMinutes,
  minutesBefore,
  minutesOfWeek,
  weekDays,
  weekMinutes,
} from '../../src/calendar/weekly-clock.ts';
import {
  isDate,
  writeAmount,
  writeDate,
  writeHours,
  writeMinutes,
  writeMoment,
  writeNumber,
  writeTime,
} from '../../src/calendar/written.ts';

const days = fc
  .integer({ min: 0, max: 200_000 })
  .map((day) => DateTime.fromISO('1900-01-01', { zone: 'utc' }).plus({ days: day }).toFormat('yyyy-MM-dd'));

describe('Dutch writing of values', () => {
  it('keeps number and unit together with a no-break space', () => {
    expect(writeTime('08:30')).toBe('08.30\u00a0uur');
    expect(writeDate('2026-07-07')).toBe('7\u00a0juli\u00a02026');
    expect(writeMoment({ dag: 'donderdag', tijd: '15:00' })).toBe('donderdag 15.00\u00a0uur');
    expect(writeAmount(50)).toBe('€\u00a050');
    expect(writeAmount(12.5)).toBe('€\u00a012,50');
    expect(writeMinutes(1)).toBe('1\u00a0minuut');
    expect(writeHours(1.5)).toBe('1,5\u00a0uur');
    expect(writeNumber(0.8)).toBe('0,8');
  });

  it('leaves text that is not a date alone', () => {
    expect(writeDate('morgen')).toBe('morgen');
    expect(writeDate('2026-13-01')).toBe('2026-13-01');
  });
});

describe('calendar days', () => {
  it('agrees with luxon on which days exist', () => {
    const written = fc
      .tuple(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
      )
      .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(written, (iso) => {
        expect(isDate(iso)).toBe(DateTime.fromISO(iso, { zone: 'utc' }).isValid);
      }),
    );
  });

  it('adds months as luxon does', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, months) => {
        expect(addMonths(day, months)).toBe(
          DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd'),
        );
      }),
    );
  });

  it('takes the day in Dutch time, in summer and in winter', () => {
    expect(dutchDay(Date.UTC(2026, 0, 31, 23, 30) / 1000)).toBe('2026-02-01');
    expect(dutchDay(Date.UTC(2026, 6, 31, 22, 30) / 1000)).toBe('2026-08-01');
    expect(dutchDay(Date.UTC(2026, 6, 31, 21, 30) / 1000)).toBe('2026-07-31');
  });

  it('takes the day that luxon takes, at any moment', () => {
    // Clocks that are very wrong, too.
    const latest = Date.UTC(10_100, 0, 1) / 1000;
    fc.assert(
      fc.property(
        fc.integer({ min: -latest, max: latest }),
        fc.integer({ min: -10_800, max: 10_800 }),
        (at, near) => {
          // Half of them around midnight.
          for (const seconds of [at, at - (at % 86_400) + near])
            expect(dutchDay(seconds)).toBe(
              DateTime.fromSeconds(seconds, { zone: 'Europe/Amsterdam' }).toFormat('yyyy-MM-dd'),
            );
        },
      ),
    );
  });
});

describe('the clock of the week', () => {
  const moments = fc.record({
    dag: fc.constantFrom(...weekDays),
    tijd: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`),
  });

  it('counts back across the weekend', () => {
    const meeting = { dag: 'dinsdag', tijd: '09:30' };
    expect(minutesBefore({ dag: 'maandag', tijd: '08:30' }, meeting)).toBe(25 * 60);
    expect(minutesBefore({ dag: 'donderdag', tijd: '15:00' }, meeting)).toBe((4 * 24 + 18.5) * 60);
    expect(minutesOfWeek({ dag: 'geen dag', tijd: '10:00' })).toBeUndefined();
  });

  it('wraps around: there and back is a whole week', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const there = minutesBefore(a, b)!;
        const back = minutesBefore(b, a)!;
        expect((there + back) % weekMinutes).toBe(0);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThan(weekMinutes);
      }),
    );
  });

  it('adds minutes within a day and past midnight', () => {
    expect(addMinutes('13:30', 40)).toBe('14:10');
    expect(addMinutes('23:50', 20)).toBe('00:10');
  });
});
