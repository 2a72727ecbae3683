import { describe, expect, it } from 'vitest';
import { addDays, firstDay, lastDay } from '../../src/calendar/day.ts';
import {
  addWorkingDays,
  makeWorkCalendar,
  rollBack,
  rollForward,
  describeShift,
} from '../../src/calendar/working-days.ts';

const plain = makeWorkCalendar({});

describe('why a day is closed', () => {
  it("is the holiday, else the organisation's own reason, else the weekend", () => {
    const closed = [{ from: '2026-12-24', to: '2027-01-03', reason: 'kerstsluiting' }];
    const own = makeWorkCalendar({ closed });
    expect(own.whyClosed('2026-12-23')).toBeUndefined();
    expect(own.whyClosed('2026-12-24')).toBe('kerstsluiting');
    expect(own.whyClosed('2026-12-26')).toBe('Tweede kerstdag');
    expect(own.whyClosed('2026-12-27')).toBe('kerstsluiting');
    expect(own.whyClosed('2027-01-03')).toBe('kerstsluiting');
    expect(own.isWorkingDay('2027-01-04')).toBe(true);
    expect(plain.whyClosed('2026-12-27')).toBe('zondag');
    expect(plain.whyClosed('2025-04-26')).toBe('Koningsdag');
    expect(plain.whyClosed('2025-04-27')).toBe('zondag');
  });

  it('is absent on holidays when the organisation works', () => {
    const own = makeWorkCalendar({ openOn: ['goede-vrijdag', 'bevrijdingsdag', 'koningsdag'] });
    expect(own.isWorkingDay('2026-04-03')).toBe(true);
    expect(own.isWorkingDay('2026-05-05')).toBe(true);
    expect(own.isWorkingDay('2026-04-06')).toBe(false);
    // Koningsdag 2025 is a Saturday: open on Koningsdag makes it a Saturday again.
    expect(own.whyClosed('2025-04-26')).toBe('zaterdag');
    expect(plain.isWorkingDay('2026-04-03')).toBe(false);
  });

  it('remains when the organisation works on only one of two coinciding holidays', () => {
    expect(makeWorkCalendar({ openOn: ['bevrijdingsdag'] }).isWorkingDay('2016-05-05')).toBe(false);
    const both = makeWorkCalendar({ openOn: ['bevrijdingsdag', 'hemelvaartsdag'] });
    expect(both.isWorkingDay('2016-05-05')).toBe(true);
  });
});

describe('moving to a working day', () => {
  it('leaves a working day alone', () => {
    const stayed = { day: '2026-04-28', from: undefined, reason: undefined };
    expect(rollBack('2026-04-28', plain)).toEqual(stayed);
    expect(rollForward('2026-04-28', plain)).toEqual(stayed);
    expect(describeShift(stayed)).toBeUndefined();
  });

  it('skips Koningsdag and the weekend before it', () => {
    const back = rollBack('2026-04-27', plain);
    expect(back).toEqual({ day: '2026-04-24', from: '2026-04-27', reason: 'Koningsdag' });
    expect(describeShift(back)).toBe('verschoven van ma 27\u00a0april: Koningsdag');
    expect(rollForward('2026-04-27', plain).day).toBe('2026-04-28');
  });

  it('knows that Koningsdag 2031 is on Saturday 26 April, so that Monday 28 April is open', () => {
    expect(rollForward('2031-04-26', plain)).toEqual({
      day: '2031-04-28',
      from: '2031-04-26',
      reason: 'Koningsdag',
    });
    expect(rollBack('2031-04-27', plain)).toEqual({
      day: '2031-04-25',
      from: '2031-04-27',
      reason: 'zondag',
    });
  });

  it('skips Easter, from Goede Vrijdag to Tweede paasdag', () => {
    expect(rollForward('2026-04-03', plain).day).toBe('2026-04-07');
    expect(rollBack('2026-04-06', plain).day).toBe('2026-04-02');
  });

  it('crosses New Year', () => {
    expect(rollForward('2027-01-01', plain)).toEqual({
      day: '2027-01-04',
      from: '2027-01-01',
      reason: 'Nieuwjaarsdag',
    });
    expect(rollBack('2028-01-02', plain).day).toBe('2027-12-31');
  });
});

describe('counting working days', () => {
  it.each([
    // The week of Hemelvaart, Thursday 14 May 2026.
    ['2026-05-13', 1, '2026-05-15'],
    ['2026-05-13', 2, '2026-05-18'],
    ['2026-05-18', -2, '2026-05-13'],
    // Bevrijdingsdag, Tuesday 5 May 2026.
    ['2026-05-04', 1, '2026-05-06'],
    ['2026-05-08', -4, '2026-05-01'],
    // New Year: Friday 25 December and Friday 1 January are closed.
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-24', 5, '2027-01-04'],
    ['2027-01-04', -5, '2026-12-24'],
    // From a closed day: the day itself is not counted either way.
    ['2026-05-16', 1, '2026-05-18'],
    ['2026-05-16', -1, '2026-05-15'],
    ['2026-05-16', 0, '2026-05-16'],
    ['2026-06-01', 10, '2026-06-15'],
  ])('%s and %i working days is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, plain)).toBe(expected);
  });

  it("skips the organisation's closed days and counts the days it works", () => {
    const closed = [{ from: '2026-05-15', to: '2026-05-15', reason: 'brugdag' }];
    expect(addWorkingDays('2026-05-13', 1, makeWorkCalendar({ closed }))).toBe('2026-05-18');
    expect(addWorkingDays('2026-05-04', 1, makeWorkCalendar({ openOn: ['bevrijdingsdag'] }))).toBe(
      '2026-05-05',
    );
  });

  it('terminates in a calendar that is always closed, and at the ends of the calendar', () => {
    const never = makeWorkCalendar({ closed: [{ from: firstDay, to: lastDay, reason: 'opgeheven' }] });
    expect(addWorkingDays('2026-05-13', 9999, never)).toBe('2026-05-13');
    expect(rollBack('2026-05-13', never)).toEqual({ day: '2026-05-13', from: undefined, reason: undefined });
    expect(rollForward('2026-05-16', never).day).toBe('2026-05-16');
    expect(addWorkingDays(lastDay, 3, plain)).toBe(lastDay);
    expect(rollBack(firstDay, plain).day).toBe(firstDay);
  });

  it('searches no further than ten years', () => {
    const closed = [{ from: '2026-01-01', to: addDays('2026-01-01', 3000), reason: 'verbouwing' }];
    expect(rollForward('2026-01-01', makeWorkCalendar({ closed })).day).toBe('2034-03-21');
    const longer = [{ from: '2026-01-01', to: addDays('2026-01-01', 4000), reason: 'verbouwing' }];
    expect(rollForward('2026-01-01', makeWorkCalendar({ closed: longer })).day).toBe('2026-01-01');
  });
});
