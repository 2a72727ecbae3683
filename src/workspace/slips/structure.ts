import { problem } from '../../diagnostics/diagnostic.ts';
import type { TextEdit } from '../../diagnostics/text-edit.ts';
import type { RepairedText } from '../repaired-text.ts';
import { outsideBrackets } from './brackets.ts';
import { readFlow } from './flow.ts';
import { Levels, type KeysAt, type Level } from './levels.ts';
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
import { mostAlike, remarkLoose } from './loose.ts';
import { listMarkIn, missingColon, missingDashSpace, missingSpace } from './marks.ts';
import { endOfQuote } from './quotes.ts';
import { repairValue } from './value.ts';

/** How to read a text. */
export interface StructureOptions {
  /** Whether the parser stumbles over the text. If not, only what nobody can mean is repaired. */
  readonly isBroken: boolean;
  readonly keysAt: KeysAt | undefined;
}

/** What the line above leaves open. */
interface Above {
  readonly row: Row;
  /** Whether its key or dash has nothing behind it: what is below belongs to it. */
  readonly opens: boolean;
  /** Whether it ends in text without quotes, which may go on below. */
  readonly isPlain: boolean;
}

/**
 * Walks the lines of a text from top to bottom, and repairs what is wrong with their layout and values. Knows of each
 * line which columns it may begin in, so that the line that is wrong is blamed and not the next one.
 */
export function repairStructure(doc: RepairedText, options: StructureOptions): void {
  new Walker(doc, options).walk();
}

class Walker {
  readonly #doc: RepairedText;
  readonly #options: StructureOptions;
  readonly #lines: readonly Line[];
  readonly #levels: Levels;
  /** Line → how many columns it was moved. */
  readonly #moved = new Map<number, number>();
  /** Lines whose mark was told of already. */
  readonly #told = new Set<number>();
  #above: Above | undefined;

  constructor(doc: RepairedText, options: StructureOptions) {
    this.#doc = doc;
    this.#options = options;
    this.#lines = linesOf(doc.original);
    this.#levels = new Levels(options.keysAt);
  }

  walk(): void {
    for (let index = 0; index < this.#lines.length && !this.#doc.isFull;) {
      const line = this.#lines[index];
      if (line === undefined || isIdle(line.text) || /^(?:---|\.\.\.)(?:\s|$)|^%/.test(line.text)) index++;
      else index = this.#read(index, line);
    }
  }

  /** Reads one line and what belongs to it; returns the index of the next. */
  #read(index: number, line: Line): number {
    const row = this.#marked(index, rowOf(line));
    if (row.key === undefined && row.dashes.length === 0) {
      if (this.#isRest(row)) return index + 1;
      const loose = this.#looseFrom(index, row);
      if (loose > 0) return index + loose;
      const key = this.#withoutColon(index, row);
      if (key === undefined) return this.#readLoose(index, row);
      this.#place(index, row, key.name);
      this.#above = { row, opens: key.opens, isPlain: !key.opens };
      return index + 1;
    }
    const glued = this.#keyBehindDash(index, row);
    this.#place(index, row, glued?.name ?? row.key);
    if (glued === undefined) return this.#readValue(index, row);
    this.#above = { row: { ...row, key: glued.name }, opens: glued.opens, isPlain: !glued.opens };
    return index + 1;
  }

  #looseFrom(index: number, row: Row): number {
    if (!this.#options.isBroken || this.#isBelowOpen(row) || this.#doc.isFull) return 0;
    return remarkLoose(this.#doc, this.#lines.slice(index, index + mostAlike), this.#levels);
  }

  #isBelowOpen(row: Row): boolean {
    return this.#above?.opens === true && this.#columnOf(row) > this.#contentOf(this.#above.row);
  }

