import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { FieldNode } from '../../document/tree.ts';
import { cellLines } from '../cell-lines.ts';
import { cellPadding } from '../paged/column-widths.ts';
import { emptyWords } from '../paged/empty-field.ts';
import { cellMargins } from '../paged/units.ts';
import { columnsOf, compactRowHeight } from '../paged/table-columns.ts';
import { array, call, joined, points, typst, type Code } from './code.ts';
import type { Draft } from './draft.ts';
import { writeCellField } from './field.ts';
import { writePhrasing } from './phrasing.ts';
import type { Place } from './place.ts';

/** The highest row that is kept on one page, as a fraction of it: one that is higher would leave too much of it empty. */
const keptRow = 1 / 2;

/** Height of a line in a table, in twips. */
const lineHeight = 250;

/** A table whose header is repeated on every page, and known as a header to who hears it read. */
export function writeTable(table: Table, draft: Draft): Code {
  const { widths, lines } = columnsOf(table, draft);
  const highest = (keptRow * draft.shell.page.textHeight) / lineHeight;
  const rows = table.children.map((row, index) =>
    writeRow(row, {
      draft,
      widths,
      isHead: index === 0,
      isWhole: (lines[index] ?? 1) <= highest,
      penned: pennedHeight(row, draft),
    }),
  );
  const [head, ...body] = rows;
  return call('tabel', [
    array(widths.map((width) => points(width / 20))),
    array(widths.map((_, index) => alignment(table.align?.[index]))),
    typst(hasRoomsSideBySide(table) ? 'true' : 'false'),
    ...(head === undefined ? [] : [call('table.header', head)]),
    ...body.flat(),
  ]);
}

function alignment(align: AlignType | undefined): Code {
  const side = align === 'right' || align === 'center' ? align : 'left';
  return typst(`${side} + top`);
}

interface RowSpot {
  readonly draft: Draft;
  readonly widths: readonly number[];
  readonly isHead: boolean;
  /** Whether the row may not break over pages. */
  readonly isWhole: boolean;
  /** Room for a pen, in points, in a row of a long list. */
  readonly penned: number | undefined;
}

/** Height of a row that is nothing but places to write in with a pen, in a list, in points: 8 millimetres. */
const emptyRow = 22.7;

/** What the rows of a long list have for a pen; undefined in any other table. */
function pennedHeight({ children }: TableRow, draft: Draft): number | undefined {
  if (!draft.options.compact) return undefined;
  const isEmpty = children.every((cell) => cell.children.every(({ type }) => type === 'field'));
  const height = isEmpty ? emptyRow : (compactRowHeight(draft) ?? 0) / 20;
  return Math.max(0, height - (2 * cellMargins(true).above) / 20 - 2);
}

function writeRow(row: TableRow, { draft, widths, isHead, isWhole, penned }: RowSpot): readonly Code[] {
  return widths.map((width, index) => {
    const cell = row.children[index];
    const content = cell === undefined ? typst('none') : writeCell(cell, placeOf(width, draft), penned);
    return call('table.cell', [content], {
      breakable: isWhole ? typst('false') : undefined,
      align: isHead
        ? typst('bottom')
        : cell !== undefined && isLineToWriteOn(cell)
          ? typst('bottom')
          : undefined,
    });
  });
}

function placeOf(width: number, draft: Draft): Place {
  const { compact } = draft.options;
  const room = width - (compact ? 2 * cellMargins(true).beside : cellPadding);
  return { draft, room, size: compact ? 170 : 190, isNarrow: true };
}

function writeCell(cell: TableCell, place: Place, penned: number | undefined): Code {
  const fields = onlyFields(cell);
  if (fields !== undefined) return joined(fields.map((each) => writeCellField(each, penned)));
  const lines = cellLines(cell);
  if (lines === undefined) return writePhrasing(cell.children, place);
  const pieces: Code[] = [];
  let items: Code[] = [];
  const flush = (): void => {
    if (items.length > 0)
      pieces.push(
        call('list', items, { indent: typst('0pt'), 'body-indent': typst('4pt'), spacing: typst('2pt') }),
      );
    items = [];
  };
  for (const { isItem, children } of lines) {
    const content = writePhrasing(children, place);
    if (isItem) items.push(content);
    else {
      flush();
      pieces.push(call('par', [content]));
    }
  }
  flush();
  return joined(pieces);
}

/** The fields of a cell that holds nothing but room to write; undefined for any other. */
function onlyFields({ children }: TableCell): readonly FieldNode[] | undefined {
  const fields = children.filter(({ type }) => type !== 'break');
  return fields.length > 0 && fields.every(isRoomToWrite) ? fields : undefined;
}

function isRoomToWrite(node: PhrasingContent): node is FieldNode {
  return (
    node.type === 'field' &&
    node.shown === undefined &&
    (node.kind === 'lang' || emptyWords[node.kind] !== '')
  );
}

function isLineToWriteOn(cell: TableCell): boolean {
  return onlyFields(cell)?.every(({ kind }) => kind !== 'lang') === true;
}

/** Whether empty rooms to write in are next to each other: only a line between them tells one from the other. */
function hasRoomsSideBySide({ children }: Table): boolean {
  const isRoom = (cell: TableCell | undefined): boolean =>
    cell !== undefined && onlyFields(cell)?.every(({ kind }) => kind === 'lang') === true;
  return children.some(({ children: cells }) =>
    cells.some((cell, index) => isRoom(cell) && isRoom(cells[index + 1])),
  );
}
