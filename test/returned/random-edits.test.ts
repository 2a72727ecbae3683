/** Whatever happens to a list and to its dossier: never a tick on the wrong task, never a lost one, every conflict told. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/checklist/acts.ts';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import type { Dossier, DossierTask } from '../../src/checklist/dossier.ts';
import { applyPlan } from '../../src/returned/apply.ts';
import { planFile } from '../../src/returned/plan.ts';
import type { Plan } from '../../src/returned/plan-types.ts';
import type { ReturnedFile, ReturnedRow, RowKeys } from '../../src/returned/returned-file.ts';
import { byDepth } from '../support/depth.ts';
import { listOf, settingsFor, type CellStyle } from '../support/edited-lists.ts';

/** Titles that are alike, and titles that are not. */
const titles = [
  ...['Overdracht maken: Zorg en welzijn', 'Overdracht maken: Zorg en wonen', 'Overdracht maken'],
  ...['Brief schrijven', 'Brief versturen', 'Sleutel inleveren', 'Laptop wissen', 'Bloemen kopen'],
];

const statuses = [
  'status: open',
  'status: bezig\n    opmerking: eerste versie is er',
  'status: afgehandeld\n    afgehandeld_op: 2026-11-17\n    afgehandeld_door: jj',
  'status: vervalt\n    reden: niet van toepassing hier',
];

const dossiers = fc
  .record({
    count: fc.integer({ min: 2, max: titles.length }),
    order: fc.shuffledSubarray([...titles], { minLength: titles.length }),
    standing: fc.array(fc.constantFrom(...statuses), { minLength: 8, maxLength: 8 }),
  })
  .map(({ count, order, standing }) => {
    const tasks = order
      .slice(0, count)
      .map(
        (title, at) =>
          `  - id: taak-${String(titles.indexOf(title))}\n    nummer: ${String(at + 1)}\n    titel: "${title}"\n    ${standing[at] ?? ''}\n`,
      );
    return DossierText.read(
      `id: proef\ntitel: Proef\ngestart_op: 2026-11-01\ntaken:\n${tasks.join('')}`,
      'p.yaml',
    );
  });

/** What somebody does to the dossier meanwhile. */
const dossierEdits = fc.array(
  fc.record({
    kind: fc.constantFrom('tick', 'untick', 'skip', 'note'),
    at: fc.nat(),
    day: fc.constantFrom('2026-11-20', '2026-11-24'),
  }),
  { maxLength: 3 },
);

/** What somebody fills in in a row, and what becomes of the row. */
const fileEdits = fc.array(
  fc.record({
    says: fc.constantFrom('tick', 'tick with day', 'untick', 'lapse', 'note', 'unclear', 'day alone'),
    at: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
);

const rowEdits = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...(['move', 'delete', 'mark deleted', 'copy', 'type', 'retitle', 'correct title'] as const),
      ...(['drop id', 'drop bookmark', 'drop tags', 'drop number', 'other number', 'other title'] as const),
    ),
    at: fc.nat(),
    to: fc.nat(),
  }),
  { maxLength: 4 },
);

const scripts = fc.record({
  stored: dossiers,
  dossierEdits,
  fileEdits,
  rowEdits,
  style: fc.constantFrom<CellStyle>('fields', 'whole'),
  dropsTags: fc.boolean(),
  dropsCarried: fc.boolean(),
  dropsCodes: fc.boolean(),
});

type Said = 'tick' | 'tick with day' | 'untick' | 'lapse' | 'note' | 'unclear' | 'day alone';

/** A row, the task it was made for, and what was filled in by hand. */
interface TrueRow {
  readonly row: ReturnedRow;
  readonly task: string | undefined;
  readonly said: readonly Said[];
}

function withSaid({ row, task, said }: TrueRow, says: Said): TrueRow {
  const fields: Readonly<Record<Said, Partial<ReturnedRow>>> = {
    tick: { box: 'aan' },
    'tick with day': { box: 'aan', day: { text: '25-11-2026', isAnswer: true } },
    untick: { box: 'uit' },
    lapse: { remark: { text: 'vervalt: toch niet', isAnswer: true } },
    note: { remark: { text: 'gebeld met de bode', isAnswer: true } },
    unclear: { box: 'onduidelijk' },
    'day alone': { day: { text: '25-11-2026', isAnswer: true } },
  };
  return { task, row: { ...row, ...fields[says] }, said: [...said, says] };
}

function withKeys({ row, ...rest }: TrueRow, keys: Partial<RowKeys>): TrueRow {
  return { ...rest, row: { ...row, keys: { ...row.keys, ...keys } } };
}

