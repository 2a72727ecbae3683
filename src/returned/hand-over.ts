/**
 * A hand-over that came back, filled in: the running files and contacts that belong in the dossier. Names do not: a
 * contact is taken over with its function only.
 */
import { isNoName, looksLikeName } from '../profile/name-words.ts';
import { readTypedDay } from '../calendar/typed-day.ts';
import type { IsoDay } from '../calendar/day.ts';

/** Lists of a dossier that a hand-over fills. */
export type HandOverList = 'lopende_zaken' | 'contacten';

/** A running file or a contact, by the keys of the dossier's schema. */
export type HandOverItem = Readonly<Record<string, string>>;

/** A column of a table in the hand-over. */
interface Column {
  readonly key: string;
  /** How its header begins. */
  readonly header: string;
  readonly kind: 'text' | 'day' | 'function';
}

interface Table {
  readonly list: HandOverList;
  /** The first identifies the item. */
  readonly columns: readonly [Column, ...Column[]];
}

const tables: readonly Table[] = [
  {
    list: 'lopende_zaken',
    columns: [
      { key: 'zaak', header: 'Dossier en waar te vinden', kind: 'text' },
      { key: 'stand', header: 'Stand van zaken', kind: 'text' },
      { key: 'volgende_stap', header: 'Volgende stap', kind: 'text' },
      { key: 'uiterlijk', header: 'Uiterlijk', kind: 'day' },
      { key: 'weet_ervan', header: 'Wie weet ervan', kind: 'function' },
    ],
  },
  {
    list: 'contacten',
    columns: [
      { key: 'organisatie', header: 'Organisatie', kind: 'text' },
      { key: 'functie', header: 'Naam en functie', kind: 'function' },
      { key: 'waarover', header: 'Waarover', kind: 'text' },
      { key: 'volgende_afspraak', header: 'Volgende afspraak', kind: 'day' },
    ],
  },
];

/** A cell that is not taken over. */
export interface LeftCell {
  readonly list: HandOverList;
  /** What identifies its row; empty when that cell is empty too. */
  readonly item: string;
  /** Key of the dossier's schema. */
  readonly key: string;
  /** `name`: it looks like a person; `day`: it is no day; `nameless`: the row does not say what it is about. */
  readonly why: 'name' | 'day' | 'nameless';
  /** The text, unless it may be a person. */
  readonly text: string | undefined;
}

/** What a hand-over says. */
export interface HandOver {
  readonly items: readonly { readonly list: HandOverList; readonly item: HandOverItem }[];
  readonly left: readonly LeftCell[];
  /** Which blocks were read: the rows of those tables. */
  readonly read: ReadonlySet<number>;
}

/** What reading needs to know. */
export interface HandOverContext {
  /** Id and printed name of each portfolio. */
  readonly portfolios: readonly { readonly id: string; readonly name: string }[];
  /** For days without a year. */
  readonly today: IsoDay;
}

/**
 * Reads a hand-over.
 *
 * @param blocks the visible text, as a format reads it back: paragraphs, headings, and table rows with ` | ` between
 *   cells
 */
export function readHandOver(blocks: readonly string[], { portfolios, today }: HandOverContext): HandOver {
  const items: HandOver['items'][number][] = [];
  const left: LeftCell[] = [];
  const rows = new Set<number>();
  let portfolio: string | undefined;
  let open: OpenTable | undefined;
  for (const [index, block] of blocks.entries()) {
    const cells = block.split('|').map(cellText);
    const heading = cells.length === 1 ? portfolioIn(cells[0] ?? '', portfolios) : undefined;
    if (heading !== undefined) portfolio = heading.id;
    if (cells.length === 1) open = undefined;
    const started = tableWith(cells);
    if (started !== undefined) open = started;
    else if (open !== undefined && cells.some((cell) => cell !== '')) {
      const row = rowOf(cells, open, today);
      rows.add(index);
      left.push(...row.left);
      if (row.item !== undefined)
        items.push({
          list: open.table.list,
          item: { ...(portfolio === undefined ? {} : { portefeuille: portfolio }), ...row.item },
        });
    }
  }
  return { items, left, read: rows };
}

