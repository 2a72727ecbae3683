/** A date that contradicts the profile, or has the wrong year, is stored and reported. */
import { describe, expect, it } from 'vitest';
import { addOwnTask } from '../../src/app/dossiers/add-task.ts';
import type { CaseFactsChange } from '../../src/app/dossiers/case-facts.ts';
import { changeDossier } from '../../src/app/dossiers/change-dossier.ts';
import { tickTasks } from '../../src/app/dossiers/change-tasks.ts';
import type { NewCase } from '../../src/app/dossiers/plan-start.ts';
import { setDate } from '../../src/app/dossiers/set-date.ts';
import { startDossiers } from '../../src/app/dossiers/start-dossiers.ts';
import type { Outcome } from '../../src/app/outcome.ts';
import { describe as wordsOf } from '../../src/diagnostics/present.ts';
import { hasErrors, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { minimal, open } from '../support/workspace.ts';

/** The college meets on Tuesday; today is Tuesday 1 December 2026. */
const world = (): ReturnType<typeof memoryWorld> => memoryWorld({ '/w/gemeente.yaml': minimal });

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const texts = (doubts: readonly Diagnostic[]): readonly string[] =>
  doubts.map((each) => wordsOf(each).text.replaceAll('\u00a0', ' '));

async function startedWith(facts: NewCase, list = 'new-wethouder'): Promise<readonly string[]> {
  const outcome = await startDossiers({ folder: '/w', checklists: [list], facts }, world());
  return texts(valueOf(outcome).flatMap(({ doubts }) => doubts));
}

describe('the dates of a new dossier', () => {
  it.each<[string, Readonly<Record<string, string>>, ...string[]]>([
    ['are right', { benoeming: '2026-12-08', 'eerste-collegevergadering': '2026-12-15' }],
    [
      'are not on the day of the college',
      { 'eerste-collegevergadering': '2026-12-10' },
      'De eerste collegevergadering is op donderdag 10 december 2026. Het college vergadert op dinsdag.',
    ],
    [
      'are on a holiday',
      { 'eerste-werkdag': '2026-12-25' },
      'De eerste werkdag is op vrijdag 25 december 2026. Dat is geen werkdag: Eerste kerstdag.',
    ],
    [
      'are at the weekend',
      { benoeming: '2026-12-05' },
      'De benoeming is op zaterdag 5 december 2026. Dat is geen werkdag.',
    ],
    [
      'are in the wrong order',
      { benoeming: '2026-12-08', 'eerste-werkdag': '2026-12-07' },
      'De eerste werkdag is op maandag 7 december 2026, maar de benoeming is pas op dinsdag 8 december 2026. Dat hoort andersom.',
    ],
    [
      'are of another year',
      { benoeming: '2027-11-30' },
      'De benoeming is op dinsdag 30 november 2027. Dat duurt nog 11 maanden. Misschien bedoelt u maandag 30 november 2026.',
    ],
    [
      'are far away, and were a year before too',
      { benoeming: '2027-10-05' },
      'De benoeming is op dinsdag 5 oktober 2027. Dat duurt nog 10 maanden. Misschien bedoelt u maandag 5 oktober 2026.',
    ],
    [
      'are two years away',
      { benoeming: '2028-11-30' },
      'De benoeming is op donderdag 30 november 2028. Dat duurt nog 23 maanden.',
    ],
    [
      'have passed long ago',
      { benoeming: '2026-06-30' },
      'De benoeming is op dinsdag 30 juni 2026. Dat is 5 maanden voor het begin van dit dossier.',
    ],
    ['passed a little while ago', { benoeming: '2026-10-06' }],
  ])('%s', async (_, dates, ...expected) => {
    expect(await startedWith({ dates })).toEqual(expected);
  });

  it('may be any day when somebody died', async () => {
    const dates = { vertrek: '2026-11-29' };
    expect(await startedWith({ dates, ground: 'overlijden' }, 'vertrek-wethouder')).toEqual([]);
    expect(await startedWith({ dates, ground: 'ziekte' }, 'vertrek-wethouder')).toHaveLength(1);
  });
});

describe('the day of a departure', () => {
  const leaves = (facts: NewCase, day: string): Promise<readonly string[]> =>
    startedWith({ ...facts, dates: { vertrek: day } }, 'vertrek-wethouder');

  it('is never to come when somebody died', async () => {
    const facts = { ground: 'overlijden' };
    expect(await leaves(facts, '2026-12-01')).toEqual([]);
    expect(await leaves(facts, '2026-12-02')).toEqual([
      'De dag van het overlijden is woensdag 2 december 2026. Die dag moet nog komen.',
    ]);
  });

  it('is near when it is sudden', async () => {
    for (const ground of ['eigen-ontslag', 'ziekte', undefined]) {
      const facts = { ground, isSudden: true };
      expect(await leaves(facts, '2026-12-06')).toEqual([]);
      expect(await leaves(facts, '2026-12-07')).toEqual([
        'Het vertrek is plotseling, maar pas op maandag 7 december 2026. Dat is over 6 dagen.',
      ]);
      expect(await leaves({ ground }, '2026-12-07')).toEqual([]);
    }
  });

  it('is doubted again when the case changes, and only for what is new', async () => {
    const here = world();
    const facts = { id: 'weg', ground: 'ziekte', dates: { vertrek: '2026-12-25' } };
    const request = { folder: '/w', checklists: ['vertrek-wethouder'], facts };
    expect(valueOf(await startDossiers(request, here))[0]?.doubts).toHaveLength(1);
    const change = async (changes: CaseFactsChange): Promise<readonly string[]> => {
      const asked = { folder: '/w', dossier: 'weg', facts: changes, misfits: 'stay' } as const;
      return texts(valueOf(await changeDossier(asked, here)).doubts);
    };
    expect(await change({ name: 'zorg' })).toEqual([]);
    expect(await change({ isSudden: true })).toEqual([
      'Het vertrek is plotseling, maar pas op vrijdag 25 december 2026. Dat is over 24 dagen.',
    ]);
    expect(await change({ ground: 'overlijden' })).toEqual([
      'De dag van het overlijden is vrijdag 25 december 2026. Die dag moet nog komen.',
    ]);
  });
});

describe('facts about a departure', () => {
  it.each([
    [{ ground: 'ziekte' }, 'ground'],
    [{ isSudden: true }, 'sudden'],
  ] as const)('are refused where nobody leaves: %j', async (facts, what) => {
    const here = world();
    const start = (given: NewCase): ReturnType<typeof startDossiers> =>
      startDossiers({ folder: '/w', checklists: ['new-wethouder'], facts: { id: 'komt', ...given } }, here);
    const lists = ['new-wethouder'];
    expect(await start(facts)).toEqual({
      kind: 'refused',
      refusal: { code: 'start/no-departure', what, lists },
    });
    expect(here.textOf('/w/dossiers/komt.yaml')).toBeUndefined();
    valueOf(await start({}));
    const before = here.textOf('/w/dossiers/komt.yaml');
    expect(await changeDossier({ folder: '/w', dossier: 'komt', facts }, here)).toEqual({
      kind: 'refused',
      refusal: { code: 'dossier/no-departure', dossier: 'komt', what },
    });
    expect(here.textOf('/w/dossiers/komt.yaml')).toBe(before);
  });
});

describe('the new date', () => {
  it('of a milestone is doubted with the milestones around it, of a task by itself', async () => {
    const here = world();
    const dates = { benoeming: '2026-12-08', 'eerste-werkdag': '2026-12-09' };
    const request = { folder: '/w', checklists: ['new-wethouder'], facts: { id: 'proef', dates } };
    valueOf(await startDossiers(request, here));
    const set = async (name: string, day: string | undefined): Promise<readonly string[]> =>
      texts(valueOf(await setDate({ folder: '/w', dossier: 'proef', name, day }, here)).doubts);
    expect(await set('benoeming', '2026-12-14')).toEqual([
      'De eerste werkdag is op woensdag 9 december 2026, maar de benoeming is pas op maandag 14 december 2026. Dat hoort andersom.',
    ]);
    // The order is not about this one.
    expect(await set('portefeuilleverdeling', '2026-12-15')).toEqual([]);
    expect(await set('benoeming', undefined)).toEqual([]);
    expect((await set('vog-aanvragen', '2026-12-06')).join()).toMatch(
      /^‘.+’ is op zondag 6 december 2026\. Dat is geen werkdag\.$/,
    );
    expect(here.textOf('/w/dossiers/proef.yaml')).toContain('2026-12-06');
  });
});

describe('words for a day', () => {
  it('count from today in the moment of an added task', async () => {
    const here = world();
    const facts = { id: 'proef' };
    valueOf(await startDossiers({ folder: '/w', checklists: ['new-wethouder'], facts }, here));
    const add = (when: string): ReturnType<typeof addOwnTask> =>
      addOwnTask({ folder: '/w', dossier: 'proef', task: { title: 'Koffiepas halen', when } }, here);
    for (const [when, written] of [
      ['morgen', '2026-12-02'],
      ['Uiterlijk overmorgen', 'uiterlijk 2026-12-03'],
      ['op benoeming', 'op benoeming'],
    ] as const) {
      const { task } = valueOf(await add(when));
      const text = here.textOf('/w/dossiers/proef.yaml') ?? '';
      expect(text.slice(text.indexOf(`id: ${task}\n`))).toContain(`wanneer: ${written}\n`);
    }
    expect(await add('ooit')).toMatchObject({ kind: 'refused', refusal: { code: 'task/moment' } });
    // The coming one: 2027 has no leap day.
    for (const [when, last] of [
      ['30 februari', '28 februari 2027'],
      ['uiterlijk 31 februari 2028', '29 februari 2028'],
      ['31 november', '30 november'],
    ] as const)
      expect(await add(when)).toMatchObject({ refusal: { error: { expected: [last] } } });
  });

  it('on which something was done may lie before the dossier, which is said', async () => {
    const here = world();
    const facts = { id: 'proef' };
    valueOf(await startDossiers({ folder: '/w', checklists: ['new-wethouder'], facts }, here));
    const tick = async (on: string | undefined): Promise<string | undefined> => {
      const request = { folder: '/w', names: ['proef', 'vog-aanvragen'], on, isAgreed: true };
      return valueOf(await tickTasks(request, here)).doneBefore;
    };
    expect(await tick('2025-12-01')).toBe('2026-12-01');
    expect(await tick('2026-12-01')).toBeUndefined();
    expect(await tick(undefined)).toBeUndefined();
  });
});

describe('the dates of a running dossier', () => {
  const found = async (addition: string, day: string, status = 'open'): Promise<readonly Diagnostic[]> => {
    const text = `id: x\ntitel: X\ngestart_op: 2026-11-02\n${addition}mijlpalen:\n  - id: eerste-collegevergadering\n    naam: de eerste collegevergadering\n    datum: ${day}\ntaken:\n  - id: a\n    titel: A doen\n    status: ${status}\n`;
    const files = { '/w/gemeente.yaml': minimal, '/w/dossiers/x.yaml': text };
    return (await open(files, { today: '2026-12-01' })).diagnostics;
  };
  const codes = async (...facts: Parameters<typeof found>): Promise<readonly string[]> =>
    (await found(...facts)).map(({ code }) => code);

  it('are doubted until they have passed, or nothing has to be done any more', async () => {
    expect(await codes('', '2026-12-03')).toEqual(['dossier/not-college-day']);
    expect(await codes('', '2026-11-26')).toEqual([]);
    expect(await codes('', '2026-12-03', 'afgehandeld')).toEqual([]);
    expect(await codes('gesloten_op: 2026-11-30\n', '2026-12-03')).toEqual([]);
  });

  it.each([
    ['not-college-day', '2026-12-03'],
    ['closed-day', '2026-12-25'],
    ['far-day', '2027-11-02'],
    ['past-day', '2026-06-02'],
  ])('fail no strict check, for they may be right: %s', async (code, day) => {
    const doubts = await found('', day);
    expect(doubts).toMatchObject([{ code: `dossier/${code}`, severity: 'note' }]);
    expect(hasErrors(doubts, true)).toBe(false);
  });
});
