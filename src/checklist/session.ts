import type { WorkCalendar } from '../calendar/working-days.ts';
import { inverseOf, type Act } from './acts.ts';
import { actOn } from './act-on.ts';
import type { Dossier } from './dossier.ts';
import { planDossier, urgencies, type PlannedTask, type Urgency } from './plan.ts';

/** A line of the list: the heading of a group, or a task. */
export type SessionRow =
  | { readonly kind: 'heading'; readonly urgency: Urgency; readonly count: number }
  | { readonly kind: 'task'; readonly planned: PlannedTask };

/** An act that can be taken back. */
export interface Undoable {
  readonly words: string;
  readonly acts: readonly Act[];
}

/** What someone sees and has done while working on a dossier. */
export interface SessionState {
  readonly dossier: Dossier;
  readonly calendar: WorkCalendar;
  readonly today: string;
  /** Words by which a task can be found, by task id. */
  readonly searchWords: ReadonlyMap<string, string>;
  readonly plan: readonly PlannedTask[];
  readonly rows: readonly SessionRow[];
  readonly search: string;
  /** Whether someone moved since the last letter: then a space is meant for the task, not for the search. */
  readonly hasMoved: boolean;
  /** Index in `rows` of the chosen task; −1 when there is none. */
  readonly cursor: number;
  /** Index of the first row on the screen. */
  readonly top: number;
  /** Rows that fit on the screen. */
  readonly height: number;
  readonly undo: readonly Undoable[];
  /** What was last done, or went wrong. */
  readonly notice: string | undefined;
}

/** Something that happens while someone works on a dossier. */
export type SessionEvent =
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'move'; readonly steps: number }
  | { readonly kind: 'height'; readonly rows: number }
  | { readonly kind: 'act'; readonly act: Act; readonly words: string }
  | { readonly kind: 'undo' }
  /** What stands on disk now, with what others did. */
  | { readonly kind: 'stored'; readonly dossier: Dossier }
  | { readonly kind: 'notice'; readonly words: string | undefined }
  /** What was done last did not get through; it cannot be taken back either. */
  | { readonly kind: 'refused'; readonly words: string };

/** The next state, and what has to be written to disk for it. */
export interface SessionStep {
  readonly state: SessionState;
  readonly acts: readonly Act[];
}

/** What a session begins with. */
export interface SessionStart extends Pick<SessionState, 'dossier' | 'calendar' | 'today' | 'height'> {
  /** Name of a role, to search by. */
  readonly roleName: (id: string) => string;
}

/** The state in which someone opens a dossier: the most pressing task is chosen. */
export function startSession({ dossier, calendar, today, roleName, height }: SessionStart): SessionState {
  const searchWords = new Map(
    dossier.tasks.map((task) => {
      const roles = [task.by, task.assignee, ...task.withRoles].flatMap((id) =>
        id === undefined ? [] : [id, roleName(id)],
      );
      return [task.id, fold([task.title, task.id, ...roles].join(' '))];
    }),
  );
  return arrange(
    {
      dossier,
      calendar,
      today,
      searchWords,
      plan: [],
      rows: [],
      search: '',
      hasMoved: false,
      cursor: -1,
      top: 0,
      height,
      undo: [],
      notice: undefined,
    },
    undefined,
  );
}

/** The pure heart of the wizard: what happens gives the next state and what to write. */
export function step(state: SessionState, event: SessionEvent): SessionStep {
  switch (event.kind) {
    case 'search':
      return event.text === state.search
        ? still(state)
        : still(filter({ ...state, search: event.text, hasMoved: false }));
    case 'move':
      return still(move(state, event.steps));
    case 'height':
      return still(scroll({ ...state, height: Math.max(1, event.rows) }));
    case 'act':
      return act(state, event);
    case 'undo':
      return undo(state);
    case 'stored':
      return still(
        isSame(event.dossier, state.dossier)
          ? state
          : arrange({ ...state, dossier: event.dossier }, chosenId(state)),
      );
    case 'notice':
      return still({ ...state, notice: event.words });
    case 'refused':
      return still({ ...state, undo: state.undo.slice(0, -1), notice: event.words });
  }
}

/** Whether the disk holds what the screen shows; then nothing has to be planned anew. */
function isSame(stored: Dossier, shown: Dossier): boolean {
  const facts = ({ tasks, milestones }: Dossier): string =>
    JSON.stringify([milestones, tasks.map((task) => ({ ...task, source: undefined, hasStatus: undefined }))]);
  return stored === shown || facts(stored) === facts(shown);
}

