import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TextEdit } from '../../diagnostics/text-edit.ts';
import { startOfLine } from '../line-ends.ts';
import type { RepairedText } from '../repaired-text.ts';
import { isIdle, leadOf, type Line } from './lines.ts';

/** Where a value between brackets ends, as far as it goes. */
export interface FlowEnd {
  /** Offset after the last bracket, or after the last thing that belongs to it. */
  readonly end: number;
  /** Whether its last bracket is there. */
  readonly isClosed: boolean;
}

/** Where to look. */
export interface FlowPlace {
  readonly doc: RepairedText;
  readonly lines: readonly Line[];
  /** Index of the line on which it begins. */
  readonly index: number;
  /** Column at which it begins. */
  readonly from: number;
  /** Column of the key or dash that it hangs under; what follows at that column or before is no part of it. */
  readonly parent: number;
  /** Whether mistakes are repaired that the parser would stumble over. */
  readonly isBroken: boolean;
}

/** A bracket that is open. */
interface Open {
  readonly mark: '[' | '{';
  readonly at: number;
}

const closing = { '[': ']', '{': '}' } as const;

/** Reads a value between brackets, and repairs what is wrong in it. */
export function readFlow(place: FlowPlace): FlowEnd {
  return new FlowReader(place).read();
}

class FlowReader {
  readonly #place: FlowPlace;
  readonly #open: Open[] = [];
  /** Whether a key or value may begin here. */
  #isStart = true;
  #isKey = true;
  #end = 0;

  constructor(place: FlowPlace) {
    this.#place = place;
  }