/** Whether a row of a task with this status can be filled in so. */
function isNews(says: Said, status: DossierTask['status'] | undefined): boolean {
  if (says === 'untick') return status === 'afgehandeld';
  if (says.startsWith('tick')) return status !== 'afgehandeld';
  return says !== 'lapse' || status !== 'vervalt';
}

type Script = typeof scripts extends fc.Arbitrary<infer T> ? T : never;

/** The list as it comes back, and which row is which. */
function editedList({ stored, fileEdits: fills, rowEdits: moves, ...how }: Script): {
  readonly file: ReturnedFile;
  readonly rows: readonly TrueRow[];
} {
  const list = listOf(stored.dossier, how.style);
  let rows: readonly TrueRow[] = list.rows.map((row) => ({ row, task: row.keys.id, said: [] }));
  for (const { says, at } of fills) {
    const index = at % rows.length;
    const found = rows[index];
    const status = taskOf(stored.dossier, found?.task)?.status;
    // One thing a row, so that what was said stays what it says; and nothing that it said already.
    if (found?.said.length === 0 && isNews(says, status)) rows = rows.with(index, withSaid(found, says));
  }
  for (const { kind, at, to } of moves) {
    const index = at % rows.length;
    const found = rows[index];
    if (found === undefined) break;
    const rest = rows.toSpliced(index, 1);
    const other = rows[to % rows.length]?.row.keys;
    if (kind === 'move') rows = rest.toSpliced(to % rows.length, 0, found);
    if (kind === 'delete' && rest.length > 0) rows = rest;
    if (kind === 'mark deleted')
      rows = rows.with(index, { ...found, row: { ...found.row, isDeleted: true } });
    if (kind === 'copy') rows = rows.toSpliced(to % rows.length, 0, found);
    if (kind === 'type') {
      const row: ReturnedRow = { place: '', keys: { title: 'Taart bestellen' }, box: 'aan' };
      rows = rows.toSpliced(to % rows.length, 0, { row, task: undefined, said: ['tick'] });
    }
    const keys: Partial<RowKeys> | undefined = {
      retitle: { title: 'Iets heel anders opschrijven' },
      'correct title': { title: `${found.row.keys.title ?? ''}!` },
      'drop id': { id: undefined },
      'drop bookmark': { bookmark: undefined },
      'drop tags': { id: undefined, bookmark: undefined },
      'drop number': { number: undefined },
      'other number': { number: other?.number },
      'other title': { title: other?.title },
    }[kind as string];
    if (keys !== undefined) rows = rows.with(index, withKeys(found, keys));
  }
  if (how.dropsTags) rows = rows.map((each) => withKeys(each, { id: undefined, bookmark: undefined }));
  const placed = rows.map((each, at) => ({ ...each, row: { ...each.row, place: `rij ${String(at + 1)}` } }));
  // Who gives a row the number and the title of another makes it the other: no reader can tell.
  const isTrue = ({ row: { keys }, task }: TrueRow): boolean => {
    const made = list.rows.find((row) => row.keys.id === task)?.keys;
    const isOther = keys.number !== made?.number && keys.title !== made?.title;
    return task === undefined || !isOther || keys.id !== undefined || keys.bookmark !== undefined;
  };
  const kept = placed.filter(isTrue);
  const codes = how.dropsCodes ? [] : list.codes;
  const carried = how.dropsCarried ? undefined : list.carried;
  return { file: { ...list, rows: kept.map(({ row }) => row), carried, codes }, rows: kept };
}

function changedDossier({ stored, dossierEdits: edits }: Script): DossierText {
  return edits.reduce<DossierText>((text, { kind, at, day }) => {
    const { tasks } = text.dossier;
    const ids = [tasks[at % tasks.length]?.id ?? ''];
    const acts: Readonly<Record<string, Act>> = {
      tick: { kind: 'tick', ids, on: day, by: 'ab' },
      untick: { kind: 'untick', ids },
      skip: { kind: 'skip', ids, reason: 'dubbel' },
      note: { kind: 'note', ids, text: 'anders dan het was' },
    };
    const act = acts[kind];
    return act === undefined ? text : text.act(act);
  }, stored);
}

function placesOf({ changes, additions, questions, notes }: Plan): ReadonlySet<string> {
  const inQuestions = questions.flatMap(({ place, effects }) => [
    place,
    ...effects.flatMap((effect) => (effect.kind === 'row' ? [effect.place] : [])),
  ]);
  return new Set([
    ...changes.map(({ place }) => place),
    ...additions.map(({ place }) => place),
    ...inQuestions,
    ...notes.flatMap((note) => ('place' in note ? [note.place] : [])),
  ]);
}

