import type { Nodes, PhrasingContent, Table, TableCell } from 'mdast';
import { proposalMarks } from '../../document/tree.ts';
import { visit } from '../../document/walk.ts';
import { widthOf, type TextStyle } from '../picture/text-metrics.ts';
import { bindNarrowly } from '../typography.ts';
import type { Columns } from './columns.ts';
import { emptyWords, largestInline, pixelsPerTwip } from './measures.ts';

/** Size of text in tables, in twips. */
const textSize = 190;
/** Left and right margin of a cell together. */
export const cellPadding = 216;
/** How much wider the reader's font may be than ours before a word breaks: a sixth, and a little for rounding. */
const readerMargin = 1.18;
/** The same where there is room in plenty: the widest fonts that a program puts in place of one it lacks. */
const replacedMargin = 1.45;
/** The share of the room that longest words may take then; the rest is for sentences. */
const plenty = 0.55;
/** The longest word kept whole where not all words fit, as a fraction of the table width. */
const longestWord = 0.3;
/** The narrowest column for answers of a few sentences, in twips; in a table with many columns they take less. */
const longFieldWidth = 2200;
const narrowLongField = 1850;
const manyColumns = 5;
/** The number of steps in which room is distributed, and of rows examined for it. */
const steps = 64;
const mostRows = 80;

/** What a cell needs, in twips. */
interface Need {
  /** Width of its longest word. */
  readonly least: number;
  /** Width of each of its lines, unwrapped. */
  readonly lines: readonly number[];
}

/**
 * Divides the width of a table over its columns so that the table is as short as possible.
 *
 * @param fontFactor how much wider text runs in its font than in the one measured
 *
 * Why here: programs that compute widths all do so differently, and LibreOffice keeps to what is written. Every column
 * gets its longest word, with a margin for a wider font; the rest is distributed step by step, each time to the column
 * where it reduces row height most.
 */
export function columnWidths(table: Table, available: number, fontFactor: number): Columns {
  const longField =
    (table.children[0]?.children.length ?? 0) < manyColumns ? longFieldWidth : narrowLongField;
  const rows = table.children.map(({ children }, index) =>
    children.map((cell) =>
      needOf(cell, { size: textSize, bold: index === 0, factor: fontFactor }, longField),
    ),
  );
  const count = Math.max(1, ...rows.map(({ length }) => length));
  const longest = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.least ?? 0)),
  );
  const widths = rounded(handOut(leastWidths(longest, available), rows, available), available);
  return { widths, lines: rows.map((row) => heightOf(row, widths)) };
}

/**
 * The least width of each column: its longest word in a wider font. Where that is too much together, the margin shrinks;
 * where even that is not enough, the longest words are not kept whole.
 */
function leastWidths(longest: readonly number[], available: number): readonly number[] {
  const room = available - longest.length * cellPadding;
  const words = total(longest);
  const fits = words <= room;
  const wide = Math.min(replacedMargin, (plenty * room) / words);
  const margin = fits ? Math.min(Math.max(readerMargin, wide), room / words) : 1;
  return longest.map(
    (width) => cellPadding + (fits ? width : Math.min(width, available * longestWord)) * margin,
  );
}

function handOut(
  least: readonly number[],
  rows: readonly (readonly Need[])[],
  available: number,
): readonly number[] {
  const sum = total(least);
  if (sum >= available) return least.map((width) => (width * available) / sum);
  const every = Math.ceil(rows.length / mostRows);
  const looked = rows.filter((_, index) => index % every === 0);
  const widths = [...least];
  const bit = (available - sum) / steps;
  // Cached between steps: only one column changes each time.
  const heights = looked.map((row) => row.map((need, column) => linesOf(need, widths[column] ?? 0)));
  for (let left = steps; left > 0; left--) {
    const best = mostGain({ rows: looked, heights, widths, bit });
    if (best === undefined) break;
    const width = (widths[best] ?? 0) + bit;
    widths[best] = width;
    for (const [index, row] of looked.entries()) {
      const need = row[best];
      const own = heights[index];
      if (need !== undefined && own !== undefined) own[best] = linesOf(need, width);
    }
  }
  // Everything fits: the remainder goes to all columns in proportion to their width.
  const used = total(widths);
  return widths.map((width) => (width * available) / used);
}

