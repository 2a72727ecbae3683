/** Who changed it: a list that cannot tell is asked about, and what was decided is not asked again. */
import { describe, expect, it } from 'vitest';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import { readMail } from '../../src/app/returned/mail.ts';
import { MadeBefore } from '../../src/app/documents/made-before.ts';
import { lastDay } from '../../src/returned/compare-planned.ts';
import { applyPlan } from '../../src/returned/apply.ts';
import { planFile, type PlanSettings } from '../../src/returned/plan.ts';
import type { Answer, Plan } from '../../src/returned/plan-types.ts';
import type { ReturnedFile, ReturnedRow } from '../../src/returned/returned-file.ts';
import { edited, listOf, settingsFor } from '../support/edited-lists.ts';
import { memoryWorld } from '../support/memory-world.ts';

const head = 'id: proef\ntitel: Proef\ngestart_op: 2026-11-01\ntaken:\n';
const task = (id: string, number: number, more = 'status: open'): string =>
  `  - id: ${id}\n    nummer: ${String(number)}\n    titel: Taak ${id}\n    fase: eerst\n    door: ict\n    ${more}\n`;
const done = 'status: afgehandeld\n    afgehandeld_op: 2026-11-17';
const read = (...tasks: readonly string[]): DossierText =>
  DossierText.read(head + tasks.join(''), 'dossiers/proef.yaml');
const typed = (text: string): ReturnedRow['day'] => ({ text, isAnswer: true });
const printed = (text: string): ReturnedRow['day'] => ({ text, isAnswer: false });

const plan = (file: ReturnedFile, now: DossierText, more: Partial<PlanSettings> = {}): Plan =>
  planFile(file, now.dossier, settingsFor(now.dossier, more));
const codes = ({ questions }: Plan): readonly string[] => questions.map(({ doubt }) => doubt.code);

/** Answers with the first effect of this kind. */
function answered(file: ReturnedFile, now: DossierText, kind: string, day?: string): DossierText {
  const answers = new Map<string, Answer>();
  for (const { id, effects } of plan(file, now).questions)
    answers.set(id, { effect: effects.findIndex((each) => each.kind === kind), typed: day });
  return applyPlan(now, plan(file, now, { answers }));
}

describe('a list that carries nothing', () => {
  const made = listOf(read(task('een', 1, done)).dossier, 'whole');
  const reopened = read(task('een', 1));

  it('is asked about where the dossier was reopened', () => {
    const found = plan({ ...made, carried: undefined }, reopened);
    expect(found.changes).toEqual([]);
    expect(codes(found)).toEqual(['perhaps-old']);
    expect(plan(made, reopened)).toMatchObject({ changes: [], questions: [] });
  });

  it('takes the word of its rows, and of who answers in a text', () => {
    const row = { ...made.rows[0]!, isPlain: true };
    const open = { ...made, carried: undefined, rows: [{ ...row, was: { status: 'open' as const } }] };
    expect(plan(open, reopened).changes).toMatchObject([
      { patch: { status: 'afgehandeld', on: '2026-11-17' } },
    ]);
    const was = { ...open, rows: [{ ...row, was: { status: 'afgehandeld' as const } }] };
    expect(plan(was, reopened).changes).toEqual([]);
    expect(codes(plan(was, reopened))).toEqual(['conflict']);
    const answer = { place: 'regel 1', keys: { number: 1 }, box: 'aan' as const, day: typed('17-11-2026') };
    const told = plan({ ...made, carried: undefined, rows: [answer] }, reopened);
    expect(told.changes).toHaveLength(1);
    expect(told.notes).toEqual([]);
  });
});

