import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorkCalendar } from '../../src/calendar/working-days.ts';
import { actOn } from '../../src/checklist/act-on.ts';
import type { Act } from '../../src/checklist/acts.ts';
import { beginWork, stepWork, type Work, type WorkEvent } from '../../src/app/dossiers/work.ts';
import {
  chosenTask,
  firstRows,
  followWork,
  stepRows,
  type RowsEvent,
  type TaskRows,
} from '../../src/cli/prompts/task-rows.ts';
import { dossierWith, read } from '../support/dossiers.ts';

const text = dossierWith(
  [
    '  - id: laat\n    titel: Bloemen bestellen\n    door: bodes\n    wanneer: 2026-11-02\n    status: open',
    '  - id: week\n    titel: Foto’s plannen\n    wanneer: 2026-11-26\n    status: open',
    '  - id: zsm\n    titel: Coördinatie regelen\n    wanneer: zsm\n    status: open',
    '  - id: later\n    titel: Laptop aanvragen\n    wanneer: 2027-01-05\n    status: open',
    '  - id: wacht\n    titel: Website bijwerken\n    na: [zsm]\n    status: open',
    '  - id: klaar\n    titel: Sleutel regelen\n    status: afgehandeld\n    afgehandeld_op: 2026-11-01',
  ].join('\n') + '\n',
);

/** The work, and the list that follows it. */
interface Session {
  readonly work: Work;
  readonly list: TaskRows;
}

type SessionEvent = WorkEvent | RowsEvent;

function start(height = 20): Session {
  const work = beginWork({
    dossier: read(text).dossier,
    calendar: makeWorkCalendar({}),
    today: '2026-11-24',
  });
  const [people, titles, holders] = [new Map(), new Map(), new Map()];
  const names = { roles: new Map([['bodes', 'de bodes']]), people, titles, holders };
  return { work, list: firstRows({ dossier: work.dossier, plan: work.plan, names, height }) };
}

function step(
  { work, list }: Session,
  event: SessionEvent,
): { readonly state: Session; readonly acts: readonly Act[] } {
  if (event.kind === 'search' || event.kind === 'move' || event.kind === 'height')
    return { state: { work, list: stepRows(list, event) }, acts: [] };
  const next = stepWork(work, event);
  const followed = followWork(list, { event, acts: next.acts }, next.work.plan);
  return { state: { work: next.work, list: followed }, acts: next.acts };
}

function after(state: Session, ...events: readonly SessionEvent[]): Session {
  return events.reduce((at, event) => step(at, event).state, state);
}

const chosen = ({ list }: Session): string | undefined => chosenTask(list)?.task.id;
const shown = ({ list }: Session): string[] =>
  list.rows.map((row) => (row.kind === 'heading' ? `${row.urgency} ${row.count}` : row.planned.task.id));
const tickAct: Act = { kind: 'tick', ids: ['laat'], on: '2026-11-24' };
const tick: SessionEvent = { kind: 'act', act: tickAct };

describe('the list', () => {
  it('is grouped by urgency, most urgent first, and starts there', () => {
    expect(shown(start())).toEqual([
      'te-laat 1',
      'laat',
      'deze-week 1',
      'week',
      'zsm 1',
      'zsm',
      'later 1',
      'later',
      'wacht 1',
      'wacht',
      'klaar 1',
      'klaar',
    ]);
    expect(chosen(start())).toBe('laat');
  });

  it('moves only over tasks, and stops at both ends', () => {
    const down: SessionEvent = { kind: 'move', steps: 1 };
    expect(chosen(after(start(), down))).toBe('week');
    expect(chosen(after(start(), { kind: 'move', steps: Infinity }))).toBe('klaar');
    expect(chosen(after(start(), { kind: 'move', steps: -1 }))).toBe('laat');
  });

  it.each([
    ['foto', ['week']],
    ['COORDINATIE', ['zsm']],
    ['bodes', ['laat']],
    ['bestellen bloemen', ['laat']],
    ['laptop foto', []],
    ['', ['laat', 'week', 'zsm', 'later', 'wacht', 'klaar']],
  ])('shows what matches “%s”', (search, ids) => {
    const found = after(start(), { kind: 'search', text: search });
    expect(shown(found).filter((row) => !row.includes(' '))).toEqual(ids);
  });

  it('has no selection when nothing matches, and one again when something does', () => {
    const none = after(start(), { kind: 'search', text: 'xyz' });
    expect(chosen(none)).toBeUndefined();
    expect(chosen(after(none, { kind: 'move', steps: 1 }))).toBeUndefined();
    expect(chosen(after(none, { kind: 'search', text: 'lap' }))).toBe('later');
  });
});

