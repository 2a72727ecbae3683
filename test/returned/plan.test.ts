import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import { applyPlan } from '../../src/returned/apply.ts';
import { planFile, type PlanSettings } from '../../src/returned/plan.ts';
import type { Plan } from '../../src/returned/plan-types.ts';
import type { ReturnedFile, ReturnedRow } from '../../src/returned/returned-file.ts';
import { edited, listOf, settingsFor } from '../support/edited-lists.ts';
import { root } from '../support/root.ts';

const text = `id: proef
titel: Proef
gestart_op: 2026-11-01
taken:
  - id: brief-schrijven
    nummer: 1
    titel: Brief schrijven
    status: open
  - id: sleutel-inleveren
    nummer: 2
    titel: Sleutel inleveren
    na: [brief-schrijven]
    status: open
  - id: laptop-wissen
    nummer: 3
    titel: Laptop wissen
    status: afgehandeld
    afgehandeld_op: 2026-11-17
    afgehandeld_door: jj
  - id: bloemen-kopen
    nummer: 4
    titel: Bloemen kopen
    status: bezig
    opmerking: gesprek staat op 30 november
  - id: auto-regelen
    nummer: 5
    titel: Auto regelen
    status: vervalt
    reden: geen auto
  - id: wet-naleven
    nummer: 6
    titel: Wet naleven
    verplicht: true
    status: open
`;

const stored = DossierText.read(text, 'dossiers/proef.yaml');
const { dossier } = stored;
const answer = (typed: string): ReturnedRow['day'] => ({ text: typed, isAnswer: true });

function plan(file: ReturnedFile, now = dossier, more: Partial<PlanSettings> = {}): Plan {
  return planFile(file, now, settingsFor(now, more));
}

/** The dossier after its list was edited and read back. */
function changed(change: Parameters<typeof edited>[1]): string {
  const found = plan(edited(listOf(dossier), change));
  expect(found.questions).toEqual([]);
  return applyPlan(stored, found).text;
}

function codes(found: Plan): readonly string[] {
  return found.questions.map(({ doubt }) =>
    doubt.code === 'conflict' ? `conflict ${doubt.field}` : doubt.code,
  );
}

describe('a list that nobody touched', () => {
  it.each(['fields', 'whole'] as const)('changes nothing (%s)', (style) => {
    const found = plan(listOf(dossier, style));
    expect(found).toEqual({ changes: [], additions: [], questions: [], notes: [] });
    expect(applyPlan(stored, found).text).toBe(text);
  });

  it('changes nothing without what it carried', () => {
    for (const style of ['fields', 'whole'] as const) {
      const found = plan({ ...listOf(dossier, style), carried: undefined });
      expect(found.changes).toEqual([]);
      expect(found.questions).toEqual([]);
      expect(found.notes.map(({ code }) => code)).toEqual(['nothing-carried']);
    }
  });

  const folder = `${root}examples/`;
  const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?:^|\/)dossiers\/[^/]+\.yaml$/.test(path),
  );

  it.each(examples)('changes nothing in %s', (path) => {
    const read = DossierText.read(readFileSync(folder + path, 'utf8'), path);
    for (const style of ['fields', 'whole'] as const) {
      const found = plan(listOf(read.dossier, style), read.dossier);
      expect(found).toEqual({ changes: [], additions: [], questions: [], notes: [] });
      expect(applyPlan(read, found).text).toBe(read.text);
    }
  });
});