describe('the plan of a task', () => {
  const now = read(task('een', 1, 'datum: 2026-12-03\n    status: open'));
  const list = listOf(now.dossier);
  const said = (change: Partial<ReturnedRow>): ReturnedFile => edited(list, { een: change });

  it('is read from the columns that hold it', () => {
    const file = said({ due: printed('vandaag –\nvr 4 dec'), who: printed('griffier, met bodes') });
    const after = applyPlan(now, plan(file, now)).text;
    expect(after).toContain('datum: 2026-12-04\n    toegewezen_aan: griffier');
    expect(plan(file, DossierText.read(after, 'p.yaml'))).toMatchObject({
      changes: [],
      questions: [],
      notes: [],
    });
    expect(plan(said({ due: printed('do 3 dec'), who: printed('ict, met bodes') }), now).changes).toEqual([]);
    expect(plan(said({ due: printed('rond ma 14 dec') }), now).changes).toEqual([]);
  });

  it('is asked about when the dossier changed it too, and told when nothing tells', () => {
    const moved = read(task('een', 1, 'datum: 2026-12-10\n    status: open'));
    const file = said({ due: printed('4-12-2026') });
    expect(plan(file, moved).questions).toMatchObject([
      { doubt: { file: '2026-12-04', dossier: '2026-12-10' } },
    ]);
    const lost = plan({ ...file, carried: undefined }, now);
    expect(lost).toMatchObject({ changes: [], notes: [{}, { code: 'not-taken', field: 'due' }] });
    expect(plan(said({ who: printed('Piet') }), now).notes).toMatchObject([{ field: 'who' }]);
  });

  it.each([
    ['bezig', { status: 'bezig' }],
    ['klaar', { status: 'afgehandeld' }],
    ['afgerond', { status: 'afgehandeld' }],
    ['vervalt: geen auto', { status: 'vervalt', reason: 'geen auto' }],
  ])('a standing that says %s counts', (state, patch) => {
    expect(plan(said({ state: printed(state) }), now).changes).toMatchObject([{ patch }]);
  });

  it('a standing of the list itself says nothing, and other words are told', () => {
    expect(plan(said({ state: printed('wacht op 3, 5 en 8') }), now).notes).toEqual([]);
    expect(plan(said({ state: printed('later') }), now).notes).toMatchObject([{ field: 'state' }]);
    for (const state of ['klaar, maar niet getest', 'gedaan, morgen', 'afgerond (deels)'])
      expect(plan(said({ state: printed(state) }), now)).toMatchObject({
        changes: [],
        notes: [{ field: 'state' }],
      });
  });
});

describe('a typed row', () => {
  const now = read(task('een', 1), task('twee', 2).replace('eerst', 'jaarlijks'));
  const [first, second] = listOf(now.dossier).rows;
  const row: ReturnedRow = {
    ...{ place: 'rij 2', keys: { title: 'Taart bestellen' }, box: 'uit', remark: typed('drie lagen') },
    ...{ who: printed('bodes'), due: printed('7 december') },
  };
  const file = { ...listOf(now.dossier), rows: [first!, row, second!] };

  it('is a task with who, the day, and the phase of the row above it', () => {
    const after = answered(file, now, 'add');
    expect(after.dossier.tasks[1]).toMatchObject({
      ...{ title: 'Taart bestellen', by: 'bodes', date: '2026-12-07', phase: 'eerst', remark: 'drie lagen' },
    });
    expect(plan(file, after)).toMatchObject({ changes: [], questions: [], notes: [] });
    const strange = { ...file, rows: [first!, { ...row, who: printed('Piet') }, second!] };
    expect(plan(strange, now).questions).toMatchObject([{ doubt: { task: { unknownDoer: 'Piet' } } }]);
  });

  it.each([
    ['30 feb', 'bodes', ['30 feb']],
    ['uiterlijk voor kerst', 'bodes, met I&A', ['uiterlijk voor kerst', 'met I&A']],
    ['7 december', 'bodes', undefined],
  ])('tells what is not taken over: %s, %s', (due, who, left) => {
    const strange = { ...file, rows: [first!, { ...row, due: printed(due), who: printed(who) }, second!] };
    const [question] = plan(strange, now).questions;
    expect(question?.doubt).toMatchObject({ code: 'new-task' });
    expect(question?.doubt.code === 'new-task' && question.doubt.task.left).toEqual(left);
  });
});

