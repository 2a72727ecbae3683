import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { FieldNode } from '../../document/tree.ts';
import { visit } from '../../document/walk.ts';
import { cellLines } from '../cell-lines.ts';
import { element, join, text, type Markup } from '../markup.ts';
import { cellPadding } from '../paged/column-widths.ts';
import { measureLines } from '../paged/empty-field.ts';
import { settings } from '../paged/heights.ts';
import { answerHeight, leastRowHeight } from '../paged/pieces.ts';
import { columnsOf } from '../paged/table-columns.ts';
import { hasRoomsSideBySide, isLineToWriteOn, keptRow } from '../paged/table-shape.ts';
import { hasField, rowLabel, rowName } from '../row-label.ts';
import type { Draft } from './draft.ts';
import { writeField } from './field.ts';
import { listStyles } from './names.ts';
import { paragraph, type ParagraphFormat } from './paragraph.ts';
import { writePhrasing } from './phrasing.ts';
import { cellStyle, columnStyle, rowStyle, tableStyle } from './table-styles.ts';

/**
 * A table with a header row that repeats on every page and column widths that hold in every program. Source: ODF 1.3
 * part 3, 9.1.
 */
export function writeTable(
  table: Table,
  /** What the table is about, for screen readers, and the space above it in twips. */
  { title, spaceAbove }: { readonly title: string; readonly spaceAbove: number | undefined },
  draft: Draft,
): Markup {
  const { widths, lines } = columnsOf(table, draft);
  const highest = (keptRow * draft.shell.page.textHeight) / settings.cell.line;
  const isParted = hasRoomsSideBySide(table);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const begin = tableStart({ title, width, spaceAbove }, draft);
  const rows = table.children.map((row, index) =>
    writeRow(row, { table, title, widths, index, isParted, isWhole: (lines[index] ?? 1) <= highest }, draft),
  );
  return element('table:table', begin, [
    described(title),
    ...widths.map((each) => element('table:table-column', { 'table:style-name': columnStyle(each, draft) })),
    element('table:table-header-rows', undefined, rows.slice(0, 1)),
    ...rows.slice(1),
  ]);
}

interface TableStart {
  readonly title: string;
  readonly width: number;
  readonly spaceAbove: number | undefined;
}

function tableStart(
  { title, width, spaceAbove }: TableStart,
  draft: Draft,
): Readonly<Record<string, string>> {
  return {
    'table:name': draft.uniqueName(title.replace(/[^\p{L}\p{N} ]+/gu, ' ').trim() || 'Tabel'),
    'table:style-name': tableStyle({ width, spaceAbove }, draft),
  };
}

/** What a table is about, in words. Source: ODF 1.3 part 3, 9.1.14. */
function described(title: string): Markup {
  return element('table:title', undefined, [text(title)]);
}

/**
 * A box for an answer: a frame that grows with what is typed.
 *
 * Why a table: a paragraph with a border is only as high as its text, and empty lines to make it higher would remain
 * after typing.
 */
export function writeAnswer(
  field: FieldNode,
  /** Whether it stays on the page of what follows, and the space above it in twips. */
  { keepNext, spaceAbove }: { readonly keepNext: boolean; readonly spaceAbove: number | undefined },
  draft: Draft,
): Markup {
  const width = draft.shell.page.textWidth;
  const begin = tableStart({ title: field.title, width, spaceAbove }, draft);
  const height = answerHeight(field);
  const body = paragraph(() => writeField(field, draft), { role: 'answer', keepNext }, draft);
  return element('table:table', begin, [
    described(field.title),
    element('table:table-column', { 'table:style-name': columnStyle(width, draft) }),
    // LibreOffice keeps no table with what follows whose rows may not break.
    element('table:table-row', { 'table:style-name': rowStyle({ height, isWhole: !keepNext }, draft) }, [
      element('table:table-cell', cellAttributes(cellStyle({ kind: 'box' }, draft)), [body]),
    ]),
  ]);
}