describe('an act', () => {
  it('shows at once and is passed on to be written', () => {
    const { state, acts } = step(start(), tick);
    expect(acts).toEqual([{ kind: 'tick', ids: ['laat'], on: '2026-11-24' }]);
    expect(shown(state).slice(-3)).toEqual(['klaar 2', 'laat', 'klaar']);
    expect(state.work.notice).toEqual({ kind: 'done', act: tickAct });
  });

  it('is undone exactly, and passed on again', () => {
    const done = after(start(), tick);
    const { state, acts } = step(done, { kind: 'undo' });
    expect(acts).toEqual([{ kind: 'untick', ids: ['laat'] }]);
    expect(state.work.dossier).toEqual(start().work.dossier);
    expect(state.work.notice).toEqual({ kind: 'undone', act: tickAct });
    expect(chosen(state)).toBe('laat');
  });

  it('cannot be undone when there is none', () => {
    const { state, acts } = step(start(), { kind: 'undo' });
    expect(acts).toEqual([]);
    expect(state.work.notice).toEqual({ kind: 'nothing-to-undo' });
  });

  it.each<[string, Act, string]>([
    ['a remark', { kind: 'note', ids: ['laat'], text: 'gebeld' }, 'laat'],
    ['a name', { kind: 'assign', ids: ['laat'], to: 'EdB' }, 'laat'],
    ['a day', { kind: 'date', ids: ['laat'], day: '2027-03-01' }, 'laat'],
    ['a start', { kind: 'begin', ids: ['laat'] }, 'laat'],
    ['the day of a milestone', { kind: 'milestone', id: 'benoeming', day: '2026-12-08' }, 'laat'],
    ['a skip', { kind: 'skip', ids: ['laat'], reason: 'r' }, 'week'],
  ])('moves the selection only when the task is done: %s', (_, act, expected) => {
    const down: SessionEvent = { kind: 'move', steps: 1 };
    const up: SessionEvent = { kind: 'move', steps: -1 };
    const state = after(start(), down, up, { kind: 'act', act });
    expect(chosen(state)).toBe(expected);
  });

  it('that a colleague was before brings the selection back to its task', () => {
    const { state } = step(start(), tick);
    const entry = state.work.undo.at(-1);
    const task = state.work.dossier.tasks.find(({ id }) => id === 'laat');
    if (entry === undefined || task === undefined) throw new Error('nothing was ticked');
    expect(chosen(state)).not.toBe('laat');
    const notice = { kind: 'taken', task, act: 'tick' } as const;
    expect(chosen(after(state, { kind: 'refused', notice, written: { entry, isUndo: false } }))).toBe('laat');
  });

  it('unblocks what waited for it', () => {
    const done = after(start(), {
      kind: 'act',
      act: { kind: 'tick', ids: ['zsm'], on: '2026-11-24' },
    });
    expect(shown(done)).not.toContain('wacht 1');
    expect(shown(done)).toContain('geen-datum 1');
  });
});

describe("other people's changes", () => {
  it('show, and the selection stays where it was', () => {
    const at = after(start(), { kind: 'move', steps: 2 });
    const theirs = actOn(at.work.dossier, { kind: 'tick', ids: ['laat'], on: '2026-11-23' });
    const now = after(at, { kind: 'stored', dossier: theirs });
    expect(chosen(now)).toBe('zsm');
    expect(shown(now)).not.toContain('te-laat 1');
  });
});

const events: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc
    .constantFrom('', 'fo', 'xyz', 'laptop', '  ')
    .map((found): SessionEvent => ({ kind: 'search', text: found })),
  fc.integer({ min: -9, max: 9 }).map((steps): SessionEvent => ({ kind: 'move', steps })),
  fc.integer({ min: -2, max: 30 }).map((rows): SessionEvent => ({ kind: 'height', rows })),
  fc
    .constantFrom('laat', 'week', 'zsm', 'later', 'wacht', 'klaar')
    .chain((id) =>
      fc.constantFrom<SessionEvent>(
        { kind: 'act', act: { kind: 'tick', ids: [id], on: '2026-11-24' } },
        { kind: 'act', act: { kind: 'untick', ids: [id] } },
        { kind: 'act', act: { kind: 'skip', ids: [id], reason: 'r' } },
        { kind: 'act', act: { kind: 'note', ids: [id], text: 'n' } },
      ),
    ),
  fc.constant<SessionEvent>({ kind: 'undo' }),
);

describe('whatever happens', () => {
  it('the selected row is a task on the screen', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (found) => {
        let state = start(6);
        for (const event of found) {
          state = step(state, event).state;
          const { rows, cursor, top, height } = state.list;
          const hasTasks = rows.some((row) => row.kind === 'task');
          expect(chosenTask(state.list) !== undefined).toBe(hasTasks);
          if (!hasTasks) continue;
          expect(cursor).toBeGreaterThanOrEqual(top);
          expect(cursor).toBeLessThan(top + height);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what is passed on to be written leads to what is shown', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (found) => {
        let state = start();
        let disk = read(text);
        for (const event of found) {
          const next = step(state, event);
          state = next.state;
          for (const act of next.acts) disk = disk.act(act);
        }
        const withoutPlaces = (tasks: readonly object[]): object[] =>
          tasks.map((task) => ({ ...task, source: undefined, hasStatus: true }));
        expect(withoutPlaces(disk.dossier.tasks)).toEqual(withoutPlaces(state.work.dossier.tasks));
      }),
      { numRuns: 300 },
    );
  });

  it('everything can be undone, back to the beginning', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 15 }), (found) => {
        let state = after(start(), ...found);
        while (state.work.undo.length > 0) state = step(state, { kind: 'undo' }).state;
        expect(state.work.dossier.tasks.map((task) => ({ ...task, source: undefined }))).toEqual(
          start().work.dossier.tasks.map((task) => ({ ...task, source: undefined })),
        );
      }),
      { numRuns: 200 },
    );
  });
});
