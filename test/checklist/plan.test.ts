import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorkCalendar } from '../../src/calendar/working-days.ts';
import { byDay, dayDone, inGroups } from '../../src/checklist/plan-order.ts';
import { dueWords } from '../../src/checklist/words.ts';
import { planDossier, type PlannedTask } from '../../src/checklist/plan.ts';
import type { Dossier } from '../../src/checklist/dossier.ts';
import { dossierWith, read } from '../support/dossiers.ts';

const calendar = makeWorkCalendar({});

interface Wanted {
  readonly verplicht?: boolean;
  readonly id: string;
  readonly wanneer?: string;
  readonly voorstel?: string;
  readonly doorlooptijd?: string;
  readonly spoed?: string;
  readonly voorstel_bij_haast?: string;
  readonly liefst_na?: readonly string[];
  readonly na?: readonly string[];
  readonly datum?: string;
  readonly status?: string;
  readonly onderdeel_van?: string;
}

function dossier(
  tasks: readonly Wanted[],
  dates: Readonly<Record<string, string | undefined>> = { benoeming: undefined, vertrek: undefined },
): Dossier {
  const milestones = Object.entries(dates)
    .map(
      ([id, day]) => `  - id: ${id}\n    naam: de ${id}\n${day === undefined ? '' : `    datum: ${day}\n`}`,
    )
    .join('');
  const lines = tasks.map(({ id, na, liefst_na: preferably, ...rest }) =>
    [
      `  - id: ${id}`,
      `    titel: ${id}`,
      ...(na === undefined ? [] : [`    na: [${na.join(', ')}]`]),
      ...(preferably === undefined ? [] : [`    liefst_na: [${preferably.join(', ')}]`]),
      ...Object.entries(rest).map(([key, value]) => `    ${key}: ${value}`),
    ].join('\n'),
  );
  return read(dossierWith(`${lines.join('\n')}\n`, `gestart_op: 2026-11-02\nmijlpalen:\n${milestones}`))
    .dossier;
}

function plan(
  tasks: readonly Wanted[],
  dates?: Readonly<Record<string, string | undefined>>,
  today?: string,
): PlannedTask[] {
  return [...planDossier(dossier(tasks, dates), { calendar, today })];
}

function dues(planned: readonly PlannedTask[]): Record<string, string | undefined> {
  return Object.fromEntries(planned.map(({ task, due }) => [task.id, due]));
}

