import type { Nodes, Table, TableCell, TableRow } from 'mdast';
import { visit } from '../../document/walk.ts';
import { largestInline } from './picture.ts';
import { pixelsPerTwip } from './units.ts';

/** Twips of a letter of the size used in tables, by how wide it is; estimated on the wide side. */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[ijlItf.,;:'’|!()[\]\s-]/u, 62],
  [/[mwMW@%œæ—…☐☒]/u, 165],
  [/[A-Z\d]/u, 115],
];
const usualLetter = 102;
/** Left and right margin of a cell together, and room for what the estimate misses. */
const cellPadding = 216 + 40;

/** What a cell asks for, in twips. */
interface Need {
  /** Its longest word: it can never be narrower. */
  readonly least: number;
  /** Its longest line, unbroken. */
  readonly most: number;
  /** All of it on one line. */
  readonly all: number;
}

/** The widths of the columns of a table, and how many lines a row takes. */
export interface Columns {
  /** In twips; together exactly as wide as asked. */
  readonly widths: readonly number[];
  readonly linesOf: (row: TableRow) => number;
}

/**
 * Divides the width of a table over its columns.
 *
 * Why here: a program that works widths out itself does so in its own way, and LibreOffice keeps to what is written.
 * Every column gets its longest word; what is left goes to columns with much text, by the root of how much: that
 * keeps rows low without starving short columns.
 */
export function columnWidths(table: Table, available: number): Columns {
  const count = Math.max(...table.children.map(({ children }) => children.length), 1);
  const needs = new Map<TableCell, Need>();
  const columns = Array.from({ length: count }, (_, index) => {
    const own = table.children.flatMap(({ children }, row) => {
      const cell = children[index];
      if (cell === undefined) return [];
      const need = needOf(cell, row === 0 ? 1.08 : 1);
      needs.set(cell, need);
      return [need];
    });
    return columnOf(own);
  });
  const widths = divide(columns, available);
  const linesOf = ({ children }: TableRow): number =>
    Math.max(
      1,
      ...children.map((cell, index) => {
        const room = Math.max(1, (widths[index] ?? available) - cellPadding);
        return Math.ceil((needs.get(cell)?.all ?? 0) / room) + breaksIn(cell);
      }),
    );
  return { widths, linesOf };
}

function columnOf(needs: readonly Need[]): Need {
  const total = needs.reduce((sum, { all }) => sum + all, 0);
  return {
    least: Math.max(0, ...needs.map(({ least }) => least)) + cellPadding,
    most: Math.max(0, ...needs.map(({ most }) => most)) + cellPadding,
    all: total,
  };
}

function divide(columns: readonly Need[], available: number): readonly number[] {
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const most = columns.reduce((sum, column) => sum + column.most, 0);
  if (least >= available)
    return rounded(
      columns.map((column) => (column.least * available) / least),
      available,
    );
  if (most <= available) {
    // Everything fits: room that is over goes to columns by what they hold.
    return rounded(
      columns.map((column) => (column.most * available) / most),
      available,
    );
  }
  return rounded(share(columns, available - least), available);
}

/** Gives each column its least and a share of the rest, never more than its most. */
function share(columns: readonly Need[], rest: number): readonly number[] {
  const widths = columns.map(({ least }) => least);
  let left = rest;
  let hungry = columns.map((_, index) => index).filter((index) => room(columns, widths, index) > 1);
  while (left > 1 && hungry.length > 0) {
    const weights = hungry.map((index) => Math.sqrt(columns[index]?.all ?? 0) + 1);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const round = left;
    for (const [at, index] of hungry.entries()) {
      const given = Math.min(room(columns, widths, index), (round * (weights[at] ?? 0)) / sum);
      widths[index] = (widths[index] ?? 0) + given;
      left -= given;
    }
    hungry = hungry.filter((index) => room(columns, widths, index) > 1);
  }
  return widths;
}

function room(columns: readonly Need[], widths: readonly number[], index: number): number {
  return (columns[index]?.most ?? 0) - (widths[index] ?? 0);
}

/** Whole numbers that together are exactly the whole. */
function rounded(widths: readonly number[], available: number): readonly number[] {
  const whole = widths.map(Math.floor);
  const last = whole.length - 1;
  const sum = whole.reduce((total, width) => total + width, 0);
  return whole.map((width, index) => (index === last ? width + available - sum : width));
}

function needOf(cell: TableCell, scale: number): Need {
  const lines = linesIn(cell);
  const widest = (pieces: readonly string[]): number => Math.max(0, ...pieces.map(widthOf));
  const words = lines.flatMap((line) => line.split(/[ /]|(?<=-)/));
  const picture = hasPicture(cell) ? largestInline.width / pixelsPerTwip : 0;
  return {
    least: Math.max(picture, Math.min(widest(words) * scale, 2400)),
    most: Math.max(picture, widest(lines) * scale),
    all: lines.reduce((sum, line) => sum + widthOf(line), picture) * scale,
  };
}

function widthOf(words: string): number {
  let width = 0;
  for (const letter of words)
    width += letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? usualLetter;
  return width;
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
  tekst: 'voorbeeldtekst',
  lang: 'voorbeeld van een antwoord',
  datum: '28 september 2026',
  keuze: 'gemeentesecretaris',
  paraaf: 'paraaf',
  handtekening: 'handtekening hier',
};

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'blank') return `[${node.label}]`;
  if (node.type === 'field') return fieldWords[node.kind]?.replaceAll(' ', '\u00a0') ?? '☐';
  return '';
}

function breaksIn(cell: TableCell): number {
  let count = 0;
  visit(cell, (node) => {
    if (node.type === 'break') count++;
  });
  return count;
}

function hasPicture(cell: TableCell): boolean {
  return cell.children.some(({ type }) => type === 'image');
}