/** A table whose rows follow, and where each of its columns is. */
interface OpenTable {
  readonly table: Table;
  readonly places: readonly number[];
}

/** The text of a cell; a line to write on is empty. */
function cellText(cell: string): string {
  return cell.replace(/_{3,}/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Not the list of contents: only a heading or a line that names the portfolio. */
function portfolioIn(
  text: string,
  portfolios: HandOverContext['portfolios'],
): { readonly id: string | undefined } | undefined {
  const [, name] = /^(?:Portefeuille|Naam van de portefeuille:)\s+(.+)$/u.exec(text) ?? [];
  if (name === undefined) return undefined;
  return { id: portfolios.find((each) => same(each.name, name) || same(each.id, name))?.id };
}

function same(one: string, other: string): boolean {
  return cellText(one).toLowerCase() === cellText(other).toLowerCase();
}

function tableWith(cells: readonly string[]): OpenTable | undefined {
  for (const table of tables) {
    const places = table.columns.map(({ header }) =>
      cells.findIndex((cell) => cell.toLowerCase().startsWith(header.toLowerCase())),
    );
    if (places[0] !== -1 && places.filter((place) => place !== -1).length > 1) return { table, places };
  }
  return undefined;
}

function rowOf(
  cells: readonly string[],
  { table, places }: OpenTable,
  today: IsoDay,
): { readonly item: HandOverItem | undefined; readonly left: readonly LeftCell[] } {
  const { list, columns } = table;
  const textAt = (index: number): string => cells[places[index] ?? -1] ?? '';
  const name = textAt(0);
  const left: LeftCell[] = [];
  const read = columns.flatMap(({ key, kind }, index): [string, string][] => {
    const text = textAt(index);
    if (text === '') return [];
    const value = valueOf(text, kind, today);
    if ('value' in value) return [[key, value.value]];
    left.push({ list, item: name, key, why: value.why, text: value.why === 'name' ? undefined : text });
    return [];
  });
  if (name !== '') return { item: Object.fromEntries(read), left };
  const nameless = read.map(([key, text]): LeftCell => ({ list, item: '', key, why: 'nameless', text }));
  return { item: undefined, left: [...nameless, ...left] };
}

type ReadValue = { readonly value: string } | { readonly why: 'name' | 'day' };

function valueOf(text: string, kind: Column['kind'], today: IsoDay): ReadValue {
  if (kind === 'text') return { value: text };
  if (kind === 'function') {
    const named = text.split(/\s*[,;/(]\s*|\s+[-–]\s+/u).map((part) => part.replace(/\)$/, ''));
    const functions = named.filter((part) => part !== '' && !isPerson(part));
    if (functions.length === named.length) return { value: text };
    return functions.length === 0 ? { why: 'name' } : { value: functions.join(', ') };
  }
  const day = readTypedDay(text, { today, toward: 'future' });
  return day.kind === 'day' ? { value: day.day } : { why: 'day' };
}

const honorific = /^(?:(?:de )?heer|dhr\.?|meneer|mevrouw|mevr\.?|mw\.?|mej\.?)\s/iu;
const initialed = /^(?:\p{Lu}\.\s?)+(?:\p{Ll}+\s)*\p{Lu}/u;

/** Whether a part of "Naam en functie" may be the name: "A.B. Jansen", "mevrouw Jansen", "Anna de Vries", "Jansen". */
function isPerson(part: string): boolean {
  if (honorific.test(part) || initialed.test(part) || looksLikeName(part)) return true;
  return /^\p{Lu}\p{Ll}{2,}$/u.test(part) && !isNoName(part);
}
