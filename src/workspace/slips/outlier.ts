import { problem } from '../../diagnostics/diagnostic.ts';
import type { RepairedText } from '../repaired-text.ts';
import { Levels, type KeysAt } from './levels.ts';
import {
  isIdle,
  leadOf,
  linesOf,
  lineWith,
  literalHeader,
  rowOf,
  valueOf,
  type Line,
  type Row,
} from './lines.ts';
import { literalLines } from './literal.ts';

/** The most lines that are put back, and the most lines that are tried for each. */
const [mostOutliers, mostTried] = [5, 4];

/** The most characters that are parsed again to see whether a line is in its place, and of a text to look in at all. */
const [mostTriedText, mostText] = [60_000, 200_000];

/** What to try with. */
export interface OutlierOptions {
  /** Offset of the first mistake that the parser meets in a text; undefined when there is none. */
  readonly firstMistake: (text: string) => number | undefined;
  readonly keysAt: KeysAt | undefined;
}

/**
 * Puts back the one line that slipped towards the margin between lines that are right. The parser blames the good lines
 * below it, and whoever would move those breaks them too. So a line is only blamed when the lines around it are read
 * without a mistake once it alone has moved.
 */
export function replaceOutliers(doc: RepairedText, options: OutlierOptions): void {
  if (doc.original.length > mostText) return;
  const lines = linesOf(doc.original);
  const moved = new Map<number, number>();
  for (let count = 0; count < mostOutliers; count++) {
    const from = options.firstMistake(textOf(lines, moved));
    if (from === undefined) return;
    const found = outlierAt(lines, { moved, from, options });
    if (found === undefined) return;
    moved.set(found.index, found.column);
    const { start, text } = found.line;
    const column = leadOf(text);
    const range = { start, end: start + Math.max(1, column) };
    doc.repair(
      [{ range: { start, end: start + column }, text: ' '.repeat(found.column) }],
      problem('yaml/indentation', doc.at(range), { lines: 1, found: column, expected: found.column }),
    );
  }
}

interface Search {
  /** Index of a line → the column it was moved to. */
  readonly moved: ReadonlyMap<number, number>;
  /** Offset of the mistake in the text with those lines moved. */
  readonly from: number;
  readonly options: OutlierOptions;
}

interface Outlier {
  readonly index: number;
  readonly line: Line;
  readonly column: number;
}

/** The line to blame for a mistake: the nearest at or above it that stands further out than its neighbours. */
function outlierAt(written: readonly Line[], { moved, from, options }: Search): Outlier | undefined {
  const lines = linesOf(textOf(written, moved));
  const last = lineWith(from, lines, 0);
  let tried = 0;
  // A mistake may be told of at the line above: the key that has nothing below it now.
  for (let index = last + 1; index > 0 && tried < mostTried; index--) {
    const line = lines[index];
    if (line === undefined || moved.has(index) || !standsOut(lines, index, last)) continue;
    const columns = columnsFor(lines, index, options.keysAt);
    if (columns.length > 0) tried++;
    const column = columns.find((each) => fits(lines, { index, column: each }, options));
    const own = written[index];
    if (column !== undefined && own !== undefined) return { index, line: own, column };
  }
  return undefined;
}

/** Whether a line is further out than the one above, and than the one below unless it is the mistake itself. */
function standsOut(lines: readonly Line[], index: number, mistake: number): boolean {
  const line = lines[index];
  if (line === undefined || isIdle(line.text)) return false;
  const lead = leadOf(line.text);
  const [above, below] = [neighbour(lines, index, -1), neighbour(lines, index, 1)];
  if (above === undefined || lead >= innermost(above)) return false;
  return index >= mistake || (below !== undefined && leadOf(below.text) > lead);
}

/** The column that the line below may have: that of the line, or further in when it ends with a key or dash. */
function innermost(line: Line): number {
  const row = rowOf(line);
  return opens(row) ? row.content + 1 : row.content;
}

function opens(row: Row): boolean {
  return valueOf(row) === '';
}

/** The nearest line above or below that says something. */
function neighbour(lines: readonly Line[], from: number, step: 1 | -1): Line | undefined {
  for (let index = from + step; index >= 0 && index < lines.length; index += step) {
    const line = lines[index];
    if (line !== undefined && !isIdle(line.text)) return line;
  }
  return undefined;
}

