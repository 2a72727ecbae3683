import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { lastStart, parseLeadTime } from '../../src/calendar/lead-time.ts';
import { makeWorkCalendar, workingDaysAfter } from '../../src/calendar/working-days.ts';

const calendar = makeWorkCalendar({
  closed: [{ from: '2026-12-25', to: '2027-01-03', reason: 'kerstsluiting' }],
});

function startOf(due: string, lead: string): string {
  const parsed = parseLeadTime(lead);
  if ('error' in parsed) throw new Error(JSON.stringify(parsed.error));
  return lastStart(due, parsed.term, calendar);
}

describe('the last day to begin', () => {
  it.each([
    ['2026-12-17', '4 weken', '2026-11-19'],
    ['2026-12-17', '10 werkdagen', '2026-12-03'],
    ['2026-12-17', 'twee weken', '2026-12-03'],
    // Back to a working day: over the weekend, a holiday, and the municipality's own closed days.
    ['2026-12-17', '4 dagen', '2026-12-11'],
    ['2027-01-11', '1 week', '2027-01-04'],
    ['2027-01-08', '1 week', '2026-12-24'],
    ['2027-01-06', '5 werkdagen', '2026-12-22'],
    ['2026-05-27', '2 weken', '2026-05-13'],
    ['2026-08-31', '6 maanden', '2026-02-27'],
    ['2028-02-29', '1 jaar', '2027-02-26'],
  ])('done by %s, in %s: %s', (due, lead, expected) => {
    expect(startOf(due, lead)).toBe(expected);
  });

  it('is a working day at least the lead time before, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('werkdagen', 'dagen', 'weken'),
        (day, amount, unit) => {
          const due = addDays('2026-01-01', day);
          const begin = startOf(due, `${amount} ${unit}`);
          expect(calendar.isWorkingDay(begin)).toBe(true);
          if (unit === 'werkdagen')
            expect(workingDaysAfter(begin, due, calendar)).toBeGreaterThanOrEqual(amount - 1);
          else expect(begin <= addDays(due, -amount * (unit === 'weken' ? 7 : 1))).toBe(true);
        },
      ),
    );
  });
});

describe('a lead time that cannot be read', () => {
  it.each([
    ['', 'empty'],
    ['4', 'missing-unit'],
    ['4 wekn', 'bad-unit'],
    ['lang', 'bad-number'],
    ['4 weken voor benoeming', 'trailing-words'],
    ['4weken', 'bad-number'],
    ['0 dagen', 'bad-number'],
  ])('%s: %s', (text, reason) => {
    const parsed = parseLeadTime(text);
    expect('error' in parsed ? parsed.error.reason : 'read').toBe(reason);
  });
});
