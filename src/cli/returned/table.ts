/** What changes in a dossier, as a table that fits a screen. */
import stringWidth from 'string-width';
import type { ChangedTask, PlannedDossier } from '../../app/returned/read-back.ts';
import { writeWeekday } from '../../calendar/day.ts';
import type { DossierTask } from '../../checklist/dossier.ts';
import { screenText } from '../../profile/marked-text.ts';

/** The least columns that a table takes. */
const leastColumns = 60;

/** A row of the table: before and after. */
type Row = readonly [number: string, title: string, before: string, after: string];

/** The changed tasks of a dossier: a heading, and a row for each change. */
export function changesTable(
  { before, tasks }: Pick<PlannedDossier, 'before' | 'tasks'>,
  columns: number,
): string {
  const rows: readonly Row[] = [['Nr', 'Taak', 'Was', 'Wordt'], ...tasks.flatMap(rowsOf)];
  const gaps = 3 * 2;
  const first = Math.max(...rows.map(([number]) => number.length));
  const room = Math.max(columns, leastColumns) - 1 - first - gaps;
  const [title, was] = [Math.floor(room * 0.36), Math.floor(room * 0.27)];
  const widths = [first, title, was, room - title - was];
  return [`${before.title} (${before.id})`, ...rows.flatMap((row) => linesOf(row, widths))].join('\n');
}

function rowsOf({ before, after }: ChangedTask): readonly Row[] {
  const pairs: readonly (readonly [string, string])[] =
    before === undefined
      ? [
          ['–', `nieuwe taak: ${standing(after)}`],
          ['–', text('door', after.by)],
          ['–', text('datum', day(after.date))],
        ]
      : [
          [standing(before), standing(after)],
          [text('datum', day(before.date)), text('datum', day(after.date))],
          [text('opgepakt door', before.assignee), text('opgepakt door', after.assignee)],
        ];
  const all = [...pairs, [text('opmerking', before?.remark), text('opmerking', after.remark)] as const];
  return all
    .filter(([was, is]) => was !== is)
    .map(([was, is], index) => [
      index === 0 ? String(after.number) : '',
      index === 0 ? screenText(after.title) : '',
      was,
      is,
    ]);
}

/** "klaar op di 17 november 2026, door jj". */
function standing({ status, doneOn, doneBy, reason }: DossierTask): string {
  if (status === 'vervalt') return `vervalt: ${screenText(reason ?? '')}`;
  if (status !== 'afgehandeld') return status;
  const who = doneBy === undefined ? '' : `, door ${screenText(doneBy)}`;
  return `klaar${doneOn === undefined ? '' : ` op ${writeWeekday(doneOn).replaceAll('\u00a0', ' ')}`}${who}`;
}

function day(date: string | undefined): string | undefined {
  return date === undefined ? undefined : writeWeekday(date).replaceAll('\u00a0', ' ');
}

function text(name: string, value: string | undefined): string {
  return value === undefined ? '–' : `${name}: ${screenText(value.replaceAll('\n', ' / '))}`;
}

function linesOf(row: Row, widths: readonly number[]): readonly string[] {
  const cells = row.map((cell, index) => wrapped(cell, widths[index] ?? 1));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => {
        const words = lines[line] ?? '';
        return words + ' '.repeat(Math.max(0, (widths[index] ?? 0) - stringWidth(words)));
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A text in lines of a few columns; a word that is longer than that is broken. */
function wrapped(cell: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of cell.split(' ').flatMap((each) => broken(each, width))) {
    const line = lines.at(-1);
    if (line !== undefined && stringWidth(line) + 1 + stringWidth(word) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function broken(word: string, width: number): readonly string[] {
  if (stringWidth(word) <= width) return [word];
  const parts: string[] = [''];
  for (const sign of word) {
    const part = parts.at(-1) ?? '';
    if (stringWidth(part + sign) > width) parts.push(sign);
    else parts[parts.length - 1] = part + sign;
  }
  return parts;
}
