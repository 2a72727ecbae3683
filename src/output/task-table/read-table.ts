/**
 * Reads a table of tasks back, whatever somebody did with it: rows sorted, deleted or typed, columns moved, renamed or
 * deleted. It says what is there and decides nothing (see `returned/returned-file.ts`).
 */
import { codesIn } from '../../returned/list-code.ts';
import type { ReturnedCell, ReturnedRow, RowKeys, WasInRow } from '../../returned/returned-file.ts';
import { columns, type ColumnKey } from './columns.ts';

/** What was read in a cell. */
export interface ReadCell {
  /** A day as `2026-12-01`; a box is empty. */
  readonly text: string;
  /** Whether it is true, in a cell that holds nothing but that. */
  readonly isOn?: boolean | undefined;
  /** What a number would be as a day; only in a column of days is it one. */
  readonly day?: string | undefined;
}

/** A row as it was read; cells by their column, from 0. */
export interface ReadRow {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly cells: ReadonlyMap<number, ReadCell>;
}

/** The tasks in a table. */
export interface ReadTable {
  readonly rows: readonly ReturnedRow[];
  /** Codes of lists in the cells that are not for answers. */
  readonly codes: readonly string[];
  /** What stands in columns of others, and in rows that say nothing in ours. */
  readonly outside: readonly string[];
}

/** How many rows may stand above the table. */
const mostAbove = 60;

/** Other words for a column than its own header. */
const otherNames: Readonly<Record<string, ColumnKey>> = {
  nr: 'number',
  nummer: 'number',
  no: 'number',
  actie: 'title',
  titel: 'title',
  omschrijving: 'title',
  klaar: 'box',
  gereed: 'box',
  gedaan: 'box',
  paraaf: 'doneBy',
  doorwie: 'doneBy',
  datumafgehandeld: 'doneOn',
  afgehandelddatum: 'doneOn',
  opmerkingen: 'remark',
  id: 'id',
  taakid: 'id',
};

const ownNames = new Map<string, ColumnKey>([
  ...Object.entries(otherNames),
  ...columns.map(({ header, key }) => [plain(header), key] as const),
]);