describe('what was decided', () => {
  const now = read(task('een', 1), task('twee', 2));
  const list = listOf(now.dossier);

  it.each<[string, Partial<ReturnedRow>, string]>([
    ['a day that cannot be read', { box: 'aan', day: typed('ergens in mei') }, 'typed'],
    ['a day without a tick', { day: typed('25-11-2026') }, 'patch'],
    ['initials without a tick', { by: typed('EdB') }, 'patch'],
    ['an unclear box', { box: 'onduidelijk' }, 'patch'],
    ['perhaps it lapses', { remark: typed('niet nodig voor nu') }, 'patch'],
  ])('is not asked again: %s', (_, change, kind) => {
    const file = edited(list, { een: change });
    expect(plan(file, now).questions).toHaveLength(1);
    const after = answered(file, now, kind, '2026-11-20');
    expect(after.text).not.toBe(now.text);
    expect(plan(file, after)).toMatchObject({ changes: [], questions: [] });
  });

  it('days from long before the dossier are asked once', () => {
    const change = { box: 'aan', day: typed('15 aug') } as const;
    const file = edited(list, { een: change, twee: change });
    expect(codes(plan(file, now))).toEqual(['doubtful-days']);
    expect(answered(file, now, 'all').dossier.tasks).toMatchObject([
      { doneOn: '2026-08-15' },
      { doneOn: '2026-08-15' },
    ]);
  });

  it('days from just before it are taken', () => {
    const file = edited(list, { een: { box: 'aan', day: typed('15 okt') } });
    expect(codes(plan(file, now))).toEqual([]);
    expect(answered(file, now, 'all').dossier.tasks[0]).toMatchObject({ doneOn: '2026-10-15' });
  });

  it.each([
    ['number', { number: 2 }],
    ['title', { title: 'Taak twee' }],
  ])('a tick is asked about when the %s is that of a task that was ticked meanwhile', (_, keys) => {
    const made = read(task('een', 1), task('twee', 2));
    const meanwhile = read(task('een', 1), task('twee', 2, done));
    const [row, other] = listOf(made.dossier).rows;
    const ticked = { ...row!, keys: { ...row!.keys, ...keys }, box: 'aan' as const };
    const found = plan({ ...listOf(made.dossier), rows: [ticked, other!] }, meanwhile);
    expect(found.changes).toEqual([]);
    expect(codes(found)).toEqual(['contradiction']);
  });

  it('names the file of the same run that says otherwise', () => {
    const other = read(task('een', 1, `${done}\n    afgehandeld_door: jj`), task('twee', 2));
    const file = edited(list, { een: { box: 'aan', day: typed('18-11-2026') } });
    const changedBy = new Map([['een', 'a.docx']]);
    expect(plan(file, other, { changedBy }).questions).toMatchObject([{ doubt: { elsewhere: 'a.docx' } }]);
  });
});

describe('days', () => {
  const now = read(task('een', 1));
  const said = (day: string, more: Partial<PlanSettings> = {}): Plan =>
    plan(edited(listOf(now.dossier), { een: { box: 'aan', day: typed(day) } }), now, more);

  it('are those of the mail', () => {
    const mail = { saidOn: '2026-11-30' };
    expect(said('', mail)).toMatchObject({
      changes: [{ patch: { on: '2026-11-30' } }],
      notes: [{ code: 'day-of-reading', mailedOn: '2026-11-30' }],
    });
    expect(said('gisteren', mail).changes).toMatchObject([{ patch: { on: '2026-11-29' } }]);
  });

  it.each([
    ['Date: Tue, 1 Dec 2026 23:30:00 +0100\r\n\r\nx', '2026-12-01'],
    ['Date: 1 Dec 2026 00:30:00 +0100\r\n\r\nx', '2026-12-01'],
    ['Date: toen\r\n\r\nx', undefined],
    ['\r\nDate: Tue, 1 Dec 2026', undefined],
  ])('are read in the head of a mail, as its sender wrote them: %j', async (rest, day) => {
    const mail = await readMail(new TextEncoder().encode(`From: a@b.nl\r\n${rest}`));
    expect(mail).toMatchObject({ sentOn: day });
  });

  it('are the nearest that can be meant', () => {
    expect(said('3 dec').questions).toMatchObject([{ doubt: { code: 'day-to-come', day: '2026-12-03' } }]);
    expect(said('28 nov').changes).toMatchObject([{ patch: { on: '2026-11-28' } }]);
    expect(lastDay('vandaag –\ndi 30 dec', '2027-01-04')).toBe('2026-12-30');
  });
});

it('a document that was read is not one that was made', async () => {
  const before = new MadeBefore('/w/documenten', memoryWorld({}));
  const csv = new TextEncoder().encode('Nr.;Taak\r\n');
  const { findFormat } = await import('../../src/output/registry.ts');
  const format = findFormat('csv')!;
  const { now } = (await format.readFingerprint(csv))!;
  before.know('lijst.csv', now);
  expect([before.has('lijst.csv', now), before.made(now)]).toEqual([true, false]);
  await before.add([{ name: 'lijst.csv', format, bytes: csv }]);
  expect(before.made(now)).toBe(true);
});
