/** The tables of a list that came back, as rows of cells: wrappers of any program around rows and cells are looked through. */
import { namespaces } from '../house-file/xml.ts';
import { wordAttribute, wordsIn, type ReadElement } from '../read-tree.ts';
import { collect, emptyInside, enterControl, type Inside } from './pieces.ts';

/** A cell. */
export interface Cell extends Inside {
  /** Its first column, and how many it takes. */
  readonly column: number;
  readonly span: number;
}

/** A row. */
export interface Row {
  readonly cells: readonly Cell[];
  /** Controls and bookmarks of the row itself, outside its cells. */
  readonly around: Inside;
  /** Whether the row was deleted with changes tracked. */
  readonly isDeleted: boolean;
}

/** The tables of a document in order, those in cells and text boxes too. */
export function tablesIn(root: ReadElement): readonly (readonly Row[])[] {
  return tableElements(root).map(rowsOf);
}

function tableElements({ children }: ReadElement): readonly ReadElement[] {
  return children.flatMap((each) => {
    const isOlder = each.namespace === namespaces.mc && each.localName === 'Fallback';
    if (isOlder || each.word === 'del' || each.word === 'moveFrom') return [];
    const inside = tableElements(each);
    return each.word === 'tbl' ? [each, ...inside] : inside;
  });
}

function rowsOf(table: ReadElement): readonly Row[] {
  const rows: Row[] = [];
  let around = emptyInside();
  const visit = (element: ReadElement): void => {
    if (element.word === 'tr') {
      rows.push(rowOf(element, around));
      around = emptyInside();
    } else if (element.word === 'bookmarkStart') collect(element, around);
    else if (element.word !== 'tblPr' && element.word !== 'sdtPr') {
      if (element.word === 'sdt') enterControl(element, around);
      element.children.forEach(visit);
    }
  };
  table.children.forEach(visit);
  return rows;
}

function rowOf(row: ReadElement, around: Inside): Row {
  const properties = row.children.find(({ word }) => word === 'trPr');
  const change = properties?.children.find(({ word }) => word === 'del');
  const before = properties?.children.find(({ word }) => word === 'gridBefore');
  const cells: Cell[] = [];
  let column = before === undefined ? 0 : numberOf(before);
  const visit = (element: ReadElement, wrapping: readonly ReadElement[]): void => {
    if (element.word === 'tc') {
      const cell = cellOf(element, column, wrapping);
      cells.push(cell);
      column += cell.span;
    } else if (element.word === 'bookmarkStart') collect(element, around);
    else if (!['trPr', 'tblPrEx', 'sdtPr'].includes(element.word))
      for (const each of element.children)
        visit(each, element.word === 'sdt' ? [...wrapping, element] : wrapping);
  };
  for (const each of row.children) visit(each, []);
  return { cells, around, isDeleted: change !== undefined };
}

function cellOf(cell: ReadElement, column: number, wrapping: readonly ReadElement[]): Cell {
  const inside = emptyInside();
  const [control] = wrapping.flatMap((each) => enterControl(each, inside) ?? []).slice(-1);
  for (const each of cell.children) collect(each, inside, { control });
  const [properties] = cell.children.filter(({ word }) => word === 'tcPr');
  const [span] = properties?.children.filter(({ word }) => word === 'gridSpan') ?? [];
  return { ...inside, column, span: span === undefined ? 1 : Math.max(1, numberOf(span)) };
}

/** Programs write small numbers here; what is larger is damage. */
function numberOf(element: ReadElement): number {
  const number = Number(wordAttribute(element, 'val'));
  return Number.isInteger(number) && number >= 0 && number < 100 ? number : 1;
}

/** The text of the paragraphs of a document that is there. */
export function paragraphsIn(root: ReadElement): readonly string[] {
  return wordsIn(root, 'p').map((each) => {
    const inside = emptyInside();
    collect(each, inside);
    return inside.pieces
      .filter(({ state }) => state === 'there')
      .map(({ text }) => text)
      .join('');
  });
}
