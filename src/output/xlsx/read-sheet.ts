import { attributeIn, decoded, scanMarkup, type ScannedTag } from '../scan-markup.ts';
import type { ReadCell, ReadRow } from '../task-table/read-table.ts';
import { asMeant } from './cells.ts';
import { localName } from './local-name.ts';
import { takeEmpty, takeRoom, type Room } from './room.ts';
import { dayOfSerial } from './serial.ts';

/** What the cells of a sheet refer to. */
export interface SheetSources {
  readonly texts: readonly string[];
  readonly isDay: (style: number) => boolean;
  readonly is1904: boolean;
  readonly room: Room;
}

/** Columns after this one are not read: a list has sixteen. */
const mostColumns = 256;

/** A cell while it is read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
}

/** The rows of a sheet in which something stands. @param xml `xl/worksheets/sheet1.xml` */
export function readSheet(xml: string, sources: SheetSources): readonly ReadRow[] {
  const reader = new SheetReader(sources);
  scanMarkup(xml, reader);
  return [...reader.rows].sort(([one], [other]) => one - other).map(([number, cells]) => ({ number, cells }));
}

class SheetReader {
  readonly rows = new Map<number, Map<number, ReadCell>>();
  readonly #sources: SheetSources;
  #row = 0;
  #column = -1;
  #cell: OpenCell | undefined;
  #into: 'value' | 'inline' | undefined;
  /** How deep inside how a word is pronounced: that is no part of the text. */
  #spoken = 0;

  constructor(sources: SheetSources) {
    this.#sources = sources;
  }

  readonly tag = (tag: ScannedTag): void => {
    const name = localName(tag);
    const hasContent = !tag.isEnd && !tag.isEmpty;
    this.#into = undefined;
    if (name === 'row' && !tag.isEnd) this.#openRow(tag);
    else if (name === 'c') {
      this.#close();
      if (!tag.isEnd) this.#open(tag);
    } else if (name === 'rPh' && !tag.isEmpty) this.#spoken += tag.isEnd ? -1 : 1;
    else if (hasContent && this.#spoken === 0) this.#into = intoOf(name);
  };

  readonly text = (raw: string): void => {
    if (this.#cell !== undefined && this.#into !== undefined) this.#cell[this.#into] += decoded(raw);
  };

  #openRow(tag: ScannedTag): void {
    this.#row = Number(attributeIn(tag, 'r') ?? this.#row + 1);
    this.#column = -1;
  }

  #open(tag: ScannedTag): void {
    takeEmpty(this.#sources.room);
    const cell = openCell(tag, this.#column + 1);
    this.#column = cell.column;
    if (!tag.isEmpty) this.#cell = cell;
  }

  #close(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined || cell.column >= mostColumns) return;
    const read = readCell(cell, this.#sources);
    if (read === undefined) return;
    takeRoom(this.#sources.room, read.text.length);
    const row = this.rows.get(this.#row) ?? new Map<number, ReadCell>();
    this.rows.set(this.#row, row.set(cell.column, read));
  }
}

function intoOf(name: string): 'value' | 'inline' | undefined {
  if (name === 'v') return 'value';
  return name === 't' ? 'inline' : undefined;
}

/** @param next the column when the cell does not say it */
function openCell(tag: ScannedTag, next: number): OpenCell {
  const letters = /^\$?([A-Z]{1,3})\$?\d/i.exec(attributeIn(tag, 'r') ?? '')?.[1]?.toUpperCase();
  const column =
    letters === undefined
      ? next
      : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const style = Number(attributeIn(tag, 's') ?? 0);
  return { column, style, type: attributeIn(tag, 't') ?? 'n', value: '', inline: '' };
}

/** What a cell says; undefined when it is empty. */
function readCell(
  { type, style, value, inline }: OpenCell,
  { texts, isDay, is1904 }: SheetSources,
): ReadCell | undefined {
  switch (type) {
    case 'b':
      return { text: '', isOn: value.trim() === '1' || value.trim().toLowerCase() === 'true' };
    case 's':
      return cellOf(texts[Number(value)] ?? '');
    case 'inlineStr':
      return cellOf(asMeant(inline));
    case 'str':
      return cellOf(asMeant(value));
    case 'd':
      return cellOf(value.trim().slice(0, 10));
    case 'e':
      return undefined;
    default:
      return value === '' ? undefined : numberOf(value, isDay(style), is1904);
  }
}

function numberOf(value: string, isDay: boolean, is1904: boolean): ReadCell {
  const number = Number(value);
  const day = dayOfSerial(number, is1904);
  if (day !== undefined && isDay) return { text: day };
  const isLikely = number > 20_000 && number < 80_000;
  return { text: shortNumber(value), ...(isLikely ? { day } : {}) };
}

/** Programs write `3.0000000000000001` for 3. */
function shortNumber(value: string): string {
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? value : String(Number(number.toPrecision(12)));
}

function cellOf(text: string): ReadCell | undefined {
  return text.trim() === '' ? undefined : { text: text.replace(/\r\n?/g, '\n') };
}