describe('a plan', () => {
  it('has a day where the milestone has one', () => {
    const found = plan(
      [
        { id: 'a', wanneer: '10 werkdagen voor benoeming' },
        { id: 'b', wanneer: 'op benoeming' },
        { id: 'c', wanneer: 'binnen 1 week na benoeming' },
        { id: 'd', wanneer: 'zsm' },
        { id: 'e', wanneer: '6 maanden voor vertrek' },
        { id: 'f' },
      ],
      { benoeming: '2026-12-08', vertrek: undefined },
    );
    expect(dues(found)).toEqual({
      a: '2026-11-24',
      b: '2026-12-08',
      c: '2026-12-15',
      d: undefined,
      e: undefined,
      f: undefined,
    });
    expect(found.map(({ waitsFor }) => waitsFor)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'vertrek',
      undefined,
    ]);
    expect(found.map(({ isAsap }) => isAsap)).toEqual([false, false, false, true, false, false]);
  });

  it('never invents a date: without dates of milestones nothing has a day', () => {
    const found = plan([
      { id: 'a', wanneer: 'binnen 1 maand na benoeming' },
      { id: 'b', wanneer: 'zsm na benoeming', na: ['a'] },
      { id: 'c', na: ['a', 'b'] },
    ]);
    expect(Object.values(dues(found))).toEqual([undefined, undefined, undefined]);
    expect(found.map(({ waitsFor }) => waitsFor)).toEqual(['benoeming', 'benoeming', undefined]);
  });

  it('gives no year to a day without one when the dossier does not say when it began', () => {
    const text = dossierWith('  - id: a\n    titel: A\n    wanneer: uiterlijk 1 april\n');
    const began = text.replace('titel: Proef\n', 'titel: Proef\ngestart_op: 2026-11-02\n');
    const due = (from: string): string | undefined =>
      planDossier(read(from).dossier, { calendar, today: '2026-11-22' })[0]?.due;
    expect(due(text)).toBeUndefined();
    expect(due(began)).toBe('2027-04-01');
  });

  it('says when a day was moved, and why', () => {
    const [a] = plan([{ id: 'a', wanneer: '1 week na benoeming' }], { benoeming: '2027-04-20' });
    expect(a).toMatchObject({ due: '2027-04-28', shifted: { from: '2027-04-27', reason: 'Koningsdag' } });
  });

  it('postpones a task to the day of what comes first, and says so', () => {
    const found = plan(
      [
        { id: 'wissen', wanneer: 'op vertrek', na: ['bewaren'] },
        { id: 'bewaren', wanneer: '1 week na vertrek' },
      ],
      { vertrek: '2026-12-01' },
    );
    expect(found[0]).toMatchObject({ due: '2026-12-08', pushedBy: { id: 'bewaren', from: '2026-12-01' } });
  });

  it('postpones along a chain, even through a task without a day', () => {
    const found = plan(
      [
        { id: 'c', wanneer: 'op vertrek', na: ['b'] },
        { id: 'b', na: ['a'] },
        { id: 'a', wanneer: '1 week na vertrek' },
      ],
      { vertrek: '2026-12-01' },
    );
    expect(dues(found)).toEqual({ c: '2026-12-08', b: undefined, a: '2026-12-08' });
  });

  it('does not wait for what is done or skipped', () => {
    const found = plan(
      [
        { id: 'wissen', wanneer: 'op vertrek', na: ['bewaren', 'tellen'] },
        { id: 'bewaren', wanneer: '1 week na vertrek', status: 'afgehandeld' },
        { id: 'tellen', wanneer: '2 weken na vertrek', status: 'vervalt' },
      ],
      { vertrek: '2026-12-01' },
    );
    expect(found[0]).toMatchObject({ due: '2026-12-01', blockedBy: [], pushedBy: undefined });
  });

  it('waits for the parts of a task', () => {
    const found = plan(
      [
        { id: 'afscheid', wanneer: 'op vertrek' },
        { id: 'cadeau', wanneer: '2 dagen na vertrek', onderdeel_van: 'afscheid' },
      ],
      { vertrek: '2026-12-01' },
    );
    expect(found[0]).toMatchObject({ blockedBy: ['cadeau'], due: '2026-12-03' });
  });

  it('takes a chosen date as it is, even on a Sunday', () => {
    const [a] = plan([{ id: 'a', wanneer: 'op benoeming', datum: '2026-12-06' }]);
    expect(a).toMatchObject({ due: '2026-12-06', shifted: undefined, waitsFor: undefined });
  });

  it("prefers a proposal to the source's phrase", () => {
    const [a] = plan([{ id: 'a', wanneer: 'op benoeming', voorstel: '5 werkdagen voor benoeming' }], {
      benoeming: '2026-12-08',
    });
    expect(a?.due).toBe('2026-12-01');
  });

  it('terminates when tasks wait in a circle', () => {
    const found = plan([
      { id: 'a', na: ['b'], wanneer: '2026-12-01' },
      { id: 'b', na: ['a'], wanneer: '2026-12-02' },
    ]);
    expect(found).toHaveLength(2);
  });
});

