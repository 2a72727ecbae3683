/** How wide columns and how high rows are: not every program fits rows to their text when it opens a workbook. */
import type { SheetTask, TaskSheet } from '../../document/task-sheet.ts';
import type { TableColumn, TableValue } from '../task-table/columns.ts';

/** Points per line of text. */
const lineHeight = 15;
/** Letters are narrower than digits, on average. */
const lettersPerDigit = 1.12;
/** Room for the button of a filter, in the width of digits. */
const button = 3;

/** The width of a column, in digits: no more than it needs. */
export function widthOf({ header, width, value }: TableColumn, sheet: TaskSheet): number {
  const lengths = sheet.tasks.map((task) =>
    Math.max(...linesOf(value(task, sheet)).map((line) => line.length), 0),
  );
  return Math.min(width, Math.max(header.length + button, ...lengths));
}

/** The height of a row, in points. */
export function heightOf(task: SheetTask, columns: readonly TableColumn[], sheet: TaskSheet): number {
  const counts = columns
    .filter(({ isHidden }) => isHidden !== true)
    .map((column) => lineCount(linesOf(column.value(task, sheet)), widthOf(column, sheet) * lettersPerDigit));
  return Math.max(1, ...counts) * lineHeight;
}

/** How many lines texts take in a column. */
export function lineCount(lines: readonly string[], width: number): number {
  return lines.reduce((sum, line) => sum + wrapped(line, width), 0);
}

function wrapped(line: string, width: number): number {
  let [count, room] = [1, width];
  for (const word of line.split(' ')) {
    const length = word.length;
    if (length > room && room < width) [count, room] = [count + 1, width];
    // A word that is longer than a line is broken.
    count += Math.max(0, Math.ceil(length / width) - 1);
    room -= (length % width) + 1;
  }
  return count;
}

function linesOf(value: TableValue): readonly string[] {
  if (value?.kind === 'text') return value.text.split('\n');
  return value?.kind === 'day' ? ['12 dec 2026'] : [];
}