describe('what was filled in', () => {
  it('a tick with a day and initials', () => {
    const after = changed({
      'brief-schrijven': {
        box: 'aan',
        day: answer('di 17 nov'),
        by: answer('EdB'),
        remark: answer('per post'),
      },
    });
    expect(after).toContain(
      'titel: Brief schrijven\n    status: afgehandeld\n    afgehandeld_op: 2026-11-17\n    afgehandeld_door: EdB\n    opmerking: per post\n',
    );
  });

  it('a tick without a day gets the day of reading, and that is told', () => {
    const found = plan(edited(listOf(dossier), { 'brief-schrijven': { box: 'aan' } }));
    expect(found.changes).toEqual([
      { place: 'rij 1', patch: { task: 'brief-schrijven', status: 'afgehandeld', on: '2026-12-01' } },
    ]);
    expect(found.notes.map(({ code }) => code)).toEqual(['day-of-reading']);
  });

  it('a tick that came too early remembers what was open', () => {
    expect(changed({ 'sleutel-inleveren': { box: 'aan', day: answer('1-12-2026') } })).toContain(
      'ondanks: [brief-schrijven]',
    );
    const both = changed({
      'brief-schrijven': { box: 'aan', day: answer('1-12-2026') },
      'sleutel-inleveren': { box: 'aan', day: answer('1-12-2026') },
    });
    expect(both).not.toContain('ondanks');
  });

  it('an untick, and another day', () => {
    expect(changed({ 'laptop-wissen': { box: 'uit', day: answer('') } })).not.toContain('afgehandeld');
    const day = { text: '18-11-2026', isAnswer: false };
    expect(changed({ 'laptop-wissen': { day } })).toContain(
      'afgehandeld_op: 2026-11-18\n    afgehandeld_door: jj',
    );
  });

  it.each([
    ['vervalt: geen brief nodig', 'geen brief nodig'],
    ['Niet nodig, want er is geen auto', 'er is geen auto'],
    ['n.v.t. - al gedaan door griffie', 'al gedaan door griffie'],
  ])('%s is a reason', (typed, reason) => {
    expect(changed({ 'brief-schrijven': { remark: answer(typed) } })).toContain(`reden: ${reason}`);
  });

  it.each([
    ['vervalt', 'lapses-without-reason'],
    ['vervalt pas in mei', 'perhaps-lapses'],
  ])('%s is asked about', (typed, code) => {
    const found = plan(edited(listOf(dossier), { 'brief-schrijven': { remark: answer(typed) } }));
    expect(codes(found)).toEqual([code]);
    expect(found.changes).toEqual([]);
  });

  it.each(['vervalt niet', 'niet nodig om te bellen'])('%s is asked about or a remark', (typed) => {
    const found = plan(edited(listOf(dossier), { 'brief-schrijven': { remark: answer(typed) } }));
    expect(found.changes.every(({ patch }) => patch.status === undefined)).toBe(true);
  });

  it('a duty does not lapse without a question', () => {
    const found = plan(edited(listOf(dossier), { 'wet-naleven': { remark: answer('vervalt: geen zin') } }));
    expect(codes(found)).toEqual(['duty-lapses']);
  });

  it('a remark comes below an earlier one, with or without its own field', () => {
    const expected = String.raw`opmerking: "gesprek staat op 30 november\ngaat door"`;
    const fields = { text: 'gaat door', around: 'bezig: gesprek staat op 30 november', isAnswer: true };
    expect(changed({ 'bloemen-kopen': { remark: fields } })).toContain(expected);
    const whole = { text: 'bezig: gesprek staat op 30 november gaat door ____', isAnswer: false };
    expect(changed({ 'bloemen-kopen': { remark: whole } })).toContain(expected);
    expect(changed({ 'bloemen-kopen': { remark: answer('gaat door') } })).toContain(expected);
  });

  it('is asked about when it is not certain', () => {
    const asked = (change: Partial<ReturnedRow>): readonly string[] =>
      codes(plan(edited(listOf(dossier), { 'brief-schrijven': change })));
    expect(asked({ box: 'onduidelijk' })).toEqual(['unclear-box']);
    expect(asked({ box: 'aan', day: answer('vandaag') })).toEqual(['unclear-day']);
    expect(asked({ box: 'aan', day: answer('ergens in mei') })).toEqual(['unclear-day']);
    expect(asked({ box: 'aan', day: answer('17 dec') })).toEqual(['day-to-come']);
    expect(asked({ box: 'aan', day: answer('17-12-2026') })).toEqual(['day-to-come']);
    expect(asked({ box: 'aan', day: answer('ma 17 nov') })).toEqual(['unclear-day']);
    expect(asked({ day: answer('17 nov') })).toEqual(['day-without-tick']);
    expect(asked({ by: answer('EdB') })).toEqual(['initials-without-tick']);
    expect(asked({ box: 'aan', remark: answer('vervalt: x') })).toEqual(['ticked-and-lapsed']);
  });

  it('is done when it is answered', () => {
    const list = edited(listOf(dossier), { 'brief-schrijven': { box: 'aan', day: answer('vandaag') } });
    const [question] = plan(list).questions;
    const at = question!.effects.findIndex(({ kind }) => kind === 'typed');
    const answers = new Map([[question!.id, { effect: at, typed: '2026-11-20' }]]);
    const found = plan(list, dossier, { answers });
    expect(found.questions).toEqual([]);
    expect(applyPlan(stored, found).text).toContain('afgehandeld_op: 2026-11-20');
  });
});

