import type { Table, TableCell } from 'mdast';
import type { FieldKind } from '../../document/tree.ts';
import { textOf, visit } from '../../document/walk.ts';
import { widthOf } from '../picture/text-metrics.ts';

/** The room on a page that a table may have in steps, in rem: a phone, a phone on its side, a tablet, a screen. */
export const tableSteps = [21, 26, 34, 44, 56, 72, 82] as const;

/** One of the steps. */
export type TableStep = (typeof tableSteps)[number];

/** The widest room for a table on a page, in rem. */
export const widestRoom = { upright: 56, landscape: 82 } as const;

/** The space to the left and right of the text in a cell, in rem. */
const padding = 1.25;

/** Width of a field with room to write in, in rem. A paraaf is two or three letters. */
const fieldWidths: Readonly<Record<FieldKind, number>> = {
  tekst: 9,
  keuze: 9,
  lang: 13,
  datum: 9.5,
  paraaf: 5.5,
  handtekening: 11,
  vinkje: 2.75,
  'vinkje-aan': 2.75,
};

/** Prose is wrapped at this width or wider, other text at the second, in rem. */
const wraps = { prose: 13, words: 8 } as const;
/** From this many characters a cell is prose. */
const proseLength = 120;

/** A word wider than this may break, in rem. */
const breaksFrom = 18;

/**
 * The room that a table needs so that no word breaks, no line is too short to read and every field can be filled in.
 *
 * @param factor how much wider the page's font may be than the one measured
 * @returns in rem
 */
export function roomOf({ children }: Table, factor: number): number {
  const columns: number[] = [];
  for (const row of children)
    for (const [index, cell] of row.children.entries())
      columns[index] = Math.max(columns[index] ?? 0, cellWidth(cell, factor));
  return columns.reduce((sum, width) => sum + width + padding, 0);
}

/** The least step in which a table fits; the last one when it fits in none. */
export function stepFor(room: number): TableStep {
  return tableSteps.find((step) => room <= step) ?? 82;
}

function cellWidth(cell: TableCell, factor: number): number {
  const words = textOf(cell);
  const longestLine = Math.max(0, ...words.split('\n').map((line) => widthIn(line, factor)));
  const wrap = words.length >= proseLength ? wraps.prose : wraps.words;
  const word = Math.min(longestWord(words, factor), breaksFrom);
  return Math.max(word, Math.min(longestLine, wrap), fieldsIn(cell));
}

/** Whether a cell has a word so long, such as an address of a website, that it may break. */
export function hasEndlessWord(cell: TableCell, factor: number): boolean {
  return longestWord(textOf(cell), factor) > breaksFrom;
}

function longestWord(words: string, factor: number): number {
  return Math.max(0, ...words.split(/\s+|(?<=[-–/])/u).map((word) => widthIn(word, factor)));
}

/** Width of a text, in rem. Why bold: the table cannot know which of its words are. */
function widthIn(text: string, factor: number): number {
  return widthOf(text, { size: 16, bold: true, factor }) / 16;
}

/** How wide the fields of a cell must be: the widest, with a checkbox before it. */
function fieldsIn(cell: TableCell): number {
  let [widest, checkbox] = [0, 0];
  visit(cell, (node) => {
    if (node.type !== 'field') return;
    if (node.kind === 'vinkje' || node.kind === 'vinkje-aan') checkbox = fieldWidths[node.kind];
    else widest = Math.max(widest, fieldWidths[node.kind]);
  });
  return checkbox + widest;
}
