/** The sheet with the tasks: one row a task, its head and its numbers always in sight, to be printed on A4. */
import type { SheetTask, TaskSheet } from '../../document/task-sheet.ts';
import { element, text, type Markup } from '../markup.ts';
import { xmlHead } from '../office-package.ts';
import type { TableColumn, TableValue } from '../task-table/columns.ts';
import { boxCell, columnName, dayCell, emptyCell, numberCell, textCell } from './cells.ts';
import { heightOf, widthOf } from './measures.ts';
import { pageOf, type PageTexts } from './page.ts';
import { doneLook, styleOf, type Look, type Standing } from './styles.ts';
import { validationsOf, type Choices } from './validations.ts';

/** What the sheet shows. */
export interface TaskSheetContent {
  readonly sheet: TaskSheet;
  readonly columns: readonly TableColumn[];
  readonly page: PageTexts;
  readonly choices: Choices;
}

/** Excel adds this to the width in digits. */
const padding = 0.71;

/** The range of the table. @param withDollars as names of a workbook need it */
export function tableRange(
  { sheet, columns }: Pick<TaskSheetContent, 'sheet' | 'columns'>,
  withDollars = false,
): string {
  const last = [columnName(columns.length - 1), String(sheet.tasks.length + 1)];
  return withDollars ? `$A$1:$${last.join('$')}` : `A1:${last.join('')}`;
}

/** `xl/worksheets/sheet1.xml`. */
export function taskSheetPart(content: TaskSheetContent): string {
  const { sheet, columns, page, choices } = content;
  const rows = sheet.tasks.map((task, index) => taskRow(task, index + 2, content));
  return (
    xmlHead +
    element('worksheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
      element('sheetPr', undefined, [element('pageSetUpPr', { fitToPage: 1 })]),
      element('dimension', { ref: tableRange(content) }),
      element('sheetViews', undefined, [view(columns)]),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      element(
        'cols',
        undefined,
        columns.map((column, index) => columnPart(column, index, sheet)),
      ),
      element('sheetData', undefined, [headRow(columns), ...rows]),
      element('autoFilter', { ref: tableRange(content) }),
      grayWhenDone(content),
      validationsOf(columns, choices),
      ...pageOf(page),
    ])
  );
}

/** Number and title stay in sight, and the head. */
function view(columns: readonly TableColumn[]): Markup {
  const frozen = columns.findIndex(({ key }) => key === 'title') + 1;
  const topLeftCell = `${columnName(frozen)}2`;
  const answer = `${columnName(columns.findIndex(({ key }) => key === 'box'))}2`;
  return element('sheetView', { tabSelected: 1, workbookViewId: 0 }, [
    element('pane', { xSplit: frozen, ySplit: 1, topLeftCell, activePane: 'bottomRight', state: 'frozen' }),
    element('selection', { pane: 'topRight' }),
    element('selection', { pane: 'bottomLeft' }),
    element('selection', { pane: 'bottomRight', activeCell: answer, sqref: answer }),
  ]);
}

function columnPart(column: TableColumn, index: number, sheet: TaskSheet): Markup {
  return element('col', {
    ...{ min: index + 1, max: index + 1, width: widthOf(column, sheet) + padding },
    hidden: column.isHidden === true ? 1 : undefined,
    customWidth: 1,
  });
}

function headRow(columns: readonly TableColumn[]): Markup {
  const cells = columns.map(({ header }, index) =>
    textCell(`${columnName(index)}1`, header, styleOf('head')),
  );
  return element('row', { r: 1 }, cells);
}

function taskRow(task: SheetTask, row: number, { sheet, columns }: TaskSheetContent): Markup {
  const cells = columns.map((column, index) => {
    const ref = `${columnName(index)}${String(row)}`;
    const standing = task.status === 'vervalt' ? 'lapsed' : column.isAnswer === true ? 'answer' : 'usual';
    return cellOf(ref, column.value(task, sheet), { column, standing });
  });
  return element('row', { r: row, ht: heightOf(task, columns, sheet) }, cells);
}

function cellOf(
  ref: string,
  value: TableValue,
  { column, standing }: { readonly column: TableColumn; readonly standing: Standing },
): Markup {
  const style = (look: Look): number => styleOf(look, standing);
  switch (value?.kind) {
    case 'text':
      return textCell(ref, value.text, style('text'));
    case 'number':
      return numberCell(ref, value.number, style('number'));
    case 'day':
      return dayCell(ref, value.day, style('day'));
    case 'box':
      return boxCell(ref, value.isOn, style('box'));
    case undefined:
      return emptyCell(ref, style(emptyLook(column)));
  }
}

/** What is typed in an empty cell looks like its column. */
function emptyLook({ key }: TableColumn): Look {
  if (key === 'box') return 'noBox';
  return key === 'doneOn' || key === 'begin' || key === 'due' ? 'day' : 'text';
}

/** A row turns gray when its box is ticked. */
function grayWhenDone({ sheet, columns }: TaskSheetContent): Markup {
  const box = columnName(columns.findIndex(({ key }) => key === 'box'));
  const last = `${columnName(columns.length - 1)}${String(sheet.tasks.length + 1)}`;
  return element('conditionalFormatting', { sqref: `A2:${last}` }, [
    element('cfRule', { type: 'expression', dxfId: doneLook, priority: 1 }, [
      element('formula', undefined, [text(`$${box}2=TRUE`)]),
    ]),
  ]);
}
