import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { FieldNode } from '../../document/tree.ts';
import { visit } from '../../document/walk.ts';
import { element, join, type Markup } from '../markup.ts';
import { cellLines } from '../cell-lines.ts';
import { hasField, rowLabel, rowName } from '../row-label.ts';
import { cellPadding } from '../table-columns/column-widths.ts';
import { emptyWords } from '../table-columns/measures.ts';
import { columnsOf } from '../table-columns/table-columns.ts';
import type { Draft } from './draft.ts';
import { locked, measureLines, writeLongField } from './field.ts';
import { settings } from './heights.ts';
import { bulletList } from './numbering.ts';
import { bookmarked, paragraph, type ParagraphFormat } from './paragraph.ts';
import { answerHeight, leastRowHeight } from './pieces.ts';
import { writePhrasing } from './phrasing.ts';
import { bookmarkName } from './stable-id.ts';

/** The highest row that is kept on one page, as a fraction of it: one that is higher would leave too much of it empty. */
const keptRow = 1 / 2;

/**
 * A table with a header row that repeats on every page and column widths that hold in every program. Source: ECMA-376
 * 17.4.
 *
 * @param title what the table is about, for screen readers
 */
export function writeTable(table: Table, title: string, draft: Draft): Markup {
  const { widths, lines } = columnsOf(table, draft);
  const highest = (keptRow * draft.shell.page.textHeight) / settings.cell.line;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const rows = table.children.map((row, index) =>
    writeRow(row, { table, title, widths, index, isWhole: (lines[index] ?? 1) <= highest }, draft),
  );
  return element('w:tbl', undefined, [
    element('w:tblPr', undefined, [
      element('w:tblStyle', { 'w:val': draft.style('table') }),
      element('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
      hasRoomsSideBySide(table)
        ? element('w:tblBorders', undefined, [
            element('w:insideV', {
              'w:val': 'single',
              'w:sz': 4,
              'w:space': 0,
              'w:color': draft.options.style.colours.line.slice(1),
            }),
          ])
        : undefined,
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', {
        'w:val': '0420',
        'w:firstRow': '1',
        'w:lastRow': '0',
        'w:firstColumn': '0',
        'w:lastColumn': '0',
        'w:noHBand': '0',
        'w:noVBand': '1',
      }),
      element('w:tblCaption', { 'w:val': title }),
    ]),
    element(
      'w:tblGrid',
      undefined,
      widths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    ...rows,
  ]);
}

/**
 * A box for an answer: a frame that grows with what is typed.
 *
 * Why a table: a paragraph with a border is only as high as its text, and empty lines to make it higher would remain
 * after typing.
 *
 * @param keepNext whether it stays on the page of what follows
 */
export function writeAnswer(field: FieldNode, draft: Draft, keepNext: boolean): Markup {
  const width = draft.shell.page.textWidth;
  const side = {
    'w:val': 'single',
    'w:sz': 4,
    'w:space': 0,
    'w:color': draft.options.style.colours.line.slice(1),
  };
  const body = writeLongField(field, draft, (words) => paragraph(words, { role: 'answer', keepNext }, draft));
  return element('w:tbl', undefined, [
    element('w:tblPr', undefined, [
      element('w:tblStyle', { 'w:val': draft.style('table') }),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element(
        'w:tblBorders',
        undefined,
        ['top', 'left', 'bottom', 'right'].map((name) => element(`w:${name}`, side)),
      ),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', { 'w:val': '0400', 'w:firstRow': '0', 'w:noVBand': '1' }),
      element('w:tblCaption', { 'w:val': field.title }),
    ]),
    element('w:tblGrid', undefined, [element('w:gridCol', { 'w:w': width })]),
    element('w:tr', undefined, [
      element('w:trPr', undefined, [
        // LibreOffice keeps no table with what follows whose rows may not break.
        keepNext ? undefined : element('w:cantSplit'),
        element('w:trHeight', { 'w:val': answerHeight(field), 'w:hRule': 'atLeast' }),
      ]),
      element('w:tc', undefined, [
        element('w:tcPr', undefined, [element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })]),
        body,
      ]),
    ]),
  ]);
}

/** Whether empty rooms to write in are next to each other: only a line between them tells one from the other. */
function hasRoomsSideBySide({ children }: Table): boolean {
  const isRoom = (cell: TableCell | undefined): boolean => {
    const [only, more] = cell?.children ?? [];
    return more === undefined && only?.type === 'field' && only.kind === 'lang';
  };
  return children.some(({ children: cells }) =>
    cells.some((cell, index) => isRoom(cell) && isRoom(cells[index + 1])),
  );
}

interface RowSpot {
  readonly table: Table;
  /** What the table is about. */
  readonly title: string;
  readonly widths: readonly number[];
  readonly index: number;
  /** Whether the row may not break over pages. */
  readonly isWhole: boolean;
}