describe('three ways', () => {
  const ticked = stored.act({ kind: 'tick', ids: ['brief-schrijven'], on: '2026-11-20', by: 'ab' }).dossier;
  const base = listOf(dossier);

  it('what only the dossier changed stays', () => {
    expect(plan(base, ticked)).toMatchObject({ changes: [], questions: [] });
  });

  it('the same on both sides is nothing', () => {
    const same = edited(base, { 'brief-schrijven': { box: 'aan', day: answer('20 nov'), by: answer('AB') } });
    expect(plan(same, ticked)).toMatchObject({ changes: [], questions: [] });
    const less = edited(base, { 'brief-schrijven': { box: 'aan' } });
    expect(plan(less, ticked)).toMatchObject({ changes: [], questions: [], notes: [] });
  });

  it('different values are a conflict with both', () => {
    const other = edited(base, {
      'brief-schrijven': { box: 'aan', day: answer('21 nov'), by: answer('cd') },
    });
    expect(plan(other, ticked).questions.map(({ doubt }) => doubt)).toEqual([
      { code: 'conflict', field: 'day', file: '2026-11-21', dossier: '2026-11-20' },
      { code: 'conflict', field: 'by', file: 'cd', dossier: 'ab' },
    ]);
    const lapsed = edited(base, { 'brief-schrijven': { remark: answer('vervalt: te laat') } });
    expect(codes(plan(lapsed, ticked))).toEqual(['conflict status']);
    const noted = stored.act({ kind: 'note', ids: ['bloemen-kopen'], text: 'afgezegd' }).dossier;
    const remark = edited(base, { 'bloemen-kopen': { remark: answer('gaat door') } });
    expect(codes(plan(remark, noted))).toEqual(['conflict remark']);
  });

  it('a box that is off is no untick without what the list carried', () => {
    const found = plan({ ...base, carried: undefined }, ticked);
    expect(found.changes).toEqual([]);
    expect(found.notes.map(({ code }) => code)).toEqual(['not-unticked', 'nothing-carried'].toReversed());
  });
});