/** The state of the distribution. */
interface Division {
  readonly rows: readonly (readonly Need[])[];
  /** Lines of each cell at these widths. */
  readonly heights: readonly (readonly number[])[];
  readonly widths: readonly number[];
  readonly bit: number;
}

/** The column where one step of room reduces row height most; undefined when it helps none. */
function mostGain({ rows, heights, widths, bit }: Division): number | undefined {
  const gains = widths.map(() => 0);
  for (const [index, row] of rows.entries()) {
    const { column, highest, second } = highestOf(heights[index] ?? []);
    const need = row[column];
    if (need === undefined) continue;
    const own = linesOf(need, (widths[column] ?? 0) + bit);
    // Cells as high as their neighbour count a little: both must widen before the row gets lower. One whose lines all
    // fit counts for nothing.
    const little = own < highest ? 0.01 * highest : 0;
    gains[column] = (gains[column] ?? 0) + (highest - Math.max(second, own)) + little;
  }
  const most = Math.max(...gains);
  return most > 0 ? gains.indexOf(most) : undefined;
}

/** The highest cell of a row, and how high the row would be without it. */
function highestOf(heights: readonly number[]): {
  readonly column: number;
  readonly highest: number;
  readonly second: number;
} {
  let column = 0;
  let highest = -Infinity;
  let second = 1;
  for (let index = 0; index < heights.length; index++) {
    const height = heights[index] ?? 0;
    if (height > highest) {
      if (index > 0) second = Math.max(second, highest);
      highest = height;
      column = index;
    } else second = Math.max(second, height);
  }
  return { column, highest, second };
}

/** How many lines a cell takes; fractions of lines count, so that every step of room shows an effect. */
function linesOf({ lines }: Need, width: number): number {
  const room = Math.max(1, width - cellPadding);
  let count = 0;
  for (const line of lines) count += Math.max(1, line / room);
  return count;
}

function heightOf(row: readonly Need[], widths: readonly number[]): number {
  const heights = row.map(({ lines }, column) => {
    const room = Math.max(1, (widths[column] ?? 0) - cellPadding);
    return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line / room)), 0);
  });
  return Math.max(1, ...heights);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Integers that add up exactly to the total. */
function rounded(widths: readonly number[], available: number): readonly number[] {
  const whole = widths.map(Math.floor);
  const over = Math.round(available) - total(whole);
  return whole.map((width, index) => (index === whole.length - 1 ? width + over : width));
}

function needOf(cell: TableCell, style: TextStyle, longField: number): Need {
  const lines = linesIn(cell);
  const words = lines.flatMap((line) => line.split(/[ /]|(?<=-)/));
  const picture = hasPicture(cell) ? largestInline.width / pixelsPerTwip : 0;
  return {
    least: Math.max(
      picture,
      hasLongField(cell) ? longField : 0,
      ...cell.children.map((child) => lineWidth(child, style)),
      ...words.map((word) => widthOf(word, style)),
    ),
    lines: lines.map((line) => widthOf(line, style)),
  };
}

/** The visible text of a cell, line by line; an empty field is as wide as a typical answer. */
function linesIn(cell: TableCell): readonly string[] {
  let words = '';
  visit(cell, (node) => {
    words += wordsOf(node);
  });
  return words.split('\n');
}

const fieldWords: Readonly<Record<string, string>> = {
  tekst: 'een antwoord in enkele woorden',
  lang: 'een antwoord van een of meer zinnen, dat zomaar drie of vier regels kan zijn',
  datum: '28 september 2026',
  keuze: 'bestuurssecretaresse',
  paraaf: 'paraaf',
  handtekening: 'een handtekening',
};

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text') return bindNarrowly(node.value);
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'blank') return '[]';
  if (node.type === 'proposed') return proposalMarks.before + proposalMarks.after;
  if (node.type === 'field') return node.shown ?? fieldWords[node.kind] ?? '☐';
  return '';
}

/** The width of the line to write on that an empty field shows. */
function lineWidth(node: PhrasingContent, style: TextStyle): number {
  return node.type === 'field' && node.shown === undefined ? widthOf(emptyWords[node.kind], style) : 0;
}

function hasLongField(cell: TableCell): boolean {
  return cell.children.some((child) => child.type === 'field' && child.kind === 'lang');
}

function hasPicture(cell: TableCell): boolean {
  return cell.children.some(({ type }) => type === 'image');
}
