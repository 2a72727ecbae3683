/**
 * The tasks of a dossier as a table, one row a task: what a spreadsheet and a file with separators both show, and by
 * which names they are read back.
 */
import { enumeratedNumbers } from '../../document/contexts/brief-moment.ts';
import type { SheetTask, TaskSheet } from '../../document/task-sheet.ts';

/** What a column holds. */
export type ColumnKey =
  | 'number'
  | 'title'
  | 'duty'
  | 'phase'
  | 'by'
  | 'with'
  | 'begin'
  | 'due'
  | 'when'
  | 'state'
  | 'box'
  | 'doneOn'
  | 'doneBy'
  | 'remark'
  | 'list'
  | 'id'
  | 'was';

/** What stands in a cell; undefined when it is empty. Days are `2026-12-01`. */
export type TableValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'box'; readonly isOn: boolean }
  | undefined;

/** A column of the table. */
export interface TableColumn {
  readonly key: ColumnKey;
  readonly header: string;
  /** In the width of digits. */
  readonly width: number;
  /** Whether somebody fills it in. */
  readonly isAnswer?: boolean;
  /** Whether it is for programs: out of sight where that is possible. */
  readonly isHidden?: boolean;
  /** Whether it stays without any value in it. */
  readonly isAlways?: boolean;
  readonly value: (task: SheetTask, sheet: TaskSheet) => TableValue;
}

/** Every column, from left to right. */
export const columns: readonly TableColumn[] = [
  {
    ...{ key: 'number', header: 'Nr.', width: 5, isAlways: true },
    value: ({ number }) => ({ kind: 'number', number }),
  },
  { ...{ key: 'title', header: 'Taak', width: 40, isAlways: true }, value: ({ title }) => textOf(title) },
  { ...{ key: 'duty', header: 'Plicht', width: 15 }, value: ({ duty }) => textOf(duty) },
  { ...{ key: 'phase', header: 'Fase', width: 15 }, value: ({ phase }) => textOf(phase?.title) },
  { ...{ key: 'by', header: 'Door', width: 19, isAlways: true }, value: ({ by }) => textOf(by) },
  { ...{ key: 'with', header: 'Met', width: 19 }, value: ({ helpers }) => textOf(helpers.join(', ')) },
  { ...{ key: 'begin', header: 'Begin', width: 11.5 }, value: ({ begin }) => dayOf(begin) },
  { ...{ key: 'due', header: 'Klaar op', width: 11.5, isAlways: true }, value: ({ due }) => dayOf(due) },
  { ...{ key: 'when', header: 'Wanneer', width: 20 }, value: ({ when }) => textOf(when) },
  { ...{ key: 'state', header: 'Stand', width: 16 }, value: (task) => textOf(stateOf(task)) },
  {
    ...{ key: 'box', header: 'Afgehandeld', width: 14, isAnswer: true, isAlways: true },
    value: ({ status }) =>
      status === 'vervalt' ? undefined : { kind: 'box', isOn: status === 'afgehandeld' },
  },
  {
    ...{ key: 'doneOn', header: 'Afgehandeld op', width: 17, isAnswer: true, isAlways: true },
    value: ({ doneOn }) => dayOf(doneOn),
  },
  {
    ...{ key: 'doneBy', header: 'Afgehandeld door', width: 19, isAnswer: true, isAlways: true },
    value: ({ doneBy }) => textOf(doneBy),
  },
  {
    ...{ key: 'remark', header: 'Opmerking', width: 28, isAnswer: true, isAlways: true },
    value: ({ remark }) => textOf(remark),
  },
  {
    ...{ key: 'list', header: 'Lijst', width: 8, isHidden: true, isAlways: true },
    value: (_, { code }) => textOf(code),
  },
  {
    ...{ key: 'id', header: 'Kenmerk', width: 20, isHidden: true, isAlways: true },
    value: ({ id }) => textOf(id),
  },
  {
    // How it stood when this was made: where nothing else is carried, nothing else tells what somebody changed.
    ...{ key: 'was', header: 'Was', width: 16, isHidden: true, isAlways: true },
    value: ({ status, due }) => textOf([status, due ?? ''].join(' ').trim()),
  },
];

/** The columns that a list has something to say in. */
export function columnsFor(sheet: TaskSheet): readonly TableColumn[] {
  return columns.filter(
    ({ isAlways, value }) =>
      isAlways === true || sheet.tasks.some((task) => value(task, sheet) !== undefined),
  );
}

/** How a task stands, for who reads the row: whether it is late, what it waits for, who works on it, or why it lapsed. */
function stateOf({ status, reason, waitsFor, blockedBy, assignee, urgency }: SheetTask): string {
  if (status === 'afgehandeld') return '';
  if (status === 'vervalt') return reason === undefined ? 'vervalt' : `vervalt: ${reason}`;
  return [
    ...(urgency === 'te-laat' ? ['te laat'] : urgency === 'nu-beginnen' ? ['nu beginnen'] : []),
    ...(status === 'bezig' ? ['bezig'] : []),
    ...(assignee === undefined ? [] : [`opgepakt door ${assignee}`]),
    ...(blockedBy.length === 0 ? [] : [`wacht op ${enumeratedNumbers(blockedBy)}`]),
    ...(waitsFor === undefined ? [] : [`wacht op de dag van ${waitsFor}`]),
  ].join('; ');
}

function textOf(text: string | undefined): TableValue {
  return text === undefined || text === '' ? undefined : { kind: 'text', text };
}

function dayOf(day: string | undefined): TableValue {
  return day === undefined ? undefined : { kind: 'day', day };
}
