/** Reads a list that came back as a Word file, whatever program saved it, and however rows and columns were moved. */
import { codesIn } from '../../../returned/list-code.ts';
import type { ReadReturned, ReturnedRow, Unreadable } from '../../../returned/returned-file.ts';
import { columnsOf, type ColumnRole, type Columns } from '../../returned/columns.ts';
import { leadingBox, numberIn, withoutFiller } from '../../returned/signs.ts';
import { carriedIn } from '../carried-part.ts';
import { openPackage } from '../house-file/open-package.ts';
import { Refused } from '../../refusal.ts';
import { savedBy } from '../read-blocks.ts';
import { readTree } from '../read-tree.ts';
import { bookmarksOf, RowReader, taskMark } from './answer.ts';
import { textOfPieces } from './pieces.ts';
import { paragraphsIn, tablesIn, type Cell, type Row } from './rows.ts';

/** Reads what came back. Never throws for what a file holds. */
export function readReturnedDocx(bytes: Uint8Array): ReadReturned {
  try {
    const file = openPackage(bytes);
    const main = file.markup(file.main);
    if (rowCount(main) > mostRows) return { unreadable: { why: 'too-big' } };
    const root = readTree(main, file.main);
    const carried = carriedIn(file);
    const { rows, hasHead } = rowsIn(tablesIn(root));
    const codes = codesIn(paragraphsIn(root).join('\n'));
    // Why: other forms have boxes and fields too.
    const isList = carried !== undefined || (rows.length > 0 && (hasHead || codes.length > 0));
    if (!isList) return { unreadable: { why: 'no-list' } };
    return { carried, codes, rows, savedBy: savedBy(file) };
  } catch (error) {
    return { unreadable: whyOf(error) };
  }
}

/** Rows of all tables together: a list of five hundred tasks, and as much around it. */
const mostRows = 1000;
const beginOfRow = Buffer.from('<w:tr');

/** How many rows a part has, counted without parsing it. */
function rowCount(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = text.indexOf(beginOfRow); at !== -1; at = text.indexOf(beginOfRow, at + 1))
    // `<w:trPr>` is no row.
    if ([0x20, 0x3e, 0x0a].includes(text[at + beginOfRow.length] ?? 0)) count++;
  return count;
}

/** Why any error: whatever a foreign file contains, it must not stop the program. */
function whyOf(error: unknown): Unreadable {
  const kind = error instanceof Refused ? error.refusal.kind : 'damaged';
  if (kind === 'encrypted' || kind === 'strict' || kind === 'macros') return { why: kind };
  return { why: kind === 'too-large' ? 'too-big' : 'damaged' };
}

interface Found {
  readonly row: Row;
  readonly columns: Columns;
  /** From 1, without heads. */
  readonly number: number;
}

function rowsIn(tables: readonly (readonly Row[])[]): {
  readonly rows: readonly ReturnedRow[];
  readonly hasHead: boolean;
} {
  let before: Layout | undefined;
  let hasHead = false;
  const lists = tables.flatMap((table) => {
    const found = tasksIn(table, before);
    before = found.layout ?? before;
    hasHead ||= found.hasHead;
    return found.tasks.length === 0 ? [] : [found.tasks];
  });
  const rows = lists.flatMap((tasks, index) =>
    tasks.map(({ row, columns, number }) => {
      const table = lists.length > 1 ? `tabel ${index + 1}, ` : '';
      return new RowReader(row, columns).read(`${table}rij ${number}`);
    }),
  );
  return { rows, hasHead };
}

/** What the columns of a table hold, and how many it has. */
interface Layout {
  readonly columns: Columns;
  readonly width: number;
}

