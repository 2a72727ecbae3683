import type { Table, TableCell, TableRow } from 'mdast';
import { textOf } from '../../document/walk.ts';
import { cellLines } from '../cell-lines.ts';
import { htmlElement, join, type Attributes, type Markup } from '../markup.ts';
import { hasField, rowLabel, rowName } from '../row-label.ts';
import type { Spot } from './context.ts';
import { writePhrasing } from './phrasing.ts';

/** A table with column and row headers. On a screen with too little room for it, each row becomes a card. */
export function writeTable(table: Table, spot: Spot): Markup {
  const [head, ...rows] = table.children;
  const { tables } = spot.page;
  const { step, isClose, isEndless } = tables.of(table);
  const heads = (head?.children ?? []).map((cell) => textOf(cell).trim());
  const columns = { table, heads };
  const named = spot.heading === undefined ? {} : { 'aria-labelledby': spot.heading.id };
  // Without a label in each row, the headers have to say what a cell is.
  const isPairs = heads.length === 2 && rows.every((row) => rowLabel(row) !== undefined);
  const classes = [`tot-${step}`, ...(isPairs ? ['paar'] : []), ...(isClose ? ['dicht'] : [])];
  const body = rows.map((row, index) =>
    writeRow(row, { ...columns, number: index + 1, of: rows.length }, spot),
  );
  const written = htmlElement('table', { class: classes.join(' '), ...named }, [
    head === undefined ? undefined : writeHead(head, columns, spot),
    htmlElement('tbody', {}, body),
  ]);
  return isEndless
    ? htmlElement(
        'div',
        { class: 'tabel breed', role: 'region', tabindex: 0, 'aria-label': regionName(spot) },
        [written],
      )
    : htmlElement('div', { class: 'tabel' }, [written]);
}

/** Regions of a page have unique names, so that a list of them shows which is which. */
function regionName({ heading, page }: Spot): string {
  const wanted = heading === undefined ? 'Tabel' : `Tabel: ${heading.words}`;
  let name = wanted;
  for (let count = 2; page.regions.has(name); count++) name = `${wanted} (${count})`;
  page.regions.add(name);
  return name;
}

interface Columns {
  readonly table: Table;
  readonly heads: readonly string[];
}

function writeHead(head: TableRow, columns: Columns, spot: Spot): Markup {
  const cells = head.children.map((cell, index) => {
    const attributes = { class: alignment(columns.table, index) };
    // A header cell without text says nothing about its column.
    return columns.heads[index] === ''
      ? htmlElement('td', attributes, [writeCell(cell, spot)])
      : htmlElement('th', { ...attributes, scope: 'col' }, [writeCell(cell, spot)]);
  });
  return htmlElement('thead', {}, [htmlElement('tr', {}, cells)]);
}

function writeRow(
  row: TableRow,
  { table, heads, number, of }: Columns & { readonly number: number; readonly of: number },
  spot: Spot,
): Markup {
  const label = rowLabel(row);
  const inRow = { ...spot, row: rowName(label, { number, of, heading: spot.heading?.words }) };
  const labelAt = label === undefined ? -1 : row.children.indexOf(label);
  const cells = row.children.map((cell, index) => {
    const classes = [
      alignment(table, index),
      index < labelAt && isShort(cell) ? 'kort' : undefined,
      spot.page.tables.hasEndlessWord(cell) ? 'breekt' : undefined,
    ];
    const attributes: Attributes = {
      class: classes.filter((each) => each !== undefined).join(' ') || undefined,
      'data-kop': heads[index] === '' ? undefined : heads[index],
    };
    return cell === label
      ? htmlElement('th', { ...attributes, scope: 'row' }, [writeCell(cell, inRow)])
      : htmlElement('td', attributes, [writeCell(cell, inRow)]);
  });
  return htmlElement('tr', {}, cells);
}

/** Whether a cell holds no more than a number or a letter. */
function isShort(cell: TableCell): boolean {
  const { length } = textOf(cell).trim();
  return length > 0 && length <= 6 && !hasField(cell);
}

/** The content of a cell; lines that begin with a bullet become real lists. */
function writeCell(cell: TableCell, at: Spot): Markup {
  const spot = { ...at, isOneOfSeveral: cell.children.filter(({ type }) => type === 'field').length > 1 };
  const lines = cellLines(cell);
  if (lines === undefined) return writePhrasing(cell.children, spot);
  const written: Markup[] = [];
  let items: Markup[] = [];
  const endList = (): void => {
    if (items.length > 0) written.push(htmlElement('ul', {}, items));
    items = [];
  };
  for (const { isItem, children } of lines) {
    const words = writePhrasing(children, spot);
    if (isItem) items.push(htmlElement('li', {}, [words]));
    else {
      endList();
      written.push(htmlElement('p', {}, [words]));
    }
  }
  endList();
  return join(written);
}

function alignment({ align }: Table, column: number): string | undefined {
  const side = align?.[column];
  return side === 'right' ? 'rechts' : side === 'center' ? 'midden' : undefined;
}