function still(state: SessionState): SessionStep {
  return { state, acts: [] };
}

function act(state: SessionState, { act: done, words }: Extract<SessionEvent, { kind: 'act' }>): SessionStep {
  const undoable = { words, acts: inverseOf(state.dossier, done) };
  const next = {
    ...state,
    dossier: actOn(state.dossier, done),
    undo: [...state.undo, undoable],
    notice: words,
  };
  return { state: arrange(next, neighbourOf(state)), acts: [done] };
}

function undo(state: SessionState): SessionStep {
  const last = state.undo.at(-1);
  if (last === undefined) return still({ ...state, notice: 'Er is niets om terug te draaien.' });
  const dossier = last.acts.reduce(actOn, state.dossier);
  const notice = `Teruggedraaid: ${last.words}`;
  const [first] = last.acts;
  const id = first === undefined || first.kind === 'milestone' ? chosenId(state) : first.ids[0];
  return {
    state: arrange({ ...state, dossier, undo: state.undo.slice(0, -1), notice }, id),
    acts: last.acts,
  };
}

/** Plans anew and keeps the choice on a task, if it is still in sight. */
function arrange(state: SessionState, chosen: string | undefined): SessionState {
  const { calendar, today } = state;
  const plan = planDossier(state.dossier, { calendar, today });
  return choose({ ...state, plan, rows: rowsOf(plan, state) }, chosen);
}

/** Shows what fits the search. */
function filter(state: SessionState): SessionState {
  return choose({ ...state, rows: rowsOf(state.plan, state), top: 0 }, undefined);
}

function rowsOf(
  plan: readonly PlannedTask[],
  { search, searchWords }: Pick<SessionState, 'search' | 'searchWords'>,
): readonly SessionRow[] {
  const words = fold(search)
    .split(' ')
    .filter((word) => word !== '');
  const shown = plan.filter(({ task }) => {
    const own = searchWords.get(task.id) ?? fold(`${task.title} ${task.id}`);
    return words.every((word) => own.includes(word));
  });
  return urgencies.flatMap((urgency): readonly SessionRow[] => {
    const tasks = shown.filter((planned) => planned.urgency === urgency);
    if (tasks.length === 0) return [];
    const byDay = tasks.toSorted((a, b) => compareDays(a.due, b.due));
    return [
      { kind: 'heading', urgency, count: tasks.length },
      ...byDay.map((planned) => ({ kind: 'task' as const, planned })),
    ];
  });
}

/** Earlier first, without a day last; otherwise in the order of the dossier. */
function compareDays(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

function choose(state: SessionState, id: string | undefined): SessionState {
  const at = state.rows.findIndex((row) => row.kind === 'task' && row.planned.task.id === id);
  const first = state.rows.findIndex((row) => row.kind === 'task');
  return scroll({ ...state, cursor: at === -1 ? first : at });
}

/** Moves over tasks only; stops at both ends. */
function move(state: SessionState, steps: number): SessionState {
  const tasks = state.rows.flatMap((row, index) => (row.kind === 'task' ? [index] : []));
  const at = tasks.indexOf(state.cursor);
  const next = tasks[Math.min(Math.max(at + steps, 0), tasks.length - 1)];
  return scroll({ ...state, cursor: next ?? -1, hasMoved: true, notice: undefined });
}

/** Keeps the chosen task on the screen, with the heading above it when it is the first of its group. */
function scroll(state: SessionState): SessionState {
  const { cursor, height, rows } = state;
  const isFirst = cursor > 0 && rows[cursor - 1]?.kind === 'heading';
  const from = Math.max(0, isFirst && height > 1 ? cursor - 1 : cursor);
  const last = Math.max(0, rows.length - height);
  const top = Math.min(Math.max(state.top, cursor - height + 1), from, last);
  return { ...state, top: Math.max(0, top) };
}

/** The task that is chosen. */
export function chosenTask({ rows, cursor }: Pick<SessionState, 'rows' | 'cursor'>): PlannedTask | undefined {
  const row = rows[cursor];
  return row?.kind === 'task' ? row.planned : undefined;
}

function chosenId(state: SessionState): string | undefined {
  return chosenTask(state)?.task.id;
}

/** The task to go on with when the chosen one moves to another group. */
function neighbourOf({ rows, cursor }: SessionState): string | undefined {
  const next = rows[cursor + 1];
  if (next?.kind === 'task') return next.planned.task.id;
  const before = rows[cursor - 1];
  return before?.kind === 'task' ? before.planned.task.id : undefined;
}

/** Letters without accents or capitals, so that `ë` is found by `e`. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
