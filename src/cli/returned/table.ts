/** What changes in a dossier, as a table that fits a screen. */
import stringWidth from 'string-width';
import type { PlannedDossier } from '../../app/returned/read-back.ts';
import { changeRows, type ChangeRow } from '../../words/changed-task.ts';

/** The least columns that a table takes. */
const leastColumns = 60;

/** The changed tasks of a dossier: a heading, and a row for each change. */
export function changesTable(
  { before, tasks }: Pick<PlannedDossier, 'before' | 'tasks'>,
  columns: number,
): string {
  const rows: readonly ChangeRow[] = [['Nr', 'Taak', 'Was', 'Wordt'], ...tasks.flatMap(changeRows)];
  const gaps = 3 * 2;
  const first = Math.max(...rows.map(([number]) => number.length));
  const room = Math.max(columns, leastColumns) - 1 - first - gaps;
  const [title, was] = [Math.floor(room * 0.36), Math.floor(room * 0.27)];
  const widths = [first, title, was, room - title - was];
  return [`${before.title} (${before.id})`, ...rows.flatMap((row) => linesOf(row, widths))].join('\n');
}

function linesOf(row: ChangeRow, widths: readonly number[]): readonly string[] {
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
