/** A list that came back as a web page: saved with what was typed in it, or a mail in HTML with answers in its text. */
import { readAnswers } from '../../returned/answers.ts';
import { readCarried, type Carried } from '../../returned/carried.ts';
import { codesIn } from '../../returned/list-code.ts';
import type { ReadReturned, ReturnedCell, ReturnedRow } from '../../returned/returned-file.ts';
import { columnOf, columnsOf, type ColumnRole, type Columns } from '../returned/columns.ts';
import { leadingBox, titleIn, withoutFiller } from '../returned/signs.ts';
import { decoded, scanMarkup, type ScannedTag } from '../scan-markup.ts';

/** No page or mail of ours comes near it. */
const mostBytes = 5 * 1024 * 1024;

/** Elements without words. */
const silent: ReadonlySet<string> = new Set(['style', 'script', 'title', 'template', 'svg']);
/** Elements that begin a line. */
const blocks: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol tr table section header footer main br hr pre blockquote dl dt dd label form'.split(
    ' ',
  ),
);

/** Reads a web page that came back. */
export function readReturnedHtml(bytes: Uint8Array): ReadReturned {
  if (bytes.length > mostBytes) return { unreadable: { why: 'too-big' } };
  const page = new TextDecoder().decode(bytes);
  if (page.includes('\0')) return { unreadable: { why: 'damaged' } };
  const reader = new PageReader();
  try {
    scanMarkup(page, { tag: (tag) => reader.tag(tag), text: (raw) => reader.words(raw) });
  } catch {
    // Why: a tag of millions of quotes is too much for the expression that reads tags.
    return { unreadable: { why: 'damaged' } };
  }
  const { carried, rows, text } = reader;
  const codes = [...new Set([...(carried === undefined ? [] : [carried.code]), ...codesIn(text)])];
  // Forms have fields in tables too, but no row of them has the number of a task.
  const isNumbered = rows.some(({ keys }) => keys.number !== undefined);
  const isList = carried !== undefined || isNumbered || (rows.length > 0 && codes.length > 0);
  return isList ? { carried, codes, rows } : readAnswers(text);
}

/** A row while it is read. */
interface OpenRow {
  place: string;
  id?: string | undefined;
  number?: number;
  box?: 'aan' | 'uit';
  day?: ReturnedCell;
  by?: ReturnedCell;
  remark?: ReturnedCell;
  /** The words of its cells, and those of them that stand out. */
  readonly cells: { text: string; strong: string }[];
  isHead: boolean;
}

const keyOf = { datum: 'day', paraaf: 'by', opmerking: 'remark' } as const;

class PageReader {
  readonly rows: ReturnedRow[] = [];
  carried: Carried | undefined;
  readonly #lines: string[] = [];
  #line = '';
  #quotes = 0;
  #passing = '';
  #data: string | undefined;
  #row: OpenRow | undefined;
  #rowCount = 0;
  #columns: Columns | undefined;
  #isStrong = false;

  /** What the page says, a block to a line; what is quoted has `> ` before it, as in a mail. */
  get text(): string {
    this.#endLine();
    return this.#lines.join('\n');
  }