describe('who is who', () => {
  const tick: Partial<ReturnedRow> = { box: 'aan', day: answer('17 nov') };
  const withKeys = (keys: ReturnedRow['keys'], change = tick): ReturnedFile => {
    const list = listOf(dossier);
    return { ...list, rows: list.rows.map((row, at) => (at === 0 ? { ...row, ...change, keys } : row)) };
  };
  const ticks = (found: Plan): readonly string[] => found.changes.map(({ patch }) => patch.task);

  it.each([
    ['the tag', { id: 'brief-schrijven' }],
    ['the bookmark', { bookmark: 'taak_brief_schrijven' }],
    ['number and title', { number: 1, title: '– Brief  schrijven.' }],
    ['number and a title with a mistake', { number: 1, title: 'Brief schrjven' }],
    ['a number in a list with the code', { number: 1 }],
    ['tag and number, retitled', { id: 'brief-schrijven', number: 1, title: 'Iets anders' }],
  ])('%s is enough', (_, keys) => {
    const found = plan(withKeys(keys));
    expect(found.questions).toEqual([]);
    expect(ticks(found)).toEqual(['brief-schrijven']);
  });

  it.each([
    ['only-title', { title: 'Brief schrijven' }],
    ['only-title', { title: 'Brief schrijvn' }],
    ['only-number', { number: 1, title: 'Heel wat anders' }],
    ['contradiction', { id: 'brief-schrijven', bookmark: 'taak_bloemen_kopen' }],
    ['contradiction', { id: 'brief-schrijven', number: 2 }],
    ['contradiction', { id: 'brief-schrijven', number: 1, title: 'Bloemen kopen' }],
    ['contradiction', { number: 1, title: 'Bloemen kopen' }],
    ['contradiction', { id: 'brief-schrijven', title: 'Nieuwe taak in een oude rij' }],
    ['new-task', { title: 'Taart bestellen' }],
  ])('%s is asked: %j', (code, keys) => {
    const found = plan(withKeys(keys));
    expect(codes(found)).toEqual([code]);
    expect(ticks(found)).toEqual([]);
  });

  it('a number is not enough in a list without the code', () => {
    const found = plan({ ...withKeys({ number: 1 }), carried: undefined, codes: [] });
    expect(codes(found)).toEqual(['only-number']);
  });

  it('an answer says which task it is', () => {
    const list = withKeys({ title: 'Brief schrijven' });
    const [question] = plan(list).questions;
    const found = plan(list, dossier, { answers: new Map([[question!.id, { effect: 0 }]]) });
    expect(ticks(found)).toEqual(['brief-schrijven']);
  });

  it('a typed row becomes a task when somebody says so', () => {
    const list = withKeys(
      { title: 'Taart bestellen' },
      { ...tick, by: answer('EdB'), remark: answer('met slagroom') },
    );
    const [question] = plan(list).questions;
    const found = plan(list, dossier, { answers: new Map([[question!.id, { effect: 0 }]]) });
    expect(applyPlan(stored, found).text).toContain(
      'titel: Taart bestellen\n    status: afgehandeld\n    afgehandeld_op: 2026-11-17\n    afgehandeld_door: EdB\n    opmerking: met slagroom\n',
    );
  });

  it('rows that say the same count once; different ones are a conflict', () => {
    const list = edited(listOf(dossier), { 'brief-schrijven': tick });
    const [first] = list.rows;
    const twice = { ...list, rows: [...list.rows, { ...first!, place: 'rij 9' }] };
    expect(ticks(plan(twice))).toEqual(['brief-schrijven']);
    const other = { ...list, rows: [...list.rows, { ...first!, place: 'rij 9', day: answer('18 nov') }] };
    expect(codes(plan(other))).toEqual(['doubled']);
    expect(ticks(plan(other))).toEqual([]);
  });

  it('a deleted row says nothing, and is told; a moved one is read where it went', () => {
    const list = edited(listOf(dossier), { 'brief-schrijven': { ...tick, isDeleted: true } });
    expect(plan(list)).toMatchObject({ changes: [], notes: [{ code: 'row-deleted' }] });
    const [first] = list.rows;
    const moved = { ...list, rows: [...list.rows, { ...first!, isDeleted: false, place: 'rij 9' }] };
    expect(ticks(plan(moved))).toEqual(['brief-schrijven']);
    expect(plan(moved).notes).toEqual([]);
    const gone = { ...list, rows: list.rows.slice(1) };
    expect(plan(gone)).toMatchObject({ changes: [], notes: [{ code: 'rows-gone' }] });
  });

  it('an older list, and a list of a task that is gone, are told', () => {
    const list = listOf(dossier);
    const fewer = { ...dossier, tasks: dossier.tasks.slice(1) };
    const found = plan(edited(list, { 'brief-schrijven': tick }), fewer);
    expect(found).toMatchObject({ changes: [], notes: [{ code: 'task-gone' }] });
    const older = listOf(fewer);
    expect(plan(older).notes.map(({ code }) => code)).toEqual(['not-in-list']);
  });
});

describe('words that say that it is done, without a tick', () => {
  const remark = (typed: string, change: Partial<ReturnedRow> = {}): Plan =>
    plan(edited(listOf(dossier), { 'brief-schrijven': { remark: answer(typed), ...change } }));

  it.each([
    ['klaar', '2026-12-01', undefined],
    ['gedaan 17-11', '2026-11-17', undefined],
    ['Afgerond op 17 november, EdB', '2026-11-17', 'EdB'],
  ])('are asked about: %s', (typed, on, by) => {
    const { changes, questions } = remark(typed);
    expect(changes).toEqual([]);
    expect(questions).toMatchObject([
      {
        doubt: { code: 'perhaps-done', text: typed },
        effects: [
          { patch: { status: 'afgehandeld', on, ...(by === undefined ? {} : { by }) } },
          { patch: { remark: typed } },
          { kind: 'leave' },
        ],
      },
    ]);
  });

  it.each(['klaarzetten', 'bijna klaar', 'wacht op 3', 'nog niet klaar'])('are a remark: %s', (typed) => {
    expect(remark(typed)).toMatchObject({ questions: [], changes: [{ patch: { remark: typed } }] });
  });

  it('are a remark beside a tick', () => {
    const { changes, questions } = remark('klaar', { box: 'aan', day: answer('17-11-2026') });
    expect(questions).toEqual([]);
    expect(changes).toMatchObject([{ patch: { status: 'afgehandeld', remark: 'klaar' } }]);
  });
});

it('what a list printed is no news, also when another program made an answer of it', () => {
  const found = plan(edited(listOf(dossier), { 'auto-regelen': { remark: answer('geen auto') } }));
  expect(found).toMatchObject({ changes: [], questions: [] });
});