describe('the urgency of a task', () => {
  const today = '2026-11-24';
  const one = (
    task: Omit<Wanted, 'id'>,
    dates?: Readonly<Record<string, string | undefined>>,
  ): string | undefined => plan([{ id: 'a', ...task }], dates, today)[0]?.urgency;

  it.each([
    [{ wanneer: '2026-11-23' }, 'te-laat'],
    [{ wanneer: '2026-11-24' }, 'nu-beginnen'],
    [{ wanneer: '2026-11-25' }, 'deze-week'],
    [{ wanneer: '2026-11-29' }, 'deze-week'],
    [{ wanneer: '2026-11-30' }, 'later'],
    [{ wanneer: 'zsm' }, 'zsm'],
    [{ wanneer: 'op benoeming' }, 'wacht'],
    [{}, 'geen-datum'],
    [{ wanneer: '2026-11-23', status: 'afgehandeld' }, 'klaar'],
    [{ status: 'vervalt' }, 'klaar'],
  ] as const)('%o is %s', (task, urgency) => {
    expect(one(task)).toBe(urgency);
  });

  it('looks at the coming week at the weekend', () => {
    const found = plan([{ id: 'a', wanneer: '2026-11-27' }], {}, '2026-11-22');
    expect(found[0]?.urgency).toBe('deze-week');
  });

  it.each([
    ['2026-11-24', 'deze-week'],
    ['2026-11-29', 'deze-week'],
    ['2026-11-30', 'later'],
    [undefined, 'wacht'],
  ])('of what waits for another, and is due on %s, is %s', (wanneer, urgency) => {
    const found = plan([{ id: 'a', na: ['b'], ...(wanneer && { wanneer }) }, { id: 'b' }], {}, today);
    expect(found[0]?.urgency).toBe(urgency);
  });

  it('is "late" for a late task, even when it waits for another', () => {
    const found = plan([{ id: 'a', wanneer: '2026-11-03', na: ['b'] }, { id: 'b' }], {}, today);
    expect(found[0]?.urgency).toBe('te-laat');
  });

  it('is "later" for `zsm na` a milestone in the future', () => {
    expect(one({ wanneer: 'zsm na benoeming' }, { benoeming: '2026-12-08' })).toBe('later');
    expect(one({ wanneer: 'zsm na benoeming' }, { benoeming: '2026-11-20' })).toBe('zsm');
  });
});

