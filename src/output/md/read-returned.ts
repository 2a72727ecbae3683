/**
 * Reads a list that came back as Markdown, typed in by hand or re-aligned by an editor.
 *
 * Why not a parser: people break tables, with an empty line between rows or a bar too many, and no tick may be lost.
 */
import { codesIn } from '../../returned/list-code.ts';
import type { ReadReturned, ReturnedCell, ReturnedRow } from '../../returned/returned-file.ts';
import { columnOf, columnsOf, type ColumnRole, type Columns } from '../returned/columns.ts';
import { leadingBox, numberIn, titleIn, withoutFiller } from '../returned/signs.ts';
import { carriedIn, withoutCarried } from './carried-comment.ts';
import { boldTitle, plainText } from './plain-text.ts';

/** The most bytes of a file; a long list has some tens of thousands. */
const maxBytes = 2 * 1024 * 1024;

/** Reads what came back. Never throws for what a file holds. */
export function readReturnedMarkdown(bytes: Uint8Array): ReadReturned {
  if (bytes.length > maxBytes) return { unreadable: { why: 'too-big' } };
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  if (text.includes('\0')) return { unreadable: { why: 'damaged' } };
  const carried = carriedIn(text);
  const visible = withoutCarried(text);
  const { rows, hasHead } = rowsIn(visible.split('\n'));
  if (carried === undefined && !hasHead) return { unreadable: { why: 'no-list' } };
  return { carried, codes: codesIn(visible), rows };
}

/** As editors on Windows write it too: UTF-16 with a mark, or one byte a letter. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function rowsIn(lines: readonly string[]): {
  readonly rows: readonly ReturnedRow[];
  readonly hasHead: boolean;
} {
  const rows: ReturnedRow[] = [];
  let columns: Columns | undefined;
  let width = 0;
  let hasHead = false;
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}#/.test(line)) columns = undefined;
    const cells = cellsOf(line);
    if (cells === undefined || isRule(cells)) continue;
    const head = columnsOf(cells.map((cell) => plainText(cell)));
    if (head !== undefined) [columns, width, hasHead] = [head, cells.length, true];
    else if (isRule(cellsOf(lines[index + 1] ?? '') ?? [])) columns = undefined;
    else if (columns !== undefined && isFilled(cells, line))
      rows.push(rowOf(fitted(cells, width), columns, `regel ${index + 1}`));
  }
  return { rows, hasHead };
}

/** The cells of a line; undefined when it is no row. A bar with a backslash is text. */
function cellsOf(line: string): readonly string[] | undefined {
  const words = line.trim();
  if (!words.includes('|') || words.length > 20_000) return undefined;
  const cells: string[] = [''];
  for (const [piece] of words.matchAll(/\\[^]|[^\\|]+|\||\\$/g)) {
    if (piece === '|') cells.push('');
    else cells.push((cells.pop() ?? '') + piece);
  }
  if (words.startsWith('|')) cells.shift();
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.length > 1 ? cells : undefined;
}

/** Whether a row says anything; a line of text may have a bar in it too. */
function isFilled(cells: readonly string[], line: string): boolean {
  const isRow = cells.length > 3 || line.trim().startsWith('|');
  return isRow && cells.some((cell) => withoutFiller(plainText(cell)) !== '');
}

/** What stands behind the last column was typed in it, with a bar. */
function fitted(cells: readonly string[], width: number): readonly string[] {
  return cells.length <= width ? cells : [...cells.slice(0, width - 1), cells.slice(width - 1).join('|')];
}

function isRule(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell));
}

function rowOf(cells: readonly string[], columns: Columns, place: string): ReturnedRow {
  const cellOf = (role: ColumnRole): string | undefined => {
    const column = columnOf(columns, role);
    return column === undefined ? undefined : cells[column];
  };
  const textOf = (role: ColumnRole): string => withoutFiller(plainText(cellOf(role) ?? ''));
  const answerOf = (role: ColumnRole): ReturnedCell | undefined =>
    columnOf(columns, role) === undefined ? undefined : { text: textOf(role), isAnswer: false };
  const { box, rest } = leadingBox(textOf('box'));
  const day = answerOf('day');
  const words = [day?.text ?? '', rest].filter((each) => each !== '').join(' ');
  return {
    place,
    keys: {
      number: numberIn(textOf('number')),
      title: boldTitle(cellOf('title') ?? '') ?? titleIn(plainText(cellOf('title') ?? '')),
    },
    box,
    day: { text: words, isAnswer: false },
    ...{ by: answerOf('by'), remark: answerOf('remark'), who: answerOf('who'), due: answerOf('due') },
  };
}
