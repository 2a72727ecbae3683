/** What holds for any `wanneer` phrase, any moment and any day (product.md: one grammar, one canonical form). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoDay } from '../../src/calendar/day.ts';
import { holidayIds } from '../../src/calendar/holidays.ts';
import {
  milestoneOf,
  describeMoment,
  printMoment,
  type Moment,
  type Unit,
} from '../../src/calendar/moment.ts';
import { addMonths } from '../../src/calendar/months.ts';
import { parseMoment } from '../../src/calendar/parse-moment.ts';
import { resolveMoment, type ResolvedMoment } from '../../src/calendar/resolve-moment.ts';
import { makeWorkCalendar, type WorkCalendar } from '../../src/calendar/working-days.ts';
import { describeMomentError } from '../../src/diagnostics/messages/moment.ts';

const units: readonly Unit[] = ['werkdag', 'dag', 'week', 'maand', 'jaar'];
const sides = ['voor', 'na'] as const;

/** Words with a role of their own; a milestone cannot have such a name. */
const taken = new Set('zsm op voor na binnen uiterlijk jaarlijks bij direct meteen de het een'.split(' '));
const milestones = fc
  .stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
  .filter((id) => !taken.has(id) && !/^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4})$/.test(id));
const amounts = fc.integer({ min: 1, max: 9999 });
const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1950-01-01', count));
const yeardays = fc.integer({ min: 0, max: 365 }).map((count) => {
  // 2028 has a leap day.
  const [, month = 0, dayOfMonth = 0] = addDays('2028-01-01', count).split('-').map(Number);
  return { month, dayOfMonth };
});
const none: undefined = undefined;

const offsets = fc.record({
  kind: fc.constant('offset' as const),
  style: fc.constantFrom('plain' as const, 'binnen' as const, 'uiterlijk' as const),
  amount: amounts,
  unit: fc.constantFrom(...units),
  side: fc.constantFrom(...sides),
  milestone: milestones,
});

const moments: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({ kind: fc.constant('asap' as const), after: fc.option(milestones, { nil: none }) }),
  fc.record({
    kind: fc.constant('at' as const),
    style: fc.constantFrom('plain' as const, 'uiterlijk' as const),
    milestone: milestones,
  }),
  fc.record({ kind: fc.constant('around' as const), side: fc.constantFrom(...sides), milestone: milestones }),
  offsets,
  fc.record({
    kind: fc.constant('day' as const),
    day: days,
    style: fc.constantFrom('plain' as const, 'uiterlijk' as const, ...sides),
  }),
  fc
    .tuple(
      yeardays,
      fc.constantFrom('plain' as const, 'uiterlijk' as const, 'voor' as const),
      fc.boolean(),
      fc.option(fc.record({ milestone: milestones, isYearAfter: fc.boolean() }), { nil: none }),
    )
    .map(([day, style, yearly, from]) => ({
      ...{ kind: 'yearday' as const, ...day, style, yearly },
      ...(from === undefined ? {} : { from }),
    })),
  fc.constant({ kind: 'yearly' as const }),
);

const vocabulary =
  'zsm zo snel mogelijk per direct op bij voor vóór na binnen uiterlijk jaarlijks elk jaar de het een één twee 0 1 2 10 31 99999 -3 1,5 werkdag werkdagen dag dagen weken maand jaren april mei februari 2026 2026-12-01 2026-02-30 1-12-2026 benoeming benoming eerste werkdag eerste-werkdag graag !'.split(
    ' ',
  );

/** Words of the grammar in any order: now and then a phrase, mostly nearly one. */
const wordSalads = fc
  .array(fc.constantFrom(...vocabulary), { maxLength: 7 })
  .chain((words) => fc.constantFrom(' ', '  ', '\u00a0', '\t').map((space) => words.join(space)));

/** Other ways to type a word. */
const otherWays: Readonly<Record<string, string>> = {
  zsm: 'Zo snel mogelijk',
  op: 'bij de',
  voor: 'vóór het',
  na: 'NA de',
  jaarlijks: 'elk jaar',
  '1': 'één',
  '2': 'Twee',
  '12': 'twaalf',
  april: 'APRIL',
  dag: 'dagen',
  jaar: 'jaren',
};

/** Phrases as people type them: other words for the same, spaces for the hyphens of a milestone. */
const typedPhrases = fc
  .tuple(moments, fc.func(fc.boolean()), fc.constantFrom(' ', '  ', '\u00a0'))
  .map(([moment, isOther, space]) => {
    const words = printMoment(moment).split(' ');
    return words.map((word) => (isOther(word) ? (otherWays[word] ?? word) : word)).join(space);
  });

const anyText = fc.oneof(
  typedPhrases,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme' }),
  wordSalads,
);
const anyMilestones = fc.option(fc.constant(['benoeming', 'eerste-werkdag']), { nil: none });

describe('parsing and printing', () => {
  it('round-trips every moment', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseMoment(printMoment(moment))).toEqual({ moment });
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every canonical phrase as it is', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const phrase = printMoment(moment);
        const again = parseMoment(phrase);
        expect('moment' in again && printMoment(again.moment)).toBe(phrase);
      }),
    );
  });

  it('brings any accepted text to a fixed point with the same meaning', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyText, anyMilestones, (text, list) => {
        const first = parseMoment(text, list);
        if ('error' in first) return;
        accepted++;
        const canonical = printMoment(first.moment);
        expect(parseMoment(canonical, list)).toEqual(first);
        expect(canonical).not.toMatch(/[^a-z0-9 -]/);
      }),
      { numRuns: 5000, examples: [['na één het', none]] },
    );
    expect(accepted).toBeGreaterThan(350);
  });

  it("uses the checklist's names of milestones for readers", () => {
    fc.assert(
      fc.property(offsets, (moment) => {
        expect(describeMoment(moment, () => 'HET FEEST')).toContain(' HET FEEST');
      }),
    );
  });
});

