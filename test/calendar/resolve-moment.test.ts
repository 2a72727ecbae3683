import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../src/calendar/parse-moment.ts';
import { resolveMoment, type ResolvedMoment } from '../../src/calendar/resolve-moment.ts';
import { makeWorkCalendar, describeShift, type WorkCalendar } from '../../src/calendar/working-days.ts';

const plain = makeWorkCalendar({});

interface Given {
  /** The day of milestone `x`. */
  readonly x?: string;
  readonly start?: string;
  readonly calendar?: WorkCalendar;
}

function resolve(phrase: string, { x, start = '2026-01-01', calendar = plain }: Given = {}): ResolvedMoment {
  const result = parseMoment(phrase);
  if ('error' in result) throw new Error(`${phrase}: ${JSON.stringify(result.error)}`);
  return resolveMoment(result.moment, { dateOf: (id) => (id === 'x' ? x : undefined), calendar, start });
}

/** Due day and description of the shift. */
function due(phrase: string, given?: Given): string {
  const { due: day, shifted } = resolve(phrase, given);
  return [day, shifted && describeShift(shifted)]
    .filter((part) => part !== undefined)
    .join('; ')
    .replaceAll('\u00a0', ' ');
}

describe('a day of the year that follows a milestone', () => {
  it.each([
    // An appointment in June: not the April before it.
    ['uiterlijk 1 april na x', { x: '2026-06-16', start: '2026-02-01' }, '2027-04-01'],
    ['uiterlijk 1 april na x', { x: '2027-01-14', start: '2026-12-01' }, '2027-04-01'],
    ['1 april na x', { x: '2027-04-01', start: '2026-12-01' }, '2027-04-01'],
    // Of a year in office, the income is published in the next year.
    [
      'uiterlijk 1 april in het jaar na x',
      { x: '2027-01-14', start: '2026-12-01' },
      '2028-03-31; verschoven van za 1 april: zaterdag',
    ],
    ['uiterlijk 1 april in het jaar na x', { x: '2026-06-16', start: '2026-06-01' }, '2027-04-01'],
    // Who was in office long before: the first one from now.
    ['jaarlijks 1 april in het jaar na x', { x: '2022-06-16', start: '2026-05-01' }, '2027-04-01'],
    ['jaarlijks 1 april in het jaar na x', {}, ''],
  ] as const)('%s, %o → %s', (phrase, given, expected) => {
    expect(due(phrase, given)).toBe(expected);
    if (!('x' in given)) expect(resolve(phrase).waitsFor).toBe('x');
  });
});

