import type { Dossier } from '../../checklist/dossier.ts';
import { inGroups } from '../../checklist/plan-order.ts';
import type { PlannedTask, Urgency } from '../../checklist/planned-task.ts';
import type { ScreenNames } from '../../app/dossiers/screen-names.ts';
import type { WorkChange } from '../../app/dossiers/live-session.ts';
import { roleName } from '../../words/who.ts';

/** A line of the list: the heading of a group, or a task. */
export type TaskRow =
  | { readonly kind: 'heading'; readonly urgency: Urgency; readonly count: number }
  | { readonly kind: 'task'; readonly planned: PlannedTask };

/** The state of the task list on the screen: the search, the selection, and the scroll position. */
export interface TaskRows {
  /** The unfiltered content. */
  readonly plan: readonly PlannedTask[];
  /** Search text by task id. */
  readonly searchWords: ReadonlyMap<string, string>;
  readonly rows: readonly TaskRow[];
  readonly search: string;
  /** Whether someone moved since the last letter: then a space is for the task, not for the search. */
  readonly hasMoved: boolean;
  /** Index in `rows` of the selected task; −1 when there is none. */
  readonly cursor: number;
  /** Index of the first row on the screen. */
  readonly top: number;
  /** Rows that fit on the screen. */
  readonly height: number;
}

/** An event of the list that does not affect the dossier. */
export type RowsEvent =
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'move'; readonly steps: number }
  | { readonly kind: 'height'; readonly rows: number };

/** What creating a list needs. */
export interface RowsStart {
  readonly dossier: Dossier;
  readonly plan: readonly PlannedTask[];
  /** Names of roles and people, to search by. */
  readonly names: ScreenNames;
  readonly height: number;
}

/** The initial list: the most urgent task is selected. */
export function firstRows({ dossier, plan, names, height }: RowsStart): TaskRows {
  const searchWords = new Map(
    dossier.tasks.map((task) => {
      const roles = [task.by, task.assignee, ...task.withRoles].flatMap((id) =>
        id === undefined
          ? []
          : [id, roleName(id, names), names.people.get(id) ?? '', names.holders.get(id) ?? ''],
      );
      return [task.id, fold([task.title, task.id, ...roles].join(' '))];
    }),
  );
  const empty = { rows: [], search: '', hasMoved: false, cursor: -1, top: 0 };
  return arrange({ ...empty, plan, searchWords, height }, plan, undefined);
}

/** The list after a search, a move or a resize. */
export function stepRows(list: TaskRows, event: RowsEvent): TaskRows {
  switch (event.kind) {
    case 'search':
      return event.text === list.search
        ? list
        : arrange({ ...list, search: event.text, hasMoved: false, top: 0 }, list.plan, undefined);
    case 'move':
      return move(list, event.steps);
    case 'height':
      return scroll({ ...list, height: Math.max(1, event.rows) });
  }
}

/** Acts after which a task is somewhere else in the list, because it was done or is open again. */
const moving: readonly string[] = ['tick', 'untick', 'skip'];

/**
 * The list after the work changed: the selection stays on its task, moves to the next when that was done, and is back on
 * a task that a colleague changed first.
 */
export function followWork(
  list: TaskRows,
  { event, acts: [first] }: WorkChange,
  plan: readonly PlannedTask[],
): TaskRows {
  if (event.kind === 'refused' && event.notice.kind === 'taken')
    return arrange(list, plan, event.notice.task.id);
  if (plan === list.plan) return list;
  if (event.kind === 'act' && moving.includes(event.act.kind)) return arrange(list, plan, neighbourOf(list));
  const isTakenBack = event.kind === 'undo' && first !== undefined && first.kind !== 'milestone';
  return arrange(list, plan, isTakenBack ? first.ids[0] : chosenTask(list)?.task.id);
}

/** The selected task. */
export function chosenTask({ rows, cursor }: Pick<TaskRows, 'rows' | 'cursor'>): PlannedTask | undefined {
  const row = rows[cursor];
  return row?.kind === 'task' ? row.planned : undefined;
}

/** Shows what matches the search, and keeps the selection on a task if it is still listed. */
function arrange(list: TaskRows, plan: readonly PlannedTask[], chosen: string | undefined): TaskRows {
  const rows = rowsOf(plan, list);
  const at = rows.findIndex((row) => row.kind === 'task' && row.planned.task.id === chosen);
  const first = rows.findIndex((row) => row.kind === 'task');
  return scroll({ ...list, plan, rows, cursor: at === -1 ? first : at });
}

function rowsOf(
  plan: readonly PlannedTask[],
  { search, searchWords }: Pick<TaskRows, 'search' | 'searchWords'>,
): readonly TaskRow[] {
  const words = fold(search)
    .split(' ')
    .filter((word) => word !== '');
  const shown = plan.filter(({ task }) => {
    const own = searchWords.get(task.id) ?? fold(`${task.title} ${task.id}`);
    return words.every((word) => own.includes(word) || String(task.number).startsWith(word));
  });
  return inGroups(shown).flatMap(({ urgency, tasks }): readonly TaskRow[] => [
    { kind: 'heading', urgency, count: tasks.length },
    ...tasks.map((planned) => ({ kind: 'task' as const, planned })),
  ]);
}

/** Moves only over tasks; stops at both ends. */
function move(list: TaskRows, steps: number): TaskRows {
  const tasks = list.rows.flatMap((row, index) => (row.kind === 'task' ? [index] : []));
  const at = tasks.indexOf(list.cursor);
  const next = tasks[Math.min(Math.max(at + steps, 0), tasks.length - 1)];
  return scroll({ ...list, cursor: next ?? -1, hasMoved: true });
}

/** Keeps the selected task on the screen, with the heading above it when it is the first of its group. */
function scroll(list: TaskRows): TaskRows {
  const { cursor, height, rows } = list;
  const isFirst = cursor > 0 && rows[cursor - 1]?.kind === 'heading';
  const from = Math.max(0, isFirst && height > 1 ? cursor - 1 : cursor);
  const last = Math.max(0, rows.length - height);
  const top = Math.min(Math.max(list.top, cursor - height + 1), from, last);
  return { ...list, top: Math.max(0, top) };
}

/** The next task when the selected one moves to another group. */
function neighbourOf({ rows, cursor }: TaskRows): string | undefined {
  const next = rows[cursor + 1];
  if (next?.kind === 'task') return next.planned.task.id;
  const before = rows[cursor - 1];
  return before?.kind === 'task' ? before.planned.task.id : undefined;
}

/** Letters without accents or capitals, so that `ë` is found by `e`. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