  /** `- id:a` with `  rol: b` below it: the first key of an item. */
  #keyBehindDash(index: number, row: Row): { readonly name: string; readonly opens: boolean } | undefined {
    const next = this.#below(index);
    if (row.key !== undefined || row.dashes.length === 0 || next === undefined) return undefined;
    const below = rowOf(next);
    const isKey = below.key !== undefined && below.dashes.length === 0 && below.column === row.content;
    return isKey ? this.#withoutColon(index, row) : undefined;
  }

  /** The next line that says something. */
  #below(index: number): Line | undefined {
    for (let at = index + 1; at < this.#lines.length; at++) {
      const line = this.#lines[at];
      if (line !== undefined && !isIdle(line.text)) return line;
    }
    return undefined;
  }

  /** Whether a line goes on with the text above it. */
  #isRest(row: Row): boolean {
    const above = this.#above;
    if (above?.isPlain !== true) return false;
    const isLoose = above.row.key === undefined && above.row.dashes.length === 0;
    // Lines of one text may stand below each other.
    if (isLoose) return this.#columnOf(row) >= this.#columnOf(above.row);
    const from = above.row.key === undefined ? this.#columnOf(above.row) : this.#contentOf(above.row);
    return this.#columnOf(row) > from;
  }

  /** A value on a line of its own, or something unknown. */
  #readLoose(index: number, row: Row): number {
    if (/^[[{]/.test(valueOf(row))) return this.#readValue(index, row);
    this.#above = { row, opens: false, isPlain: true };
    return index + 1;
  }

  /** A list mark that is none in YAML is read as a dash, after telling so. */
  #marked(index: number, row: Row): Row {
    const isInList =
      this.#above === undefined || this.#above.opens || this.#levels.has(this.#columnOf(row), 'list');
    const rows = (): readonly Line[] =>
      this.#lines.slice(index, index + mostAlike).filter(({ text }) => !isIdle(text));
    const found = isInList && (listMarkIn(row, rows) ?? missingDashSpace(row, rows));
    if (found === false || found === undefined) return row;
    if (!this.#told.has(row.line.start)) {
      for (const each of found.lines) this.#told.add(each);
      this.#doc.repair(found.edits, found.diagnostic(this.#doc));
    }
    const dash = '-'.padEnd(Math.max(2, found.width));
    const text = ' '.repeat(row.column) + dash + row.line.text.slice(row.column + found.width);
    const as = rowOf({ start: row.line.start, text });
    // Columns of the value must be those of the real line.
    const shift = text.length - row.line.text.length;
    return { ...as, line: row.line, value: as.value - shift };
  }

  #withoutColon(index: number, row: Row): { readonly name: string; readonly opens: boolean } | undefined {
    const next = this.#below(index);
    const isDeeper = next !== undefined && leadOf(next.text) > leadOf(row.line.text);
    const found = missingSpace(row) ?? (this.#options.isBroken ? missingColon(row, isDeeper) : undefined);
    if (found === undefined || this.#doc.isFull) return undefined;
    // Below a key without a value, words are its text, unless they begin with a key of that group.
    const isText = this.#isBelowOpen(row) && row.dashes.length === 0;
    const isMarked = /^[^ ]*[:=;：]/u.test(row.line.text.trim());
    if (isText && !isMarked && !this.#levels.mayHold(found.key)) return undefined;
    this.#doc.repair(found.edits, found.diagnostic(this.#doc));
    return { name: found.key, opens: found.opens };
  }

  /** Puts the key and dashes of a row in their columns, and repairs an indentation that is nobody's. */
  #place(index: number, row: Row, key: string | undefined): void {
    const kind = row.dashes.length > 0 ? 'list' : 'map';
    if (!this.#mayStand(row, kind)) this.#move(index, row, { kind, key });
    const shift = this.#moved.get(row.line.start) ?? 0;
    for (const dash of row.dashes) this.#levels.add(dash + shift, 'list', '');
    if (key !== undefined) this.#levels.add(row.content + shift, 'map', key);
  }

  #mayStand(row: Row, kind: Level['kind']): boolean {
    const above = this.#above;
    const column = this.#columnOf(row);
    if (above === undefined || this.#levels.isEmpty) return true;
    if (above.opens && this.#mayBelow(above, column, kind)) return true;
    if (this.#levels.has(column, kind)) return true;
    // Without errors only a dash within a text is strange: `- iPad` with `  - laptop` below it.
    return !this.#options.isBroken && !(kind === 'list' && above.isPlain && above.row.dashes.length > 0);
  }

  /** Whether a row may stand below a key or dash without a value: further in, or a list in its column. */
  #mayBelow({ row }: Above, column: number, kind: Level['kind']): boolean {
    const content = this.#contentOf(row);
    return column > content || (kind === 'list' && row.key !== undefined && column === content);
  }

  /** Moves a row, its neighbours in the same column and what is below them. */
  #move(
    index: number,
    row: Row,
    { kind, key }: { readonly kind: Level['kind']; readonly key: string | undefined },
  ): void {
    const column = leadOf(row.line.text);
    const target = this.#levels.nearest(column, kind, key);
    if (target === undefined || target === column || this.#moved.has(row.line.start) || this.#doc.isFull)
      return;
    const delta = target - column;
    const block = this.#blockFrom(index, column, target);
    for (const line of block) this.#moved.set(line.start, delta);
    const edits: TextEdit[] = block.map((line) => ({
      range: { start: line.start, end: line.start + leadOf(line.text) },
      text: ' '.repeat(leadOf(line.text) + delta),
    }));
    const range = { start: row.line.start, end: row.line.start + Math.max(1, column) };
    const args = { lines: block.length, found: column, expected: target };
    this.#doc.repair(edits, problem('yaml/indentation', this.#doc.at(range), args));
  }

  #blockFrom(index: number, column: number, target: number): readonly Line[] {
    const block: Line[] = [];
    const rest = this.#lines.slice(index).filter(({ text }) => !isIdle(text));
    const unit = 2;
    let movesBelow: boolean | undefined;
    for (const line of rest) {
      const lead = leadOf(line.text);
      if (lead < column || (lead === target && block.length > 0)) break;
      if (lead === column) {
        movesBelow = undefined;
        block.push(line);
        continue;
      }
      // Lines below move along, unless they stand where they belong already.
      movesBelow ??= !(lead - target === unit && lead - column !== unit);
      if (movesBelow) block.push(line);
    }
    return block;
  }

  #readValue(index: number, row: Row): number {
    const value = valueOf(row);
    const next = this.#below(index);
    const below = next === undefined ? -1 : leadOf(next.text);
    const hasBelow = below > row.content || (below > row.column && row.key === undefined);
    if (literalHeader.test(value)) return this.#afterLiteral(index, row);
    if (/^[[{]/.test(value)) return this.#readBrackets(index, row, value);
    const end = endOfQuote(this.#lines, index, row);
    if (end !== undefined) {
      this.#above = { row, opens: false, isPlain: false };
      return end;
    }
    const { isBroken } = this.#options;
    repairValue({ doc: this.#doc, row, isBroken, hasBelow, isUsed: (name) => this.#isUsed(name) });
    const opens = value === '' || /^[&!]\S+$/.test(value);
    this.#above = { row, opens, isPlain: !opens && !/^["']/.test(value) };
    return index + 1;
  }

  #readBrackets(index: number, row: Row, value: string): number {
    const { isBroken } = this.#options;
    const place = { doc: this.#doc, lines: this.#lines, index, from: row.value, isBroken };
    const closed = outsideBrackets(this.#doc, row, value);
    const holder = this.#above?.opens === true ? this.#contentOf(this.#above.row) : -1;
    this.#above = { row, opens: false, isPlain: false };
    if (closed !== undefined) {
      if (isBroken && !this.#doc.isFull) closed();
      return index + 1;
    }
    const parent = row.key === undefined ? (row.dashes.at(-1) ?? holder) : row.content;
    const { end } = readFlow({ ...place, parent });
    return lineWith(end, this.#lines, index) + 1;
  }

  #afterLiteral(index: number, row: Row): number {
    const parent = row.key === undefined ? (row.dashes.at(-1) ?? -1) : row.content;
    let at = index + 1;
    while (at < this.#lines.length) {
      const text = this.#lines[at]?.text ?? '';
      if (text.trim() !== '' && leadOf(text) <= parent) break;
      at++;
    }
    this.#above = { row, opens: false, isPlain: false };
    return at;
  }

  #isUsed(anchor: string): boolean {
    return this.#doc.original.includes(`*${anchor}`);
  }

  #columnOf(row: Row): number {
    return leadOf(row.line.text) + (this.#moved.get(row.line.start) ?? 0);
  }

  #contentOf(row: Row): number {
    return row.content + (this.#moved.get(row.line.start) ?? 0);
  }
}