function writeRow(row: TableRow, spot: RowSpot, draft: Draft): Markup {
  const { index: at, widths, table } = spot;
  const isHead = at === 0;
  const fields = fieldsOf(row);
  const label = fields.length > 0 && !isHead ? rowLabel(row) : undefined;
  const of = table.children.length - 1;
  const height = leastRowHeight(row, draft);
  const keepNext = draft.kept.has(row);
  draft.row = isHead ? undefined : rowName(label, { number: at, of, heading: spot.title });
  const properties = [
    spot.isWhole ? element('w:cantSplit') : undefined,
    height === undefined ? undefined : element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }),
    isHead ? element('w:tblHeader') : undefined,
  ];
  const cells = widths.map((width, index) => {
    const cell = row.children[index];
    const naming = cell !== undefined && cell === label ? fields : undefined;
    const isLine = isLineToWriteOn(cell);
    draft.lineRoom = isLine ? width - cellPadding : undefined;
    const room = width - cellPadding;
    if (cell !== undefined && !isLine) measureLines(cell.children, { room, size: settings.cell.size }, draft);
    const content = cell === undefined ? join([]) : writeWords(cell, naming, draft);
    draft.lineRoom = undefined;
    return writeCell(cell, { width, isHead, isLine, keepNext, align: table.align?.[index], content }, draft);
  });
  draft.row = undefined;
  const hasProperties = properties.some((each) => each !== undefined);
  return element('w:tr', undefined, [
    hasProperties ? element('w:trPr', undefined, properties) : undefined,
    ...cells,
  ]);
}

/** Whether a cell is nothing but a short field, or some below each other: on paper lines. */
function isLineToWriteOn(cell: TableCell | undefined): boolean {
  const fields = cell?.children.filter(({ type }) => type !== 'break') ?? [];
  return (
    fields.length > 0 &&
    fields.every((each) => each.type === 'field' && emptyWords[each.kind].startsWith('_'))
  );
}

interface CellSpot {
  readonly width: number;
  readonly isHead: boolean;
  /** Whether it is a line to write on: that is at its foot, with the room above it. */
  readonly isLine: boolean;
  readonly keepNext: boolean;
  readonly align: AlignType | undefined;
  readonly content: Markup;
}

function writeCell(cell: TableCell | undefined, spot: CellSpot, draft: Draft): Markup {
  const { width, isHead, isLine, keepNext, align, content } = spot;
  const format = {
    role: isHead ? 'tableHead' : 'tableText',
    keepNext,
    align: align ?? undefined,
  } as const;
  return element('w:tc', undefined, [
    element('w:tcPr', undefined, [
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      isLine ? element('w:vAlign', { 'w:val': 'bottom' }) : undefined,
    ]),
    cell === undefined ? paragraph(content, format, draft) : writeCellBody(cell, { content, format }, draft),
  ]);
}

/** Width of a bullet in a cell, in twips. */
const cellIndent = 180;

function writeCellBody(
  cell: TableCell,
  { content, format }: { readonly content: Markup; readonly format: ParagraphFormat },
  draft: Draft,
): Markup {
  const [only] = cell.children;
  if (cell.children.length === 1 && only?.type === 'field' && only.kind === 'lang')
    return writeLongField(only, draft, (words) => paragraph(words, format, draft));
  const lines = cellLines(cell);
  if (lines === undefined) return paragraph(content, format, draft);
  return join(
    lines.map(({ isItem, children }) => {
      const mark = isItem
        ? { numbering: { id: bulletList(draft), level: 0 }, indent: cellIndent, hanging: cellIndent }
        : {};
      return paragraph(writePhrasing(children, draft, { narrow: true }), { ...format, ...mark }, draft);
    }),
  );
}

/**
 * The content of a cell. Text that names a row of a form is locked, and marked with a bookmark of the task: other
 * programs drop tags, but keep bookmarks.
 */
function writeWords(cell: TableCell, naming: readonly FieldNode[] | undefined, draft: Draft): Markup {
  const words = writePhrasing(cell.children, draft, { narrow: true });
  if (naming === undefined || !draft.options.isForm || cell.children.some(isOwnField)) return words;
  const box = naming.find(({ kind }) => kind.startsWith('vinkje'));
  const [first] = naming;
  const marked = box === undefined ? words : join(bookmarked(words, bookmarkName('taak', box.id), draft));
  return first === undefined ? marked : locked(marked, (box ?? first).id, draft);
}

function isOwnField(node: PhrasingContent): boolean {
  return hasField(node);
}

function fieldsOf(row: TableRow): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  visit(row, (node) => {
    if (node.type === 'field') fields.push(node);
  });
  return fields;
}
