import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { FieldNode } from '../../document/tree.ts';
import { visit } from '../../document/walk.ts';
import { element, join, type Markup } from '../markup.ts';
import { hasField, rowLabel } from '../row-label.ts';
import { columnWidths } from './column-widths.ts';
import type { Draft } from './draft.ts';
import { locked, writeLongField } from './field.ts';
import { bookmarked, paragraph } from './paragraph.ts';
import { writePhrasing } from './phrasing.ts';
import { bookmarkName } from './stable-id.ts';

/** Longest row, in lines, that is kept on one page; longer ones may break, or they would leave half a page empty. */
const keptLines = 14;

/** Height of a row that is signed on paper, in twips. */
const signatureHeight = 900;

/**
 * A table with a head that comes back on every page and widths that hold in every program. Source: ECMA-376 17.4.
 *
 * @param title what the table is about, for screen readers
 */
export function writeTable(table: Table, title: string, draft: Draft): Markup {
  const { widths, linesOf } = columnWidths(table, draft.shell.page.textWidth);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const rows = table.children.map((row, index) =>
    writeRow(row, { table, widths, isHead: index === 0, lines: linesOf(row) }, draft),
  );
  return element('w:tbl', undefined, [
    element('w:tblPr', undefined, [
      element('w:tblStyle', { 'w:val': draft.style('table') }),
      element('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
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

interface RowSpot {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly isHead: boolean;
  readonly lines: number;
}

function writeRow(row: TableRow, spot: RowSpot, draft: Draft): Markup {
  const { isHead, widths, table } = spot;
  const fields = fieldsOf(row);
  const label = fields.length > 0 && !isHead ? rowLabel(row) : undefined;
  const properties = [
    spot.lines <= keptLines ? element('w:cantSplit') : undefined,
    fields.some(({ kind }) => kind === 'handtekening')
      ? element('w:trHeight', { 'w:val': signatureHeight, 'w:hRule': 'atLeast' })
      : undefined,
    isHead ? element('w:tblHeader') : undefined,
  ];
  const cells = widths.map((width, index) => {
    const cell = row.children[index];
    const naming = cell !== undefined && cell === label ? fields : undefined;
    const content = cell === undefined ? join([]) : writeWords(cell, naming, draft);
    return writeCell(cell, { width, isHead, align: table.align?.[index], content }, draft);
  });
  const hasProperties = properties.some((each) => each !== undefined);
  return element('w:tr', undefined, [
    hasProperties ? element('w:trPr', undefined, properties) : undefined,
    ...cells,
  ]);
}

interface CellSpot {
  readonly width: number;
  readonly isHead: boolean;
  readonly align: AlignType | undefined;
  readonly content: Markup;
}

function writeCell(cell: TableCell | undefined, spot: CellSpot, draft: Draft): Markup {
  const { width, isHead, align, content } = spot;
  const format = {
    role: isHead ? 'tableHead' : 'tableText',
    // The head of a table never stands alone at the foot of a page.
    keepNext: isHead,
    align: align ?? undefined,
  } as const;
  const only = cell?.children.length === 1 ? cell.children[0] : undefined;
  const body =
    only?.type === 'field' && only.kind === 'lang'
      ? writeLongField(only, draft, (words) => paragraph(words, format, draft))
      : paragraph(content, format, draft);
  return element('w:tc', undefined, [
    element('w:tcPr', undefined, [element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })]),
    body,
  ]);
}

/**
 * The words of a cell. Words that name a row of a form are locked, and marked with a bookmark of the task: other
 * programs drop tags, but keep bookmarks.
 */
function writeWords(cell: TableCell, naming: readonly FieldNode[] | undefined, draft: Draft): Markup {
  const words = writePhrasing(cell.children, draft);
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