  tag(tag: ScannedTag): void {
    const name = tag.name.toLowerCase();
    if (this.#passing !== '') this.#pass(name, tag.isEnd);
    else if (silent.has(name) && !tag.isEnd && !tag.isEmpty) this.#skip(name, tag);
    else this.#read(name, tag);
  }

  words(raw: string): void {
    if (this.#data !== undefined) this.#data += raw;
    if (this.#passing !== '') return;
    const words = decoded(raw);
    this.#line += words;
    const cell = this.#row?.cells.at(-1);
    if (cell === undefined) return;
    cell.text += words;
    if (this.#isStrong) cell.strong += words;
  }

  #skip(name: string, tag: ScannedTag): void {
    this.#passing = name;
    if (name === 'script' && attributesOf(tag).get('id') === 'gemeente-lijst') this.#data = '';
  }

  #pass(name: string, isEnd: boolean): void {
    if (!isEnd || name !== this.#passing) return;
    this.#passing = '';
    if (this.#data !== undefined) this.carried ??= readCarried(this.#data);
    this.#data = undefined;
  }

  #read(name: string, tag: ScannedTag): void {
    if (blocks.has(name)) this.#endLine();
    const cell = this.#row?.cells.at(-1);
    // Lines of a cell are apart, also where nothing but a tag says so.
    if (cell !== undefined && blocks.has(name)) cell.text += ' ';
    if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes + (tag.isEnd ? -1 : 1));
    if (name === 'tr') this.#turnRow(tag.isEnd);
    if (this.#row !== undefined) this.#readInRow(this.#row, name, tag);
  }

  #readInRow(row: OpenRow, name: string, tag: ScannedTag): void {
    if (name === 'strong') this.#isStrong = !tag.isEnd && row.cells.at(-1)?.strong === '';
    else if (tag.isEnd) return;
    else if (name === 'input') addField(row, attributesOf(tag));
    else if (name === 'td' || name === 'th') {
      row.cells.push({ text: '', strong: '' });
      row.isHead ||= name === 'th' && attributesOf(tag).get('scope') !== 'row';
      this.#line += ' ';
    }
  }

  #turnRow(isEnd: boolean): void {
    const row = this.#row;
    if (row?.isHead === true) this.#columns = columnsOf(row.cells.map(({ text }) => text)) ?? this.#columns;
    const found =
      row === undefined
        ? undefined
        : (closed(row, this.#columns) ?? lapsed(row, this.#columns) ?? printed(row, this.#columns));
    if (found !== undefined) this.rows.push(found);
    this.#isStrong = false;
    this.#row = isEnd ? undefined : { place: `rij ${++this.#rowCount}`, cells: [], isHead: false };
  }

  #endLine(): void {
    const words = this.#line.replace(/\s+/g, ' ').trim();
    this.#line = '';
    if (words !== '') this.#lines.push(`${'> '.repeat(Math.min(this.#quotes, 9))}${words}`);
    else if (this.#lines.at(-1) !== '') this.#lines.push('');
  }
}

/** A field by its name in the form, else by its id. */
function addField(row: OpenRow, attributes: ReadonlyMap<string, string>): void {
  const name = /^([1-9]\d{0,3})(?: (datum|paraaf|opmerking))?$/.exec(attributes.get('name') ?? '');
  if (name?.[1] !== undefined) row.number ??= Number(name[1]);
  const id = /^veld-(.+)$/.exec(attributes.get('id') ?? '')?.[1];
  if (attributes.get('type') === 'checkbox') {
    row.box = attributes.has('checked') ? 'aan' : 'uit';
    row.id = id ?? row.id;
  } else addValue(row, { id, named: name?.[2], value: attributes.get('value') });
}

function addValue(
  row: OpenRow,
  { id, named, value = '' }: Readonly<Record<'id' | 'named' | 'value', string | undefined>>,
): void {
  // Why not for a box: the id of a task may end in such a word itself.
  const [, task, ended] = /^(.+)-(datum|paraaf|opmerking)$/.exec(id ?? '') ?? [];
  const part = (named ?? ended) as keyof typeof keyOf | undefined;
  row.id ??= task;
  if (part !== undefined) row[keyOf[part]] = { text: value.trim(), isAnswer: true };
}

/** A row with a field of a task. */
function closed(row: OpenRow, columns: Columns | undefined): ReturnedRow | undefined {
  const { place, id, number, box, day, by, remark } = row;
  if ((box ?? day ?? by ?? remark) === undefined) return undefined;
  const { number: shown = number, title } = keysOf(row, columns);
  return { place, keys: { id: id === '' ? undefined : id, number: shown, title }, box, day, by, remark };
}

/** A row that was printed without fields, because its task lapses. */
function lapsed(row: OpenRow, columns: Columns | undefined): ReturnedRow | undefined {
  const keys = keysOf(row, columns);
  const told = columns === undefined ? '' : textIn(row, columns, 'box');
  if (row.isHead || columns === undefined || keys.number === undefined || told !== 'vervalt')
    return undefined;
  const cell = (text: string): ReturnedCell => ({ text, isAnswer: false });
  return { place: row.place, keys, day: cell(told), remark: cell(textIn(row, columns, 'remark')) };
}

/** A row without fields, as a mail or another program has it, in which somebody set a tick. */
function printed(row: OpenRow, columns: Columns | undefined): ReturnedRow | undefined {
  if (row.isHead || columns === undefined) return undefined;
  const { box, rest } = leadingBox(textIn(row, columns, 'box'));
  if (box === undefined || box === 'uit') return undefined;
  const cell = (text: string): ReturnedCell => ({ text: withoutFiller(text), isAnswer: false });
  const day = cell([textIn(row, columns, 'day'), rest].join(' '));
  const [by, remark] = [cell(textIn(row, columns, 'by')), cell(textIn(row, columns, 'remark'))];
  const { number, title } = keysOf(row, columns);
  return { place: row.place, keys: { number, title: titleIn(title ?? '') }, box, day, by, remark };
}

/** The visible number and title; without a head that says where they are, the first cell and what stands out. */
function keysOf(row: OpenRow, columns: Columns | undefined): Pick<ReturnedRow['keys'], 'number' | 'title'> {
  const { cells } = row;
  const shown = columns === undefined ? plain(cells[0]?.text) : textIn(row, columns, 'number');
  const cell = columns === undefined ? undefined : cells[columnOf(columns, 'title') ?? -1];
  const title = plain(
    cell === undefined ? cells.findLast(({ strong }) => strong !== '')?.strong : cell.strong || cell.text,
  );
  return {
    number: /^[1-9]\d{0,3}$/.test(shown) ? Number(shown) : undefined,
    title: title === '' ? undefined : title,
  };
}

function textIn({ cells }: OpenRow, columns: Columns, role: ColumnRole): string {
  return plain(cells[columnOf(columns, role) ?? -1]?.text);
}

function plain(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The attributes of a tag, also where the value of one looks like another. */
function attributesOf({ attributes }: ScannedTag): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of attributes.matchAll(attribute))
    if (!found.has(name.toLowerCase()))
      found.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
  return found;
}