  read(): FlowEnd {
    const { lines, index, from, parent } = this.#place;
    for (let at = index; at < lines.length; at++) {
      const line = lines[at];
      if (line === undefined) break;
      if (at > index && isIdle(line.text)) continue;
      const isOutside = leadOf(line.text) <= parent && !/^\s*[\]}]/.test(line.text);
      if (at > index && isOutside) break;
      if (this.#readLine(line, at === index ? from : leadOf(line.text)))
        return { end: this.#end, isClosed: true };
    }
    for (const each of [...this.#open].reverse()) this.#close(each, this.#end);
    return { end: this.#end, isClosed: false };
  }

  /** Returns whether the last bracket was found. */
  #readLine({ start, text }: Line, from: number): boolean {
    for (let at = from; at < text.length;) {
      const character = text.charAt(at);
      if (character === '#' && /\s/.test(text.charAt(at - 1) || ' ')) return false;
      if (character === ' ' || character === '\t') {
        at++;
        continue;
      }
      const next = this.#readOne({ start, text }, at);
      at = next;
      this.#end = start + at;
      if (this.#open.length === 0) return true;
    }
    return false;
  }

  /** Reads one bracket, mark or token; returns the column after it. */
  #readOne(line: Line, at: number): number {
    const character = line.text.charAt(at);
    if (character === '[' || character === '{') {
      this.#open.push({ mark: character, at: line.start + at });
      this.#begin(character === '{');
      return at + 1;
    }
    if (character === ']' || character === '}') return this.#readClosing(line, at, character);
    if (character === ',') {
      this.#begin(this.#open.at(-1)?.mark === '{');
      return at + 1;
    }
    if (character === ':' && /[\s,[\]{}"']|$/.test(line.text.charAt(at + 1) || ' ')) {
      this.#isStart = true;
      this.#isKey = false;
      return at + 1;
    }
    return this.#readToken(line, at);
  }

  #begin(isKey: boolean): void {
    this.#isStart = true;
    this.#isKey = isKey;
  }

  #readClosing(line: Line, at: number, found: ']' | '}'): number {
    const top = this.#open.at(-1);
    this.#isStart = false;
    if (top === undefined) return at + 1;
    if (closing[top.mark] === found) {
      this.#open.pop();
      return at + 1;
    }
    const above = this.#open.at(-2);
    if (above !== undefined && closing[above.mark] === found) {
      this.#close(top, line.start + line.text.slice(0, at).trimEnd().length);
      this.#open.pop();
      this.#open.pop();
      return at + 1;
    }
    this.#open.pop();
    const range = { start: line.start + at, end: line.start + at + 1 };
    const args = { found, expected: closing[top.mark] };
    this.#repair(range, closing[top.mark], (source) => problem('yaml/bracket-differs', source, args));
    return at + 1;
  }

  /** Adds a bracket that is missing. */
  #close({ mark, at }: Open, end: number): void {
    const { doc } = this.#place;
    const text = mark === '{' && doc.original.charAt(end - 1) !== '{' ? ' }' : closing[mark];
    const source = doc.at({ start: at, end: at + 1 });
    const line = doc.original.slice(startOfLine(doc.original, end), end).trim();
    const after = line.length > 40 ? `…${line.slice(-40)}` : line;
    const found = problem('yaml/unclosed-bracket', source, { mark: closing[mark], after });
    if (this.#place.isBroken && !doc.isFull) doc.repair([{ range: { start: end, end }, text }], found);
  }

  #readToken(line: Line, at: number): number {
    const mark = line.text.charAt(at);
    if (!this.#isStart) this.#addComma(line, at);
    this.#isStart = false;
    if (mark === '"' || mark === "'") return this.#readQuoted(line, at, mark);
    const token = /^(?:[^,[\]{}:#]|:(?![\s,[\]{}]|$)|(?<!\s)#)+/.exec(line.text.slice(at))?.[0] ?? mark;
    const text = token.trimEnd();
    if (/^[@`%]|^[&*]\S*\s+\S/.test(text)) this.#wrap(line, at, text);
    else if (this.#isKey) this.#checkKey(line, at, text);
    else this.#splitPair(line, at, text);
    return at + Math.max(1, token.length);
  }

  /** `{ tijd:"15:00" }` and `{ dag:dinsdag }`: nobody means a key with a colon in it. */
  #checkKey(line: Line, at: number, text: string): void {
    const [, key = '', value = ''] = /^([\p{L}_][\p{L}\p{N}_-]*):([^\s/].*)$/u.exec(text) ?? [];
    if (key === '') return;
    const start = line.start + at;
    const end = start + key.length + 1;
    const args = { key, value: value.trim() };
    this.#place.doc.repair(
      [{ range: { start: end, end }, text: ' ' }],
      problem('yaml/missing-space', this.#place.doc.at({ start, end }), args),
    );
  }

  /** `{ dag: dinsdag tijd: 9 }`: a second key in a value. */
  #splitPair(line: Line, at: number, text: string): void {
    const rest = line.text.slice(at + text.length);
    const pair = /^(.*\S)\s+([\p{L}_][\p{L}\p{N}_-]*)$/u.exec(text);
    if (this.#open.at(-1)?.mark !== '{' || !/^\s*:(?:\s|$)/.test(rest) || pair === null) return;
    this.#comma(line.start + at + (pair[1]?.length ?? 0));
  }

  /** A token right after another one. */
  #addComma(line: Line, at: number): void {
    const before = line.text.slice(0, at);
    if (before.trimEnd() !== '') this.#comma(line.start + before.trimEnd().length);
    this.#isKey = this.#open.at(-1)?.mark === '{';
  }

  #comma(at: number): void {
    this.#repair({ start: at, end: at }, ',', (source) => problem('yaml/missing-comma', source));
  }

  #readQuoted(line: Line, at: number, mark: '"' | "'"): number {
    const form = mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
    const closed = form.exec(line.text.slice(at))?.[0];
    const after = closed === undefined ? '' : line.text.slice(at + closed.length);
    if (closed !== undefined && /^\s*(?:[,\]}:]|#|$)/.test(after)) return at + closed.length;
    if (!this.#place.isBroken) return closed === undefined ? line.text.length : at + closed.length;
    if (closed !== undefined && /^\s+[\p{L}_][\p{L}\p{N}_-]*:/u.test(after)) return at + closed.length;
    const bare = /^.(?:[^,\]}#]|(?<!\s)#)*/.exec(line.text.slice(at))?.[0].trimEnd() ?? mark;
    const end = line.start + at + bare.length;
    const args = { value: bare, right: bare + mark };
    this.#repair({ start: end, end }, mark, () =>
      problem('yaml/unclosed-quote', this.#place.doc.at({ start: line.start + at, end }), args),
    );
    return at + bare.length;
  }

  #wrap(line: Line, at: number, value: string): void {
    const range = { start: line.start + at, end: line.start + at + value.length };
    const args = { value, mark: value.charAt(0) };
    this.#repair(range, JSON.stringify(value), (source) => problem('yaml/special-start', source, args));
  }

  #repair(
    range: TextEdit['range'],
    text: string,
    found: (source: ReturnType<RepairedText['at']>) => Diagnostic,
  ): void {
    const { doc, isBroken } = this.#place;
    if (isBroken && !doc.isFull) doc.repair([{ range, text }], found(doc.at(range)));
  }
}
