import { endOfLine, startOfLine } from '../line-ends.ts';

/** A line of a text, without its line ending. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** The lines of a text. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    lines.push({ start, text: part.endsWith('\r') ? part.slice(0, -1) : part });
    start += part.length + 1;
  }
  return lines;
}

/** The lines of a text from the one that an offset is in, as far as somebody asks: a file may have very many. */
export function* linesFrom(text: string, offset: number): Generator<Line, void> {
  for (let start = startOfLine(text, offset); ;) {
    const newline = text.indexOf('\n', start);
    yield { start, text: text.slice(start, endOfLine(text, start)) };
    if (newline === -1) return;
    start = newline + 1;
  }
}

/** Index of the line that an offset is in; looked for from a line on, which it is when the offset is in none. */
export function lineWith(offset: number, lines: readonly Line[], from: number): number {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line !== undefined && line.start + line.text.length >= offset) return index;
  }
  return from;
}

/** Whether a line holds nothing, or only a remark. */
export function isIdle(text: string): boolean {
  const lead = leadOf(text);
  // Most lines begin with a letter, a dash or a mark behind their spaces: those are told apart without an expression.
  const code = text.charCodeAt(lead);
  return code > space && code <= lastAscii ? code === remarkMark : /^\s*(?:#|$)/.test(text);
}

const [space, remarkMark, lastAscii] = [0x20, 0x23, 0x7f];

/** How many spaces a line begins with. */
export function leadOf(text: string): number {
  let lead = 0;
  while (text.charCodeAt(lead) === space) lead++;
  return lead;
}

/** The header of a text of several lines: a bar or greater-than sign at the end of a line. */
export const literalHeader: RegExp = /^[|>](?:[+-]?\d?|\d[+-])(?:\s+#.*)?$/;

/** One line of a block: its dashes, its key and its value. Columns count from 0. */
export interface Row {
  readonly line: Line;
  /** Column of the first character. */
  readonly column: number;
  /** Column of each dash. */
  readonly dashes: readonly number[];
  /** Column after the dashes. */
  readonly content: number;
  /** The key, as written; undefined without a colon. */
  readonly key: string | undefined;
  /** Column of the value; the length of the line when there is none. */
  readonly value: number;
}

const keyForm =
  /^(?<key>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^\s:]))[^#{}[\]]*?)\s*:(?=\s|$)/;

/** Reads a line as a row of a block. */
export function rowOf(line: Line): Row {
  const { text } = line;
  const column = leadOf(text);
  const dashes: number[] = [];
  let content = column;
  for (;;) {
    const dash = /^-(?: +|$)/.exec(text.slice(content));
    if (dash === null) break;
    dashes.push(content);
    content += dash[0].length;
  }
  const found = keyForm.exec(text.slice(content));
  const after = content + (found?.[0].length ?? 0);
  const value = after + (/^\s*/.exec(text.slice(after))?.[0].length ?? 0);
  return { line, column, dashes, content, key: found?.groups?.['key'], value };
}

/** The value of a row, without a remark behind it. */
export function valueOf({ line, value }: Row): string {
  return line.text.slice(value, endOfValue(line.text, value));
}

/** Column at which a value ends: before a remark and the white space before it. */
export function endOfValue(text: string, from: number): number {
  const remark = /(?:^|\s)#/.exec(text.slice(from));
  const end = remark === null ? text.length : from + remark.index;
  return from + text.slice(from, end).trimEnd().length;
}