describe('a moment that depends on a milestone', () => {
  it.each([
    // Exactly the day, even when it is a holiday.
    ['op x', '2026-04-27', '2026-04-27'],
    ['op x', '2026-11-22', '2026-11-22'],
    ['uiterlijk op x', '2026-11-22', '2026-11-20; verschoven van zo 22 november: zondag'],
    ['uiterlijk op x', '2026-11-23', '2026-11-23'],
    // The last working day before.
    ['voor x', '2026-04-28', '2026-04-24; verschoven van ma 27 april: Koningsdag'],
    ['voor x', '2026-04-30', '2026-04-29'],
    ['voor x', '2027-01-04', '2026-12-31; verschoven van zo 3 januari: zondag'],
    // Koningsdag on Saturday 26 April 2025, because the 27th is a Sunday.
    ['1 dag voor x', '2025-04-27', '2025-04-25; verschoven van za 26 april: Koningsdag'],
    ['1 week na x', '2025-04-19', '2025-04-28; verschoven van za 26 april: Koningsdag'],
    ['1 week na x', '2025-04-21', '2025-04-28'],
    // Bevrijdingsdag, in a year that is not a multiple of five.
    ['1 week voor x', '2026-05-12', '2026-05-04; verschoven van di 5 mei: Bevrijdingsdag'],
    ['binnen 1 week na x', '2026-04-28', '2026-05-06; verschoven van di 5 mei: Bevrijdingsdag'],
    // The week of Hemelvaart: Thursday 14 May 2026.
    ['2 dagen voor x', '2026-05-16', '2026-05-13; verschoven van do 14 mei: Hemelvaartsdag'],
    ['2 dagen na x', '2026-05-12', '2026-05-15; verschoven van do 14 mei: Hemelvaartsdag'],
    ['2 werkdagen na x', '2026-05-12', '2026-05-15'],
    ['10 werkdagen voor x', '2026-05-18', '2026-04-30'],
    // Across New Year.
    ['binnen 1 week na x', '2026-12-25', '2027-01-04; verschoven van vr 1 januari: Nieuwjaarsdag'],
    ['5 werkdagen voor x', '2027-01-04', '2026-12-24'],
    // Months and years stay within the month.
    ['1 maand na x', '2027-01-31', '2027-03-01; verschoven van zo 28 februari: zondag'],
    ['1 maand na x', '2028-01-31', '2028-02-29'],
    ['6 maanden voor x', '2026-08-31', '2026-02-27; verschoven van za 28 februari: zaterdag'],
    ['1 jaar na x', '2028-02-29', '2029-02-28'],
    ['uiterlijk 2 jaar voor x', '2028-06-15', '2026-06-15'],
    ['binnen 100 dagen na x', '2026-06-01', '2026-09-09'],
  ])('%s, x on %s: %s', (phrase, x, expected) => {
    expect(due(phrase, { x })).toBe(expected);
    expect(resolve(phrase, { x })).toMatchObject({ notBefore: undefined, waitsFor: undefined, asap: false });
  });

  it.each(['op x', 'voor x', 'na x', 'zsm na x', '2 weken voor x', '10 werkdagen na x'])(
    '%s waits for x',
    (phrase) => {
      const { due: day, notBefore, waitsFor, shifted } = resolve(phrase);
      expect({ day, notBefore, waitsFor, shifted }).toEqual({ waitsFor: 'x' });
      expect(resolve(phrase).asap).toBe(false);
    },
  );

  it('gives no due day to a moment that is only "after"', () => {
    expect(resolve('na x', { x: '2026-04-24' })).toEqual({
      due: undefined,
      notBefore: '2026-04-28',
      waitsFor: undefined,
      asap: false,
      shifted: { day: '2026-04-28', from: '2026-04-25', reason: 'zaterdag' },
    });
    expect(resolve('zsm na x', { x: '2026-04-25' })).toMatchObject({
      due: undefined,
      notBefore: '2026-04-25',
      asap: true,
    });
    expect(resolve('zsm')).toMatchObject({
      due: undefined,
      notBefore: undefined,
      waitsFor: undefined,
      asap: true,
    });
    expect(resolve('jaarlijks')).toMatchObject({ due: undefined, notBefore: undefined, asap: false });
  });

  it("uses the organisation's own days", () => {
    const closed = [{ from: '2026-12-24', to: '2027-01-03', reason: 'kerstsluiting' }];
    const own = makeWorkCalendar({ closed, openOn: ['goede-vrijdag'] });
    expect(due('voor x', { x: '2027-01-01', calendar: own })).toBe(
      '2026-12-23; verschoven van do 31 december: kerstsluiting',
    );
    expect(due('2 werkdagen na x', { x: '2026-12-22', calendar: own })).toBe('2027-01-04');
    expect(due('1 dag voor x', { x: '2026-04-04', calendar: own })).toBe('2026-04-03');
    expect(due('1 dag voor x', { x: '2026-04-04' })).toBe(
      '2026-04-02; verschoven van vr 3 april: Goede Vrijdag',
    );
  });

  it('stays within four-digit years', () => {
    expect(resolve('9999 jaar na x', { x: '2026-03-03' }).due).toBe('9999-12-31');
    expect(resolve('9999 jaar voor x', { x: '2026-01-01' }).due).toBe('0000-01-01');
    expect(resolve('9999 maanden na x', { x: '2026-01-01' }).due).toBe('2859-04-01');
  });
});

describe('a moment with a date', () => {
  it.each([
    ['2026-04-27', '2026-04-27'],
    ['uiterlijk 2026-04-27', '2026-04-24; verschoven van ma 27 april: Koningsdag'],
    ['voor 2026-04-28', '2026-04-24; verschoven van ma 27 april: Koningsdag'],
    ['uiterlijk 2026-04-28', '2026-04-28'],
  ])('%s: %s', (phrase, expected) => {
    expect(due(phrase)).toBe(expected);
  });

  it('does not begin before the first working day after it', () => {
    expect(resolve('na 2026-04-26')).toMatchObject({ due: undefined, notBefore: '2026-04-28' });
  });

  it.each([
    ['1 april', '2026-03-31', '2026-04-01'],
    ['1 april', '2026-04-01', '2026-04-01'],
    ['1 april', '2026-04-02', '2027-04-01'],
    ['jaarlijks 1 april', '2026-04-02', '2027-04-01'],
    ['1 mei', '2026-04-30', '2026-05-01'],
    // 1 april 2028 is a Saturday.
    ['uiterlijk 1 april', '2028-01-01', '2028-03-31; verschoven van za 1 april: zaterdag'],
    ['jaarlijks uiterlijk 1 april', '2028-01-01', '2028-03-31; verschoven van za 1 april: zaterdag'],
    ['1 april', '2028-01-01', '2028-04-01'],
    ['29 februari', '2027-01-01', '2027-02-28'],
    ['29 februari', '2027-03-01', '2028-02-29'],
    ['voor 1 april', '2026-03-31', '2026-03-31'],
    // On 1 April the last working day before it has passed.
    ['voor 1 april', '2026-04-01', '2027-03-31'],
    // Friday 31 March 2028 has passed on Saturday; in 2029 it moves back across Easter and Goede Vrijdag.
    ['voor 3 april', '2028-04-01', '2029-03-29; verschoven van ma 2 april: Tweede paasdag'],
  ])('%s from %s: %s', (phrase, start, expected) => {
    expect(due(phrase, { start })).toBe(expected);
  });
});