describe('a task with a lead time', () => {
  const today = '2026-11-26';
  const vog = {
    id: 'vog',
    wanneer: 'voor benoeming',
    voorstel: '2 weken voor benoeming',
    doorlooptijd: '4 weken',
  };
  const of = (benoeming: string, task: Wanted = vog): PlannedTask | undefined =>
    plan([task], { benoeming }, today)[0];

  it.each([
    // Begin by 28 January: there is time.
    ['2027-03-11', '2027-01-28', 'later', 0, undefined],
    // Proposed for before Christmas: one day late.
    ['2027-01-07', '2026-11-25', 'nu-beginnen', 1, '2026-12-24'],
    ['2027-01-08', '2026-11-25', 'nu-beginnen', 1, '2026-12-24'],
    // Ten working days ago: from today on it takes until after the appointment.
    ['2026-12-24', '2026-11-12', 'nu-beginnen', 10, '2026-12-24'],
    ['2026-12-10', '2026-10-29', 'nu-beginnen', 20, '2026-12-24'],
  ] as const)('for an appointment on %s begins by %s: %s', (benoeming, begin, urgency, behind, done) => {
    expect(of(benoeming)).toMatchObject({ begin, urgency, daysBehind: behind, doneAtBest: done });
  });

  it('begins today on the very last day', () => {
    expect(of('2027-01-08', { ...vog, doorlooptijd: '27 dagen' })).toMatchObject({
      ...{ due: '2026-12-23', begin: '2026-11-26', urgency: 'nu-beginnen' },
      ...{ daysBehind: 0, doneAtBest: undefined },
    });
  });

  it('is planned before the days around Christmas', () => {
    const proposed = { ...vog, voorstel: '3 werkdagen voor benoeming', doorlooptijd: '2 werkdagen' };
    expect(of('2027-01-05', proposed)).toMatchObject({
      due: '2026-12-23',
      shifted: { from: '2026-12-30' },
      begin: '2026-12-21',
    });
    expect(of('2026-12-31', proposed)).toMatchObject({ due: '2026-12-23', begin: '2026-12-21' });
    // What belongs to the last day stays, as who leaves on New Year's Eve has access till then.
    const { doorlooptijd: _, ...last } = { ...proposed, voorstel: '1 werkdag voor benoeming' };
    expect(of('2026-12-31', last)?.due).toBe('2026-12-30');
    // What the source says stays.
    const { voorstel: __, ...written } = { ...proposed, wanneer: '3 werkdagen voor benoeming' };
    expect(of('2027-01-05', written)?.due).toBe('2026-12-30');
    // Work that would begin in them and be done after them is done before them.
    const spanning = { ...proposed, doorlooptijd: '1 week' };
    expect(of('2027-01-12', spanning)).toMatchObject({ due: '2026-12-23', begin: '2026-12-16' });
  });

  it('comes after the days around Christmas when it follows a milestone before them', () => {
    const proposed = { id: 'uitleg', voorstel: 'binnen 5 werkdagen na benoeming' };
    expect(of('2026-12-18', proposed)).toMatchObject({ due: '2027-01-04', shifted: { from: '2026-12-28' } });
    // The first days after it belong to the milestone.
    expect(of('2026-12-23', { ...proposed, voorstel: '1 werkdag na benoeming' })?.due).toBe('2026-12-24');
  });

  it('has another term once it cannot be done before its milestone, not even in haste', () => {
    // A Monday, two or three days before the appointment.
    const found = (benoeming: string, wanted: Wanted): PlannedTask | undefined =>
      plan([wanted], { benoeming }, '2026-11-02')[0];
    const task = { ...vog, wanneer: 'op benoeming', spoed: '2 werkdagen' };
    const late = { ...task, voorstel_bij_haast: 'binnen 4 weken na benoeming' };
    expect(found('2026-11-05', late)?.due).toBe('2026-11-05');
    expect(found('2026-11-04', late)).toMatchObject({ due: '2026-12-02', begin: '2026-11-04' });
    expect(found('2026-11-04', task)?.due).toBe('2026-11-04');
    // With less time than usual it begins when haste asks.
    const soon = { ...task, voorstel_bij_haast: 'binnen 3 werkdagen na benoeming' };
    expect(found('2026-11-04', soon)).toMatchObject({ due: '2026-11-09', begin: '2026-11-05' });
    // A date that somebody chose counts.
    expect(found('2026-11-04', { ...late, datum: '2026-11-06' })?.due).toBe('2026-11-06');
  });

  it('says once that it begins and is due today', () => {
    const words = (task: object): string | undefined => {
      const found = of('2027-03-11', { ...vog, doorlooptijd: '2 werkdagen', ...task });
      return found === undefined
        ? undefined
        : dueWords(found, { milestones: [] }, today).replaceAll('\u00a0', ' ');
    };
    expect(words({ voorstel: today, spoed: 'dezelfde dag' })).toBe('vandaag');
    expect(words({ voorstel: today })).toBe('begin vandaag, klaar rond ma 30 november');
    expect(words({ voorstel: '2026-11-30' })).toBe('begin vandaag, klaar ma 30 november');
    expect(words({ voorstel: '2026-12-01' })).toBe('begin vr 27 november, klaar di 1 december');
    expect(words({ datum: today, status: 'bezig' })).toBe('vandaag');
    expect(words({ datum: '2026-11-27', status: 'bezig' })).toBe('vr 27 november');
  });

  it('of every year begins after the milestone that it follows', () => {
    const yearly = { id: 'congres', wanneer: 'uiterlijk 1 april na benoeming', doorlooptijd: '1 maand' };
    expect(of('2027-03-30', yearly)?.begin).toBe('2027-03-31');
    expect(of('2027-02-02', yearly)?.begin).toBe('2027-03-01');
  });

  it('is for this week when it must begin this week', () => {
    const task = { ...vog, doorlooptijd: '26 dagen' };
    expect(of('2027-01-08', task)).toMatchObject({ begin: '2026-11-27', urgency: 'deze-week' });
  });

  it('is late once the day to be done has passed, not before', () => {
    expect(of('2026-12-09')?.urgency).toBe('te-laat');
    expect(of('2026-12-10')?.urgency).toBe('nu-beginnen');
  });

  it('has passed, and is nobody’s fault, when that day lay before the dossier began', () => {
    const written = { ...vog, wanneer: '2 weken voor benoeming', voorstel: '2 weken voor benoeming' };
    const { voorstel: _, ...proposed } = written;
    expect(of('2026-11-12', proposed)).toMatchObject({
      due: '2026-10-29',
      isLapsed: true,
      urgency: 'verstreken',
    });
    // A duty stays one.
    expect(of('2026-11-12', { ...proposed, verplicht: true })?.urgency).toBe('nu-beginnen');
    // A date that somebody chose is a fact.
    expect(of('2026-11-12', { ...vog, datum: '2026-10-29' })).toMatchObject({
      isLapsed: false,
      urgency: 'te-laat',
    });
  });

  it('has the moment of the source, where only the proposal had passed, and begins at once', () => {
    const started = '2026-11-02';
    const found = (benoeming: string, task: Wanted): PlannedTask | undefined =>
      plan([task], { benoeming }, started)[0];
    expect(found('2026-11-13', vog)).toMatchObject({
      due: '2026-11-12',
      begin: '2026-10-02',
      isLapsed: false,
      urgency: 'nu-beginnen',
      doneAtBest: '2026-11-30',
    });
    const oath = { id: 'eed', wanneer: 'op benoeming', voorstel: '1 week voor benoeming' };
    expect(found('2026-11-04', oath)).toMatchObject({ due: '2026-11-04', begin: '2026-10-28' });
    // A proposal that was possible when the dossier began stays.
    expect(found('2026-11-27', oath)).toMatchObject({ due: '2026-11-20', begin: undefined });
  });

  it('no longer has to begin once it has begun', () => {
    expect(of('2026-12-24', { ...vog, status: 'bezig' })).toMatchObject({ urgency: 'later', daysBehind: 0 });
  });

  it('begins that long before the day that somebody chose, and not before the task that pushed it', () => {
    expect(of('2026-12-24', { ...vog, datum: '2027-02-12' })?.begin).toBe('2027-01-15');
    const [, later] = plan(
      [
        { id: 'eerst', wanneer: 'op benoeming' },
        { id: 'dan', wanneer: '1 week voor benoeming', doorlooptijd: '5 werkdagen', na: ['eerst'] },
      ],
      { benoeming: '2027-02-10' },
      today,
    );
    expect(later).toMatchObject({ due: '2027-02-10', begin: '2027-02-10' });
  });

  it('says what cannot be done in time because of it, further along the chain too', () => {
    const chain = (more: object = {}): readonly (string | undefined)[] =>
      plan(
        [
          { ...vog, ...more },
          { id: 'daarna', na: ['vog'] },
          { id: 'raad', wanneer: '3 dagen voor benoeming', na: ['daarna'] },
          { id: 'feest', wanneer: '4 weken na benoeming', na: ['raad'] },
        ],
        { benoeming: '2026-12-10' },
        today,
      ).map(({ endangeredBy }) => endangeredBy && `${endangeredBy.id} ${endangeredBy.day}`);
    expect(chain()).toEqual([undefined, undefined, 'daarna 2026-12-24', undefined]);
    expect(chain({ status: 'afgehandeld' })).toEqual([undefined, undefined, undefined, undefined]);
    expect(chain({ status: 'bezig' })).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('adds up the time of a chain: what follows a late task is later still', () => {
    const found = plan(
      [
        vog,
        { id: 'toets', doorlooptijd: '3 werkdagen', na: ['vog'] },
        { id: 'raad', wanneer: '2026-12-25', na: ['toets'] },
        { id: 'feest', wanneer: '2026-12-30', na: ['toets'] },
      ],
      { benoeming: '2026-12-10' },
      today,
    );
    expect(found.map(({ endangeredBy }) => endangeredBy)).toEqual([
      undefined,
      undefined,
      { id: 'toets', day: '2026-12-30', done: '2026-12-30' },
      undefined,
    ]);
  });

  it('has no day to begin while its own day is not known', () => {
    const [found] = plan([vog], { benoeming: undefined }, today);
    expect(found).toMatchObject({ begin: undefined, waitsFor: 'benoeming', urgency: 'wacht' });
  });

  it('cannot have passed before anybody knew: after a sudden departure the first day is that of the dossier', () => {
    const tasks = [
      { id: 'a', wanneer: 'op vertrek' },
      { id: 'b', wanneer: '1 werkdag na vertrek' },
    ];
    const sudden = { ...dossier(tasks, { vertrek: '2026-10-30' }), isSudden: true };
    const found = planDossier(sudden, { calendar, today: '2026-11-02' });
    expect(found.map(({ due, urgency }) => `${due} ${urgency}`)).toEqual([
      '2026-11-02 nu-beginnen',
      '2026-11-02 nu-beginnen',
    ]);
  });

  it('may count from the day on which the dossier began', () => {
    const [found] = plan([{ id: 'a', wanneer: 'binnen 2 werkdagen na start' }], {}, '2026-11-02');
    expect(found?.due).toBe('2026-11-04');
  });
});

describe('the order of tasks', () => {
  const ids = (tasks: readonly Wanted[], dates: Readonly<Record<string, string>>, today: string): string[] =>
    inGroups(plan(tasks, dates, today)).flatMap(({ urgency, tasks: own }) =>
      own.map(({ task }) => `${urgency} ${task.id}`),
    );

  it('goes by the day to act: begin, else done, else from when it can be done', () => {
    const found = ids(
      [
        { id: 'na', wanneer: 'zsm na benoeming' },
        { id: 'later', wanneer: '3 dagen na benoeming' },
        { id: 'op', wanneer: 'op benoeming' },
        { id: 'eerder', wanneer: '1 dag na benoeming', doorlooptijd: '1 week' },
      ],
      { benoeming: '2027-02-10' },
      '2026-11-26',
    );
    expect(found).toEqual(['later eerder', 'later na', 'later op', 'later later'].map((each) => each));
  });

  it('puts what must come first above what waits for it, on one day', () => {
    const found = byDay(
      plan(
        [
          { id: 'tweede', wanneer: 'op vertrek', na: ['eerste'] },
          { id: 'eerste', wanneer: 'op vertrek' },
        ],
        { vertrek: '2027-01-12' },
        '2026-11-26',
      ),
      (planned) => planned,
      dayDone,
    );
    expect(found.map(({ task }) => task.id)).toEqual(['eerste', 'tweede']);
  });
});

const phrases = fc.constantFrom(
  undefined,
  'zsm',
  'op benoeming',
  'voor benoeming',
  '10 werkdagen voor benoeming',
  'binnen 2 weken na benoeming',
  'op vertrek',
  '3 dagen na vertrek',
  '1 maand voor vertrek',
  'uiterlijk 1 april',
  '2026-12-01',
);
const days = fc.option(
  fc
    .integer({ min: 0, max: 400 })
    .map((day) => new Date(Date.UTC(2026, 10, 2) + day * 86_400_000).toISOString().slice(0, 10)),
  { nil: undefined },
);
const tasks = fc.array(
  fc.record({
    wanneer: phrases,
    na: fc.array(fc.nat(11), { maxLength: 3 }),
    status: fc.constantFrom('open', 'open', 'bezig', 'afgehandeld', 'vervalt'),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Tasks that may wait for earlier ones only: no circles. */
function written(
  found: readonly { wanneer: string | undefined; na: readonly number[]; status: string }[],
): Wanted[] {
  return found.map(({ wanneer, na, status }, index) => ({
    id: `t${index}`,
    ...(wanneer === undefined ? {} : { wanneer }),
    na: [...new Set(na.filter((other) => other < index))].map((other) => `t${other}`),
    status,
  }));
}

describe('any plan', () => {
  it('never puts a task after one that waits for it', () => {
    fc.assert(
      fc.property(tasks, days, days, (found, benoeming, vertrek) => {
        const planned = plan(written(found), { benoeming, vertrek });
        const due = new Map(planned.map((each) => [each.task.id, each]));
        const isOpen = (id: string): boolean => ['open', 'bezig'].includes(due.get(id)?.task.status ?? '');
        for (const { task, due: own } of planned)
          for (const before of task.after) {
            const first = due.get(before)?.due;
            if (own === undefined || first === undefined || !isOpen(task.id) || !isOpen(before)) continue;
            expect(first <= own).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('changes with a milestone only what depends on it, directly or through what comes first', () => {
    fc.assert(
      fc.property(tasks, days, days, days, (found, benoeming, vertrek, moved) => {
        const wanted = written(found);
        const before = dues(plan(wanted, { benoeming, vertrek }));
        const after = dues(plan(wanted, { benoeming: moved, vertrek }));
        const byId = new Map(wanted.map((task) => [task.id, task]));
        const hangs = (id: string): boolean => {
          const task = byId.get(id);
          return task?.wanneer?.includes('benoeming') === true || (task?.na ?? []).some(hangs);
        };
        for (const id of byId.keys()) if (!hangs(id)) expect(after[id]).toBe(before[id]);
      }),
      { numRuns: 300 },
    );
  });

  it('moves with its milestone everything that depends on it directly and waits for nothing', () => {
    const week = (day: string, weeks: number): string =>
      new Date(Date.parse(`${day}T00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
    const open = makeWorkCalendar({});
    const at = (benoeming: string): (string | undefined)[] =>
      planDossier(
        dossier(
          [
            { id: 'a', wanneer: 'op benoeming' },
            { id: 'b', wanneer: '2 weken na benoeming' },
          ],
          { benoeming },
        ),
        {
          calendar: open,
          today: undefined,
        },
      ).map(({ due }) => due);
    // Two weeks in September: no holiday in between.
    expect(at('2026-09-15')).toEqual(at('2026-09-01').map((day) => week(day ?? '', 2)));
  });

  it('has every task of the dossier, in its order', () => {
    fc.assert(
      fc.property(tasks, (found) => {
        const wanted = written(found);
        expect(plan(wanted).map(({ task }) => task.id)).toEqual(wanted.map(({ id }) => id));
      }),
    );
  });

  it('of a long chain with many paths is made instantly', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      id: `t${index}`,
      ...(index === 0 ? { wanneer: '2026-12-01' } : {}),
      na: [index - 1, index - 2, index - 3].filter((other) => other >= 0).map((other) => `t${other}`),
    }));
    // Without memoisation this would take longer than anyone lives.
    expect(plan(many)).toHaveLength(60);
  });
});

describe('what had passed when the dossier began', () => {
  const began = '2026-11-02';
  const milestone = { benoeming: '2026-11-12' };

  it('is done as soon as it can be, and before its milestone, when it was only proposed', () => {
    const found = plan(
      [
        { id: 'kort', voorstel: '3 weken voor benoeming', doorlooptijd: '3 werkdagen' },
        { id: 'lang', voorstel: '3 weken voor benoeming', doorlooptijd: '6 weken' },
        { id: 'haast', voorstel: '3 weken voor benoeming', doorlooptijd: '1 week', spoed: 'dezelfde dag' },
        { id: 'zonder', voorstel: '3 weken voor benoeming' },
      ],
      milestone,
      began,
    );
    expect(dues(found)).toEqual({
      kort: '2026-11-05',
      lang: '2026-11-11',
      haast: began,
      zonder: began,
    });
    expect(found.map(({ urgency }) => urgency)).toEqual(Array(4).fill('nu-beginnen'));
    expect(found.some(({ isLapsed }) => isLapsed)).toBe(false);
  });

  it('has lapsed when the list itself says so, or its milestone lies before the start', () => {
    const found = plan([{ id: 'a', wanneer: '3 weken voor benoeming' }], milestone, began);
    expect(found[0]).toMatchObject({ isLapsed: true, urgency: 'verstreken' });
    const later = plan([{ id: 'a', voorstel: '1 week voor benoeming' }], { benoeming: '2026-10-29' }, began);
    expect(later[0]).toMatchObject({ isLapsed: true, urgency: 'verstreken' });
  });
});

describe('haste', () => {
  const today = '2026-11-24';
  const one = (task: Omit<Wanted, 'id'>): PlannedTask | undefined =>
    plan([{ id: 'a', ...task }], { benoeming: '2026-12-08' }, today)[0];

  it('brings a task in time that was begun too late', () => {
    const task = { wanneer: '2026-11-25', doorlooptijd: '1 week' };
    expect(one(task)).toMatchObject({ doneAtBest: '2026-12-01', needsHaste: false });
    expect(one({ ...task, spoed: '1 werkdag' })).toMatchObject({ doneAtBest: undefined, needsHaste: true });
  });

  it('may be too slow as well, but spares a milestone', () => {
    const task = { wanneer: '1 week voor benoeming', doorlooptijd: '6 weken' };
    expect(one(task)).toMatchObject({ doneAtBest: '2027-01-05', isMissed: true });
    expect(one({ ...task, spoed: '2 weken' })).toMatchObject({
      doneAtBest: '2026-12-08',
      isMissed: false,
      needsHaste: true,
    });
  });

  it('is no haste for what has time', () => {
    expect(one({ wanneer: '2026-12-04', doorlooptijd: '1 week', spoed: '1 werkdag' })).toMatchObject({
      needsHaste: false,
      daysBehind: 0,
    });
  });
});

describe('the order of what must begin now', () => {
  const today = '2026-11-24';
  const order = (tasks: readonly Wanted[]): readonly string[] =>
    inGroups(plan(tasks, { benoeming: '2026-12-08' }, today)).flatMap(({ tasks: own }) =>
      own.map(({ task }) => task.id),
    );

  it('is: what presses or needs haste, what is in time, what misses its milestone', () => {
    expect(
      order([
        { id: 'mist', wanneer: 'voor benoeming', doorlooptijd: '6 weken' },
        { id: 'op-tijd', wanneer: '2026-12-01', doorlooptijd: '1 week' },
        { id: 'haast', wanneer: '2026-11-27', doorlooptijd: '3 weken', spoed: '1 werkdag' },
        { id: 'plicht', wanneer: 'voor benoeming', doorlooptijd: '6 weken', verplicht: true },
        { id: 'vandaag', wanneer: '2026-11-24' },
      ]),
    ).toEqual(['haast', 'plicht', 'vandaag', 'op-tijd', 'mist']);
  });

  it('puts what misses its milestone in the order in which it can be done', () => {
    expect(
      order([
        { id: 'laat', wanneer: 'voor benoeming', doorlooptijd: '8 weken' },
        { id: 'eerder', wanneer: 'voor benoeming', doorlooptijd: '3 weken' },
      ]),
    ).toEqual(['eerder', 'laat']);
  });
});

describe('a task that should preferably come after another', () => {
  const talk = { id: 'gesprek', wanneer: '2026-12-03', liefst_na: ['onderzoek'] };
  const research = (doorlooptijd: string): Wanted => ({
    id: 'onderzoek',
    wanneer: '2 werkdagen voor benoeming',
    doorlooptijd,
  });
  const found = (doorlooptijd: string): PlannedTask | undefined =>
    plan([talk, research(doorlooptijd)], { benoeming: '2026-12-08' }, '2026-11-24')[0];

  it('waits for it as long as that can be done before its milestone', () => {
    expect(found('1 week')).toMatchObject({ blockedBy: ['onderzoek'], due: '2026-12-04' });
  });

  it('does not wait any more when it cannot', () => {
    expect(found('6 weken')).toMatchObject({ blockedBy: [], due: '2026-12-03' });
  });
});
