import type { Nodes, Table, TableCell } from 'mdast';
import { visit } from '../../document/walk.ts';
import { widthOf, type TextStyle } from '../picture/text-metrics.ts';
import { bindNarrowly } from '../typography.ts';
import { largestInline } from './picture.ts';
import { pixelsPerTwip } from './units.ts';

/** Size of text in tables, in twips. */
const textSize = 190;
/** Left and right margin of a cell together. */
const cellPadding = 216;
/** Longest word that is kept whole, as a part of the width of the table. */
const longestWord = 0.3;
/** Narrowest column for answers of some sentences, in twips. */
const longFieldWidth = 2400;
/** In how many steps room is handed out, and how many rows are looked at for it. */
const steps = 64;
const mostRows = 80;

/** What a cell asks for, in twips. */
interface Need {
  /** Width of its longest word. */
  readonly least: number;
  /** Width of each of its lines, unbroken. */
  readonly lines: readonly number[];
}

/** The widths of the columns of a table, and how many lines each row takes. */
export interface Columns {
  /** In twips; together exactly as wide as asked. */
  readonly widths: readonly number[];
  readonly lines: readonly number[];
}

/**
 * Divides the width of a table over its columns so that the table becomes as low as can be.
 *
 * @param fontFactor how much wider text runs in its font than in the one measured
 *
 * Why here: a program that works widths out itself does so in its own way, and LibreOffice keeps to what is written.
 * Every column gets its longest word; the rest is handed out bit by bit, each time to the column where it makes the
 * rows lowest.
 */
export function columnWidths(table: Table, available: number, fontFactor: number): Columns {
  const rows = table.children.map(({ children }, index) =>
    children.map((cell) => needOf(cell, { size: textSize, bold: index === 0, factor: fontFactor })),
  );
  const count = Math.max(1, ...rows.map(({ length }) => length));
  const least = Array.from({ length: count }, (_, column) => {
    const words = rows.map((row) => row[column]?.least ?? 0);
    return cellPadding + Math.min(Math.max(...words), available * longestWord);
  });
  const widths = rounded(handOut(least, rows, available), available);
  return { widths, lines: rows.map((row) => heightOf(row, widths)) };
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
  // Kept from step to step: only one column changes each time.
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
  // Everything fits: what is over goes to all columns alike, by how wide they are.
  const used = total(widths);
  return widths.map((width) => (width * available) / used);
}

/** Where the handing out of room stands. */
interface Division {
  readonly rows: readonly (readonly Need[])[];
  /** Lines of each cell at these widths. */
  readonly heights: readonly (readonly number[])[];
  readonly widths: readonly number[];
  readonly bit: number;
}

/** The column where a bit of room makes the rows lowest; undefined when it helps none. */
function mostGain({ rows, heights, widths, bit }: Division): number | undefined {
  const gains = widths.map(() => 0);
  for (const [index, row] of rows.entries()) {
    const { column, highest, second } = highestOf(heights[index] ?? []);
    const need = row[column];
    if (need === undefined) continue;
    const lower = Math.max(second, linesOf(need, (widths[column] ?? 0) + bit));
    // Rows as high as their neighbour count a little: both must grow before the row gets lower.
    gains[column] = (gains[column] ?? 0) + (highest - lower) + (highest > 1 ? 0.01 * highest : 0);
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

/** How many lines a cell takes; parts of lines count, so that every bit of room is seen to help. */
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

/** Whole numbers that together are exactly the whole. */
function rounded(widths: readonly number[], available: number): readonly number[] {
  const whole = widths.map(Math.floor);
  const over = Math.round(available) - total(whole);
  return whole.map((width, index) => (index === whole.length - 1 ? width + over : width));
}

function needOf(cell: TableCell, style: TextStyle): Need {
  const lines = linesIn(cell);
  const words = lines.flatMap((line) => line.split(/[ /]|(?<=-)/));
  const picture = hasPicture(cell) ? largestInline.width / pixelsPerTwip : 0;
  return {
    least: Math.max(
      picture,
      hasLongField(cell) ? longFieldWidth : 0,
      ...words.map((word) => widthOf(word, style)),
    ),
    lines: lines.map((line) => widthOf(line, style)),
  };
}

/** What a reader sees in a cell, line by line; an empty field is as wide as what people write in it. */
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
  if (node.type === 'field') return node.shown ?? fieldWords[node.kind] ?? '☐';
  return '';
}

function hasLongField(cell: TableCell): boolean {
  return cell.children.some((child) => child.type === 'field' && child.kind === 'lang');
}

function hasPicture(cell: TableCell): boolean {
  return cell.children.some(({ type }) => type === 'image');
}
