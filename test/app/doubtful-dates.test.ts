/** A date that contradicts the profile, or has the wrong year, is stored and reported. */
import { describe, expect, it } from 'vitest';
import type { NewCase } from '../../src/app/dossiers/plan-start.ts';
import { setDate } from '../../src/app/dossiers/set-date.ts';
import { startDossiers } from '../../src/app/dossiers/start-dossiers.ts';
import type { Outcome } from '../../src/app/outcome.ts';
import { describe as wordsOf } from '../../src/diagnostics/present.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
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
      'De benoeming is op dinsdag 30 november 2027. Dat duurt nog 11 maanden.',
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

describe('the dates of a running dossier', () => {
  const codes = async (addition: string, day: string, status = 'open'): Promise<readonly string[]> => {
    const text = `id: x\ntitel: X\ngestart_op: 2026-11-02\n${addition}mijlpalen:\n  - id: eerste-collegevergadering\n    naam: de eerste collegevergadering\n    datum: ${day}\ntaken:\n  - id: a\n    titel: A doen\n    status: ${status}\n`;
    const files = { '/w/gemeente.yaml': minimal, '/w/dossiers/x.yaml': text };
    return (await open(files, { today: '2026-12-01' })).diagnostics.map(({ code }) => code);
  };

  it('are doubted until they have passed, or nothing has to be done any more', async () => {
    expect(await codes('', '2026-12-03')).toEqual(['dossier/not-college-day']);
    expect(await codes('', '2026-11-26')).toEqual([]);
    expect(await codes('', '2026-12-03', 'afgehandeld')).toEqual([]);
    expect(await codes('gesloten_op: 2026-11-30\n', '2026-12-03')).toEqual([]);
  });
});