/** Whether the dossier says already what somebody filled in. */
function isThere(said: Said, { status, doneOn, remark = '' }: DossierTask): boolean {
  switch (said) {
    case 'tick':
      return status === 'afgehandeld';
    case 'tick with day':
      return status === 'afgehandeld' && doneOn === '2026-11-25';
    case 'untick':
      return status !== 'afgehandeld';
    case 'lapse':
      return status === 'vervalt';
    case 'note':
      return remark.includes('gebeld met de bode');
    case 'unclear':
    case 'day alone':
      return false;
  }
}

/** Done, to do, or dropped. */
function classOf({ status }: Pick<DossierTask, 'status'>): string {
  return status === 'bezig' ? 'open' : status;
}

const claims: Readonly<Partial<Record<Said, string>>> = {
  tick: 'afgehandeld',
  'tick with day': 'afgehandeld',
  untick: 'open',
  lapse: 'vervalt',
};

function taskOf({ tasks }: Dossier, id: string | undefined): DossierTask | undefined {
  return tasks.find((task) => task.id === id);
}

describe('a list after random edits on both sides', () => {
  it('puts no tick on the wrong task, loses none, and tells every conflict', () => {
    const seen = { changes: 0, questions: 0, conflicts: 0 };
    fc.assert(
      fc.property(scripts, (script) => {
        const { file, rows } = editedList(script);
        const now = changedDossier(script);
        const plan = planFile(file, now.dossier, settingsFor(now.dossier, { isForced: script.dropsCodes }));
        const byPlace = new Map(rows.map((each) => [each.row.place, each]));

        // Never on the wrong task, and never from a row in which nobody wrote.
        for (const { place, patch } of plan.changes) {
          expect(byPlace.get(place)).toMatchObject({ task: patch.task });
          expect(byPlace.get(place)?.said.length).toBeGreaterThan(0);
        }
        expect(plan.additions).toEqual([]);

        // Never lost: changed, asked, told, or there already.
        const places = placesOf(plan);
        for (const { row, task, said } of rows) {
          // Who types the title of a task in a new row makes it that task: no reader can tell.
          const typed = now.dossier.tasks.find(({ title }) => title === row.keys.title);
          const target = task === undefined ? typed : taskOf(now.dossier, task);
          const before = taskOf(script.stored.dossier, task);
          // Somebody decided about it meanwhile: what is not clear in the list adds nothing to that.
          const isDecided =
            before !== undefined && target !== undefined && classOf(before) !== classOf(target);
          const isSaid = said.every(
            (each) =>
              target !== undefined &&
              (isThere(each, target) || (isDecided && !script.dropsCarried && each === 'unclear')),
          );
          const isRepeated = rows.some(
            (other) => other.row.place !== row.place && other.task === task && places.has(other.row.place),
          );
          expect(isSaid || places.has(row.place) || isRepeated || isOff(said), JSON.stringify(row)).toBe(
            true,
          );
        }

        // Every conflict told: both sides changed, to different values.
        for (const { row, task, said } of rows) {
          const [base, current] = [taskOf(script.stored.dossier, task), taskOf(now.dossier, task)];
          const claim = said.map((each) => claims[each]).find((each) => each !== undefined);
          if (base === undefined || current === undefined || claim === undefined) continue;
          const [was, is] = [classOf(base), classOf(current)];
          if (row.isDeleted === true || was === is || claim === is || claim === was) continue;
          // Two ways: nothing tells that the dossier was reopened.
          if (script.dropsCarried && (claim === 'open' || is === 'open')) continue;
          seen.conflicts++;
          expect(
            plan.changes.filter(({ place, patch }) => place === row.place && patch.status !== undefined),
          ).toEqual([]);
        }

        // What is not changed stays as it was, and what is changed is a dossier.
        const after = applyPlan(now, plan);
        const touched = new Set(plan.changes.map(({ patch }) => patch.task));
        for (const task of now.dossier.tasks)
          if (!touched.has(task.id))
            expect({ ...taskOf(after.dossier, task.id), source: 0 }).toEqual({ ...task, source: 0 });
        if (plan.changes.length === 0) expect(after.text).toBe(now.text);
        seen.changes += plan.changes.length;
        seen.questions += plan.questions.length;
      }),
      // Why a seed: so few scripts do not always try everything.
      byDepth({ numRuns: 100, seed: 3 }, { numRuns: 1000 }),
    );
    // The scripts try what they should: it would also hold for a reader that never does anything.
    expect(Math.min(seen.changes, seen.questions, seen.conflicts)).toBeGreaterThan(5);
  });
});

/** Without what the list carried, a box that is off says nothing; with it, one that was off says nothing new. */
function isOff(said: readonly Said[]): boolean {
  return said.length === 0 || said.every((each) => each === 'untick');
}
