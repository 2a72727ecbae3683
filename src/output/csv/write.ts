/**
 * A file with separators, as a Dutch Excel opens it: semicolons, days as `01-12-2026`, and a mark that says that it is
 * UTF-8. Excel takes what looks like a number or a day for one when it opens such a file; a workbook it does not.
 */
import type { WriteDocument } from '../registry.ts';
import { columns, type TableValue } from '../task-table/columns.ts';
import { harmless, quoted } from './cells.ts';

/** Writes the tasks of a dossier, one line a task; every column is always there. */
export const writeCsv: WriteDocument = (_, { sheet }) => {
  if (sheet === undefined) throw new Error('a file with separators needs the tasks of a dossier');
  const lines = [
    columns.map(({ header }) => header),
    ...sheet.tasks.map((task) => columns.map(({ value }) => written(value(task, sheet)))),
  ];
  const text = lines.map((cells) => cells.map(quoted).join(';')).join('\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
};

function written(value: TableValue): string {
  switch (value?.kind) {
    case 'text':
      return harmless(value.text.replace(/\r\n?/g, '\n'));
    case 'number':
      return String(value.number);
    case 'day':
      return value.day.split('-').reverse().join('-');
    case 'box':
      return value.isOn ? 'ja' : 'nee';
    case undefined:
      return '';
  }
}