/** A header without capitals, spaces and signs. */
function plain(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

type Places = ReadonlyMap<ColumnKey, number>;

/**
 * The tasks in the rows of a file or a sheet; undefined when there is no table of tasks.
 *
 * @param placeOf where a row is, in words
 */
export function readTable(
  rows: readonly ReadRow[],
  placeOf: (rowNumber: number) => string,
): ReadTable | undefined {
  const at = rows.slice(0, mostAbove).findIndex(({ cells }) => isHead(placesIn(cells)));
  const head = rows[at];
  if (head === undefined) return undefined;
  const places = withRenamed(placesIn(head.cells), head.cells);
  const below = rows.slice(at + 1).filter(({ cells }) => !isHead(placesIn(cells)));
  const around = [
    ...rows.slice(0, at).flatMap(textsOf),
    ...below.map((row) => cellIn(row, 'list', places).text),
  ];
  const read = below.map((row) => ({ row, task: rowOf(row, places, placeOf(row.number)) }));
  const known = new Set(places.values());
  return {
    rows: read.flatMap(({ task }) => task ?? []),
    codes: codesIn([...new Set(around)].join('\n')),
    outside: read
      .flatMap(({ row, task }) => (task === undefined ? textsOf(row) : textsBeside(row, known)))
      .map((text) => text.trim())
      .filter((text) => /\p{L}/u.test(text)),
  };
}

function textsBeside({ cells }: ReadRow, known: ReadonlySet<number>): readonly string[] {
  return [...cells].flatMap(([place, { text }]) => (known.has(place) ? [] : [text]));
}

/** Whether a row has the headers of a table of tasks. */
function isHead(places: Places): boolean {
  const has = (...keys: readonly ColumnKey[]): boolean => keys.some((key) => places.has(key));
  return has('title', 'number', 'id') && has('box', 'doneOn', 'remark');
}

function placesIn(cells: ReadRow['cells']): Places {
  const places = new Map<ColumnKey, number>();
  for (const [place, { text }] of cells) {
    const key = ownNames.get(plain(text));
    if (key !== undefined && !places.has(key)) places.set(key, place);
  }
  return places;
}

/** Adds columns with another header, by the place that they had: right behind the same neighbour. */
function withRenamed(known: Places, cells: ReadRow['cells']): Places {
  const places = new Map(known);
  const taken = new Set(places.values());
  columns.forEach(({ key }, index) => {
    const neighbour = places.get(columns[index - 1]?.key ?? key);
    const place = neighbour === undefined ? undefined : neighbour + 1;
    if (places.has(key) || place === undefined || taken.has(place) || !cells.has(place)) return;
    places.set(key, place);
    taken.add(place);
  });
  return places;
}

const nothing: ReadCell = { text: '' };

function cellIn({ cells }: ReadRow, key: ColumnKey, places: Places): ReadCell {
  const place = places.get(key);
  const found = place === undefined ? undefined : cells.get(place);
  return found === undefined ? nothing : { ...found, text: found.text.trim() };
}

function textsOf({ cells }: ReadRow): readonly string[] {
  return [...cells.values()].map(({ text }) => text);
}

/** A row of the list; undefined when nothing stands in it. */
function rowOf(row: ReadRow, places: Places, place: string): ReturnedRow | undefined {
  const answer = (key: ColumnKey): ReturnedCell | undefined =>
    places.has(key) ? { text: cellIn(row, key, places).text, isAnswer: true } : undefined;
  const keys = keysOf(row, places);
  const dayIn = (key: ColumnKey): ReturnedCell | undefined => {
    const { day } = cellIn(row, key, places);
    return day === undefined ? answer(key) : { text: day, isAnswer: true };
  };
  const answers = { day: dayIn('doneOn'), by: answer('doneBy'), remark: answer('remark') };
  const planned = { who: whoIn(row, places), due: dayIn('due'), state: answer('state') };
  const isEmpty = Object.values(answers).every((each) => (each?.text ?? '') === '');
  if (Object.keys(keys).length === 0 && isEmpty) return undefined;
  const was = wasIn(cellIn(row, 'was', places).text);
  return {
    ...{ place, keys, box: boxOf(row, places), ...answers, ...planned, isPlain: true },
    ...(was === undefined ? {} : { was }),
  };
}

/** Who does it and who helps, as lists in a text print it. */
function whoIn(row: ReadRow, places: Places): ReturnedCell | undefined {
  if (!places.has('by')) return undefined;
  const [by, helpers] = [cellIn(row, 'by', places).text, cellIn(row, 'with', places).text];
  return { text: helpers === '' ? by : `${by}, met ${helpers}`, isAnswer: true };
}

function wasIn(text: string): ReturnedRow['was'] {
  const found = /^(open|bezig|afgehandeld|vervalt)(?: (\d{4}-\d{2}-\d{2}))?$/.exec(text);
  return found === null ? undefined : { status: found[1] as WasInRow['status'], due: found[2] };
}

function keysOf(row: ReadRow, places: Places): RowKeys {
  const [id, title] = [cellIn(row, 'id', places).text, cellIn(row, 'title', places).text];
  const number = /^(\d{1,5})\.?$/.exec(cellIn(row, 'number', places).text)?.[1];
  return {
    ...(id === '' ? {} : { id }),
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(title === '' ? {} : { title }),
  };
}

const yes = /^(?:x|v|j|ja|1|waar|true|yes|y|ok|klaar|gedaan|gereed|afgehandeld|[✓✔☑☒✅])$/iu;
const no = /^(?:|n|nee|0|onwaar|false|no|open|-|–|☐)$/iu;

/** What nobody but a reader writes in the column that says what a task waits for. */
const doneState = /^(?:klaar|gedaan|gereed|afgehandeld|afgerond)(?!\p{L})/iu;

/** The box of a row; one that is off beside words that say otherwise is not clear. */
function boxOf(row: ReadRow, places: Places): ReturnedRow['box'] {
  if (!places.has('box')) return undefined;
  const state = cellIn(row, 'state', places).text;
  const box = stateOf(cellIn(row, 'box', places), state);
  return box === 'uit' && doneState.test(state) ? 'onduidelijk' : box;
}

/** A lapsed task has no box: an empty cell says nothing there. */
function stateOf({ isOn, text }: ReadCell, state: string): ReturnedRow['box'] {
  if (isOn !== undefined) return isOn ? 'aan' : 'uit';
  if (text === '' && /^vervalt/i.test(state)) return undefined;
  if (yes.test(text)) return 'aan';
  return no.test(text) ? 'uit' : 'onduidelijk';
}
