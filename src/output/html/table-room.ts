import type { Root, Table, TableCell } from 'mdast';
import type { FieldKind } from '../../document/tree.ts';
import { textOf, visit } from '../../document/walk.ts';
import { widthOf } from '../picture/text-metrics.ts';
import type { WriteOptions } from '../registry.ts';
import { codePieces } from './code-pieces.ts';
import { widthFactor } from '../style/fonts.ts';

/** The room on a page that a table may have in steps, in rem: a phone, a phone on its side, a tablet, a screen. */
export const tableSteps = [21, 26, 34, 40, 47, 56, 69, 82] as const;

/** One of the steps. */
export type TableStep = (typeof tableSteps)[number];

/** The widest room for a table on a page, in rem. */
const widestRoom = { upright: 56, landscape: 82 } as const;

/** From this many columns a table is set closely. */
const closeFrom = 6;

/** How a table is set: its letters, the space beside the text of a cell, and where text wraps at the earliest; in rem. */
interface Setting {
  readonly letters: number;
  readonly padding: number;
  readonly wraps: { readonly words: number; readonly prose: number };
  /** Whether a field may stand under the checkbox of its cell. */
  readonly stacksFields: boolean;
}

const settings = {
  wide: { letters: 1, padding: 1.25, wraps: { words: 8, prose: 13 }, stacksFields: false },
  close: { letters: 0.9375, padding: 0.75, wraps: { words: 6.5, prose: 11 }, stacksFields: true },
} as const satisfies Record<string, Setting>;

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

/** Width of a code letter, and the space beside a piece of code, in rem. */
const codeLetter = 0.54;
const codePadding = 0.625;

/** From this many characters a cell is prose. */
const proseLength = 120;

/** A word wider than this may break, in rem. */
const breaksFrom = 18;

/**
 * Other fonts than the one measured, such as an iPad's, are about this much wider.
 *
 * Why at least: a page names the font it wants, and cannot know whether the reader has it.
 */
const otherFonts = 1.12;

/** What a table must know about its room. */
export interface TableRoom {
  /** With less room than this it becomes cards. */
  readonly step: TableStep;
  readonly isClose: boolean;
  /** Whether it may be too wide for every page. */
  readonly isEndless: boolean;
}

/**
 * How much room the tables of a page need, so that no word breaks, no line is too short to read and every field can be
 * filled in.
 *
 * Why of a page: tables with the same headers are parts of one list, and become cards together.
 */
export class TableRooms {
  readonly #factor: number;
  readonly #widest: number;
  readonly #needed = new Map<string, number>();
  readonly #steps = new Set<TableStep>();

  constructor(tree: Root, { style, landscape }: Pick<WriteOptions, 'style' | 'landscape'>) {
    this.#factor = Math.max(otherFonts, widthFactor(style.fonts.body));
    this.#widest = landscape ? widestRoom.landscape : widestRoom.upright;
    visit(tree, (node) => {
      if (node.type !== 'table') return;
      const name = headersOf(node);
      const room = neededBy(node, this.#factor);
      this.#needed.set(name, Math.max(room, this.#needed.get(name) ?? 0));
    });
  }

  /** The steps of the tables asked for so far. */
  get steps(): ReadonlySet<TableStep> {
    return this.#steps;
  }

  /** The room for a table of the page. */
  of(table: Table): TableRoom {
    const needed = this.#needed.get(headersOf(table)) ?? 0;
    const room = Math.min(needed, this.#widest);
    const step = tableSteps.find((each) => room <= each) ?? 82;
    this.#steps.add(step);
    return { step, isClose: isClose(table), isEndless: needed > this.#widest };
  }

  /** Whether a cell has a word so long, such as the address of a website, that it may break. */
  hasEndlessWord(cell: TableCell): boolean {
    return longestWord(textOf(cell), this.#factor) > breaksFrom;
  }
}

function headersOf({ children: [head] }: Table): string {
  return (head?.children ?? []).map(textOf).join('|');
}

function isClose({ children: [head] }: Table): boolean {
  return (head?.children.length ?? 0) >= closeFrom;
}

/** In rem. */
function neededBy(table: Table, factor: number): number {
  const setting = isClose(table) ? settings.close : settings.wide;
  const columns: number[] = [];
  for (const row of table.children)
    for (const [index, cell] of row.children.entries())
      columns[index] = Math.max(columns[index] ?? 0, cellWidth(cell, factor * setting.letters, setting));
  return columns.reduce((sum, width) => sum + width + setting.padding, 0);
}

function cellWidth(cell: TableCell, factor: number, { wraps, stacksFields }: Setting): number {
  const words = textOf(cell);
  const longestLine = Math.max(0, ...words.split('\n').map((line) => widthIn(line, factor)));
  const wrap = words.length >= proseLength ? wraps.prose : wraps.words;
  const word = Math.min(longestWord(words, factor), breaksFrom);
  return Math.max(word, Math.min(longestLine, wrap), fieldsIn(cell, stacksFields), codeIn(cell, factor));
}

function longestWord(words: string, factor: number): number {
  return Math.max(0, ...words.split(/\s+|(?<=[-–/])/u).map((word) => widthIn(word, factor)));
}

/** Width of a text, in rem. Why bold: the table cannot know which of its words are. */
function widthIn(text: string, factor: number): number {
  return widthOf(text, { size: 16, bold: true, factor }) / 16;
}

/** How wide the longest piece of a name in code letters is, with the space beside it: they are set a tenth smaller. */
function codeIn(cell: TableCell, factor: number): number {
  let longest = 0;
  visit(cell, (node) => {
    if (node.type !== 'inlineCode') return;
    for (const { length } of codePieces(node.value)) longest = Math.max(longest, length);
  });
  return longest === 0 ? 0 : Math.min(longest * codeLetter * factor, breaksFrom) + codePadding;
}

/** How wide the fields of a cell must be: the widest, with a checkbox before it. */
function fieldsIn(cell: TableCell, mayStack: boolean): number {
  let [widest, checkbox] = [0, 0];
  visit(cell, (node) => {
    if (node.type !== 'field') return;
    if (node.kind === 'vinkje' || node.kind === 'vinkje-aan') checkbox = fieldWidths[node.kind];
    else widest = Math.max(widest, fieldWidths[node.kind]);
  });
  return mayStack ? Math.max(checkbox, widest) : checkbox + widest;
}