describe('what cannot be parsed', () => {
  it('never throws, blames words of the text and has a message', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyText, anyMilestones, (text, list) => {
        const result = parseMoment(text, list);
        if ('moment' in result) return;
        refused++;
        const { error } = result;
        expect(error.offset).toBeGreaterThanOrEqual(0);
        expect(error.length).toBeGreaterThanOrEqual(error.reason === 'empty' ? 0 : 1);
        expect(error.offset + error.length).toBeLessThanOrEqual(text.length);
        expect(error.found).toBe(text.slice(error.offset, error.offset + error.length));
        const { text: told, fix } = describeMomentError({ ...error, whole: text });
        expect(told + fix).not.toContain('undefined');
      }),
      { numRuns: 5000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  it('is rejected with a milestone that is not in the checklist', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const phrase = printMoment(moment);
        const isFree = milestoneOf(moment) === undefined;
        expect('moment' in parseMoment(phrase, [])).toBe(isFree);
      }),
    );
  });
});

/** Saturdays and Sundays only: the same in every week. */
const weekends = makeWorkCalendar({ openOn: holidayIds });
const usual = makeWorkCalendar({ closed: [{ from: '1999-12-20', to: '2000-02-20', reason: 'millennium' }] });

function resolveAt(moment: Moment, day: string, calendar: WorkCalendar): ResolvedMoment {
  return resolveMoment(moment, { dateOf: () => day, calendar, start: day });
}

/** Small enough to stay inside four digits. */
const nearOffsets = offsets.map((moment) => ({ ...moment, amount: (moment.amount % 60) + 1 }));

describe('on the calendar', () => {
  it('a task before a milestone is never due after the unshifted day, one after it never before', () => {
    fc.assert(
      fc.property(nearOffsets, days, (moment, day) => {
        const { due } = resolveAt(moment, day, usual);
        const sign = moment.side === 'voor' ? -1 : 1;
        const perUnit = { werkdag: 1, dag: 1, week: 7, maand: 1, jaar: 12 }[moment.unit];
        const count = sign * moment.amount * perUnit;
        const plain = ['maand', 'jaar'].includes(moment.unit) ? addMonths(day, count) : addDays(day, count);
        expect(sign * daysBetween(plain, due!)).toBeGreaterThanOrEqual(0);
        expect(usual.isWorkingDay(due!)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a working-day term has exactly that many working days', () => {
    fc.assert(
      fc.property(nearOffsets, days, (moment, day) => {
        const { due } = resolveAt({ ...moment, unit: 'werkdag' }, day, usual);
        const step = moment.side === 'voor' ? -1 : 1;
        let counted = 0;
        for (let at = day; at !== due;) {
          at = addDays(at, step);
          if (usual.isWorkingDay(at)) counted++;
        }
        expect(counted).toBe(moment.amount);
      }),
    );
  });

  it('everything moves n weeks when its milestone does and there are no holidays', () => {
    const inWeeks = fc.oneof(
      nearOffsets.filter(({ unit }) => unit !== 'maand' && unit !== 'jaar'),
      fc.record({
        kind: fc.constant('around' as const),
        side: fc.constantFrom(...sides),
        milestone: milestones,
      }),
      fc.record({
        kind: fc.constant('at' as const),
        style: fc.constantFrom('plain' as const, 'uiterlijk' as const),
        milestone: milestones,
      }),
    );
    fc.assert(
      fc.property(inWeeks, days, fc.integer({ min: -80, max: 80 }), (moment, day, weeks) => {
        const before = resolveAt(moment, day, weekends);
        const after = resolveAt(moment, addDays(day, 7 * weeks), weekends);
        const dayOf = ({ due, notBefore }: ResolvedMoment): string => (due ?? notBefore)!;
        expect(daysBetween(dayOf(before), dayOf(after))).toBe(7 * weeks);
      }),
    );
  });

  it('a later milestone never makes a task due earlier', () => {
    fc.assert(
      fc.property(nearOffsets, days, fc.integer({ min: 0, max: 400 }), (moment, day, later) => {
        const [first, second] = [day, addDays(day, later)].map((each) => resolveAt(moment, each, usual).due!);
        expect(first! <= second!).toBe(true);
      }),
    );
  });

  it('a day without a year is the first one, less than a year on', () => {
    fc.assert(
      fc.property(yeardays, days, (yearday, start) => {
        const moment: Moment = { kind: 'yearday', ...yearday, style: 'plain', yearly: false };
        const { due } = resolveAt(moment, start, usual);
        expect(daysBetween(start, due!)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(start, due!)).toBeLessThanOrEqual(365);
        const [year = 0] = due!.split('-').map(Number);
        const typed = isoDay(year, yearday.month, yearday.dayOfMonth);
        expect([typed, `${year}-02-28`]).toContain(due);
      }),
    );
  });

  it('says that a day moved exactly when it did, and why', () => {
    fc.assert(
      fc.property(moments, days, (moment, day) => {
        const { due, notBefore, shifted } = resolveAt(moment, day, usual);
        if (shifted === undefined) return;
        expect(shifted.day).toBe(due ?? notBefore);
        expect(shifted.from).not.toBe(shifted.day);
        expect(shifted.reason).toBe(usual.whyClosed(shifted.from!));
      }),
    );
  });
});