/** The columns that a line may be meant for, the likeliest first. */
function columnsFor(lines: readonly Line[], index: number, keysAt: KeysAt | undefined): readonly number[] {
  const line = lines[index];
  const [above, below] = [neighbour(lines, index, -1), neighbour(lines, index, 1)];
  if (line === undefined || above === undefined) return [];
  const row = rowOf(line);
  const text = textColumn(lines, index);
  if (text !== undefined && row.key === undefined && row.dashes.length === 0) return [text];
  const levels = levelsAbove(lines.slice(0, index), keysAt);
  if (!mayHaveSlipped(row, levels)) return [];
  const order = inOrder({ row, above: rowOf(above), below: below && rowOf(below), levels });
  return [...new Set([...order, text ?? 0])].filter((column) => column > row.column + 1);
}

/** A line that slipped, those around it, and what is open above it. */
interface Surroundings {
  readonly row: Row;
  readonly above: Row;
  readonly below: Row | undefined;
  readonly levels: Levels;
}

function inOrder({ row, above, below, levels }: Surroundings): readonly number[] {
  const isList = row.dashes.length > 0;
  const known = row.key === undefined && !isList ? [] : levels.columnsFor(isList ? 'list' : 'map', row.key);
  const child = above.content + 2;
  const isChild = opens(above) && (isList || levels.mayHold(row.key ?? ''));
  return [
    ...(isChild ? [child] : []),
    ...besideNext(row, below).filter((column) => known.includes(column)),
    ...known,
    ...[below?.column ?? 0, above.content, above.column, child],
  ];
}

/** The columns in which the line below puts a line: beside it, or as the dash of the item that it goes on with. */
function besideNext(row: Row, next: Row | undefined): readonly number[] {
  if (next === undefined) return [];
  const isList = row.dashes.length > 0;
  if (isList === next.dashes.length > 0) return isList ? [next.column] : [];
  return isList && row.key !== undefined ? [next.column - (row.content - row.column)] : [];
}

/** The column of the text of several lines that a line goes on with; undefined when it does not. */
function textColumn(lines: readonly Line[], index: number): number | undefined {
  const above = neighbour(lines, index, -1);
  if (above === undefined) return undefined;
  if (literalLines(textOf(lines, new Map())).has(above.start)) return leadOf(above.text);
  const isHeader = literalHeader.test(valueOf(rowOf(above)));
  const below = neighbour(lines, index, 1);
  if (!isHeader) return undefined;
  const inside = rowOf(above).content + 2;
  return below !== undefined && leadOf(below.text) > rowOf(above).column ? leadOf(below.text) : inside;
}

/** Whether a line is right but for its column, which is one of the columns above it and not the line's own. */
function mayHaveSlipped({ column, key, dashes, line }: Row, levels: Levels): boolean {
  const isItem = dashes.length > 0 && !/^-+$/.test(line.text.trim());
  const isRight = key !== undefined || isItem || /^\s*[[{}\]]|,$/.test(line.text);
  const isAtHome = key !== undefined && !isItem && levels.isOnlyHome(column, key);
  return isRight && !isAtHome && (levels.has(column, 'map') || levels.has(column, 'list'));
}

/** The groups and lists that are open above a line. */
function levelsAbove(lines: readonly Line[], keysAt: KeysAt | undefined): Levels {
  const levels = new Levels(keysAt);
  const literal = literalLines(textOf(lines, new Map()));
  for (const line of lines) {
    if (isIdle(line.text) || literal.has(line.start)) continue;
    const row = rowOf(line);
    for (const dash of row.dashes) levels.add(dash, 'list', '');
    if (row.key !== undefined) levels.add(row.content, 'map', row.key);
  }
  return levels;
}

/** Whether the lines between the margins around a line are read without a mistake when it stands in a column. */
function fits(
  lines: readonly Line[],
  { index, column }: { readonly index: number; readonly column: number },
  { firstMistake }: OutlierOptions,
): boolean {
  const isMargin = ({ text }: Line): boolean => !isIdle(text) && leadOf(text) === 0;
  const start = lines.slice(0, index).findLastIndex(isMargin);
  const rest = lines.slice(index + 1).findIndex(isMargin);
  const from = Math.max(0, start);
  const part = lines.slice(from, rest === -1 ? undefined : index + 1 + rest);
  const text = textOf(part, new Map([[index - from, column]]));
  return text.length <= mostTriedText && firstMistake(text) === undefined;
}

function textOf(lines: readonly Line[], moved: ReadonlyMap<number, number>): string {
  return lines
    .map(({ text }, index) => {
      const column = moved.get(index);
      return column === undefined ? text : ' '.repeat(column) + text.trimStart();
    })
    .join('\n');
}