function cellAttributes(style: string): Readonly<Record<string, string>> {
  return { 'table:style-name': style, 'office:value-type': 'string' };
}

interface RowSpot {
  readonly table: Table;
  /** What the table is about. */
  readonly title: string;
  readonly widths: readonly number[];
  readonly index: number;
  /** Whether lines part its columns. */
  readonly isParted: boolean;
  /** Whether the row may not break over pages. */
  readonly isWhole: boolean;
}

function writeRow(row: TableRow, spot: RowSpot, draft: Draft): Markup {
  const { index: at, widths, table, isWhole } = spot;
  const fields = fieldsOf(row);
  const label = fields.length > 0 && at > 0 ? rowLabel(row) : undefined;
  const of = table.children.length - 1;
  draft.row = at === 0 ? undefined : rowName(label, { number: at, of, heading: spot.title });
  const cells = widths.map((_, column) => writeCell(row, { ...spot, column, label }, draft));
  draft.row = undefined;
  const style = rowStyle({ height: leastRowHeight(row, draft), isWhole }, draft);
  return element('table:table-row', { 'table:style-name': style }, cells);
}

interface CellSpot extends RowSpot {
  readonly column: number;
  /** The cell that the row is named after. */
  readonly label: TableCell | undefined;
}

function writeCell(row: TableRow, spot: CellSpot, draft: Draft): Markup {
  const { index: at, column, widths, table, isParted, label } = spot;
  const isHead = at === 0;
  const cell = row.children[column];
  const isLine = isLineToWriteOn(cell);
  makeRoom(cell, { width: widths[column] ?? 0, isLine }, draft);
  const format = {
    role: isHead ? 'tableHead' : 'tableText',
    keepNext: draft.kept.has(row),
    align: table.align?.[column] ?? undefined,
  } as const;
  const content = writeWords(cell, format, draft);
  draft.lineRoom = undefined;
  const kind = isHead ? 'head' : isLine ? 'line' : 'text';
  const style = cellStyle({ kind, isParted: isParted && column > 0 }, draft);
  const isLocked = draft.options.isForm && isLabel(cell, label);
  return element(
    'table:table-cell',
    { ...cellAttributes(style), 'table:protected': isLocked ? 'true' : undefined },
    [content],
  );
}

/** Tells empty fields how long their lines may be. @param width of the cell in twips */
function makeRoom(
  cell: TableCell | undefined,
  { width, isLine }: { readonly width: number; readonly isLine: boolean },
  draft: Draft,
): void {
  const room = width - cellPadding;
  draft.lineRoom = isLine ? room : undefined;
  if (cell !== undefined && !isLine) measureLines(cell.children, { room, size: settings.cell.size }, draft);
}

/** Whether a cell names its row and is not filled in itself: in a form it must not change by accident. */
function isLabel(cell: TableCell | undefined, label: TableCell | undefined): boolean {
  return cell !== undefined && cell === label && !cell.children.some(hasField);
}

/** The content of a cell: lines that begin with a bullet become a list. */
function writeWords(cell: TableCell | undefined, format: ParagraphFormat, draft: Draft): Markup {
  const children = cell?.children ?? [];
  const lines = cell === undefined ? undefined : cellLines(cell);
  const line = (words: readonly PhrasingContent[]): Markup =>
    paragraph(() => writePhrasing(words, draft, { narrow: true }), format, draft);
  if (lines === undefined) return line(children);
  const pieces: Markup[] = [];
  let items: Markup[] = [];
  const endList = (): void => {
    if (items.length > 0) pieces.push(element('text:list', { 'text:style-name': listStyles.inCells }, items));
    items = [];
  };
  for (const { isItem, children: words } of lines) {
    if (isItem) items.push(element('text:list-item', undefined, [line(words)]));
    else {
      endList();
      pieces.push(line(words));
    }
  }
  endList();
  return join(pieces);
}

function fieldsOf(row: TableRow): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  visit(row, (node) => {
    if (node.type === 'field') fields.push(node);
  });
  return fields;
}
