import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { FieldKind } from '../../document/tree.ts';
import { textOf } from '../../document/walk.ts';
import { columnWidths } from './column-widths.ts';
import type { Columns } from './columns.ts';
import { cellMargins } from './units.ts';

/** A document with tables: the room that they have, and the columns known so far. */
export interface TableSpace {
  /** Whether letters are smaller and margins narrower. */
  readonly options: { readonly compact: boolean };
  /** Width in twips, and how much wider text runs than in the font measured. */
  readonly shell: { readonly page: { readonly textWidth: number }; readonly fontFactor: number };
  /** The tables of the document itself, in order. */
  readonly tables: readonly Table[];
  /** The columns of its tables, once computed. */
  readonly columns: Map<Table, Columns>;
}

/** The columns of a table in a document; computed once, as the layout rules need them too. */
export function columnsOf(table: Table, draft: TableSpace): Columns {
  const { options, shell } = draft;
  const known =
    draft.columns.get(table) ??
    (options.compact
      ? compactColumns(table, draft)
      : columnWidths(table, shell.page.textWidth, shell.fontFactor));
  draft.columns.set(table, known);
  return known;
}

/** How much smaller the letters of a compact table are. */
const compactLetters = 17 / 19;

/** The columns of the tables of a document, by their head: computed once. */
const columnsByHead = new WeakMap<TableSpace, Map<string, Columns>>();

/**
 * The columns of a table in a compact document. Tables with the same head have the same columns, so that a list that is
 * divided over several of them reads as one.
 *
 * Why a wider page: smaller letters in a page are the usual ones in a page that is wider by as much.
 */
function compactColumns(table: Table, draft: TableSpace): Columns {
  const head = headOf(table);
  const series = draft.tables.filter((each) => headOf(each) === head);
  const tables = series.includes(table) ? series : [table];
  const columns = columnsByHead.get(draft) ?? new Map<string, Columns>();
  const known = columns.get(head) ?? sharedColumns(tables, draft);
  columnsByHead.set(draft, columns.set(head, known));
  const start = tables
    .slice(0, tables.indexOf(table))
    .reduce((sum, { children }) => sum + children.length, 0);
  return { widths: known.widths, lines: known.lines.slice(start, start + table.children.length) };
}

function sharedColumns(tables: readonly Table[], { shell }: TableSpace): Columns {
  const all = tables.flatMap(({ children }) => children);
  const writing = penned[all.length > roomyRows ? 'long' : 'short'];
  const rows = all.map((row) => withRoomToWrite(row, writing));
  const count = Math.max(...rows.map(({ children }) => children.length));
  // The room that a cell of the usual width has too much, at the sides of its text.
  const spare = 2 * (cellMargins(false).beside - cellMargins(true).beside / compactLetters);
  const available = shell.page.textWidth / compactLetters + count * spare;
  const { widths, lines } = columnWidths({ type: 'table', children: rows }, available, shell.fontFactor);
  return { widths: widths.map((width) => Math.floor((width - spare) * compactLetters)), lines };
}

/** The longest list, in rows, of which the rows are high enough to write in at ease; a longer one keeps to few sheets. */
const roomyRows = 70;

/** Height of a row to write in with a pen, in twips: 6 millimetres. */
const pennedHeight = 340;

/** The least height of the rows of a compact table; undefined when that of their text will do. */
export function compactRowHeight({ tables }: Pick<TableSpace, 'tables'>): number | undefined {
  const rows = tables.reduce((sum, { children }) => sum + children.length - 1, 0);
  return rows > roomyRows ? undefined : pennedHeight;
}

/**
 * What is written with a pen in a field of a compact row: a date in digits, initials, a few words. Without spaces or
 * hyphens that break, so that a column is never narrower.
 */
const penned: Readonly<Record<'short' | 'long', Readonly<Partial<Record<FieldKind, string>>>>> = {
  short: { datum: '28.09.2026', paraaf: 'paraaf', tekst: 'een\u00a0paar\u00a0woorden\u00a0of\u00a0meer' },
  long: { datum: '28.09.2026', paraaf: 'paraaf', tekst: 'een\u00a0paar\u00a0woorden' },
};

function withRoomToWrite(row: TableRow, writing: (typeof penned)['short']): TableRow {
  const roomFor = (node: PhrasingContent): PhrasingContent => {
    const words = node.type === 'field' ? writing[node.kind] : undefined;
    return words === undefined ? node : ({ shown: words, ...node } as PhrasingContent);
  };
  return {
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: cell.children.map(roomFor) })),
  };
}

function headOf({ children: [head] }: Table): string {
  return head === undefined ? '' : head.children.map(textOf).join('|');
}