/** @param before the list before it: a table that was split off has no head of its own */
function tasksIn(
  table: readonly Row[],
  before: Layout | undefined,
): { readonly tasks: readonly Found[]; readonly layout: Layout | undefined; readonly hasHead: boolean } {
  const width = Math.max(0, ...table.map(widthOf));
  let columns = inheritedBy(table, width, before) ?? toldByControls(table);
  let hasHead = false;
  const tasks: Found[] = [];
  let number = 0;
  for (const row of table.filter(isModest)) {
    const head = columnsOf(headOf(row, width));
    if (head !== undefined) {
      columns = head;
      hasHead = true;
      continue;
    }
    number++;
    if (!wentAway(row) && (isMarked(row) || (columns !== undefined && isFilled(row))))
      tasks.push({ row, columns: columns ?? new Map(), number });
  }
  return { tasks, layout: columns === undefined ? undefined : { columns, width }, hasHead };
}

function widthOf({ cells }: Row): number {
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.span;
}

/** The words of a row by column, as if it were a head. */
function headOf({ cells, isDeleted }: Row, width: number): readonly string[] {
  const words = Array.from({ length: width }, () => '');
  if (!isDeleted) for (const cell of cells) words[cell.column] = seenIn(cell);
  return words;
}

function seenIn({ pieces }: Cell): string {
  return withoutFiller(textOfPieces(pieces.filter(({ state }) => state === 'there')));
}

/** What columns hold, by the controls and boxes in them; undefined when no row is one of a list. */
function toldByControls(table: readonly Row[]): Columns | undefined {
  const cells = table.flatMap((row) => row.cells);
  const roles = (['box', 'title', 'by', 'remark', 'day'] as const).flatMap((role) => {
    const cell = cells.find((each) => isOf(each, role));
    return cell === undefined ? [] : [[cell.column, role] as const];
  });
  // The first of two that share a column is told: the day is beside the box.
  const columns = new Map<number, ColumnRole>([...roles].reverse());
  return table.some((row) => isMarked(row) || showsTask(row)) ? columns : undefined;
}

function isOf(cell: Cell, role: ColumnRole): boolean {
  if (cell.controls.some((each) => each.role === role)) return true;
  if (role === 'box') return showsBox(cell);
  return role === 'title' && cell.bookmarks.some((name) => name.startsWith(taskMark));
}

function showsBox(cell: Cell): boolean {
  return /^[☐☒☑]/.test(seenIn(cell));
}

/** Whether a row without any mark still has a number and a box. */
function showsTask({ cells }: Row): boolean {
  return cells.some(showsBox) && cells.some((cell) => numberIn(seenIn(cell)) !== undefined);
}

function inheritedBy(table: readonly Row[], width: number, before: Layout | undefined): Columns | undefined {
  return before?.width === width && looksLike(table, before.columns) ? before.columns : undefined;
}

/** Whether a table without a head goes on with the list before it. */
function looksLike(table: readonly Row[], columns: Columns): boolean {
  return table.some(({ cells }) =>
    cells.some((cell) => {
      const role = columns.get(cell.column);
      if (role === 'box') return leadingBox(seenIn(cell)).box !== undefined;
      return role === 'number' && numberIn(seenIn(cell)) !== undefined;
    }),
  );
}

/** The most cells and controls of a row. Why a limit: reading a row takes the square of them, and ours have eight. */
const mostParts = 100;

function isModest({ cells }: Row): boolean {
  return cells.length <= mostParts && cells.every(({ controls }) => controls.length <= mostParts);
}

/** Whether something in a row names a task. */
function isMarked(row: Row): boolean {
  if (bookmarksOf(row).some((name) => name.startsWith(taskMark))) return true;
  const controls = row.cells.flatMap((cell) => cell.controls);
  return (
    controls.some(({ role, id }) => id !== undefined && (role === 'box' || role === 'title')) &&
    controls.length > 1
  );
}

/** Whether a row without a mark says anything; one cell across the table is a heading. */
function isFilled({ cells, isDeleted }: Row): boolean {
  if (cells.length < 2) return false;
  return isDeleted || cells.some((cell) => seenIn(cell) !== '' || cell.controls.length > 0);
}

/** Whether all that a row says was moved elsewhere, where it is read. */
function wentAway({ cells }: Row): boolean {
  const pieces = cells.flatMap((cell) => cell.pieces).filter(({ text }) => withoutFiller(text) !== '');
  return pieces.some(({ state }) => state === 'moved') && pieces.every(({ state }) => state !== 'there');
}
