import { startOfLine } from './line-ends.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The most changes to one text; with more mistakes than this, starting with these is better. */
const maxEdits = 100;

/** A change to one line of a text that lets the parser continue after a known mistake. */
interface LineEdit {
  /** Offset in the original text. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * A text with its common mistakes repaired, so that one mistake does not hide every other problem in the file.
 *
 * Why: product.md §4 wants all problems in one run. A tab or a missing apostrophe would otherwise swallow the rest.
 * Offsets in the repaired text map back to the text as written.
 */
export class RepairedText {
  readonly original: string;
  readonly file: string;
  readonly #edits: LineEdit[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #done = new Set<string>();
  /** How far lines were searched for an unclosed quote. */
  quotesSearched = 0;

  constructor(original: string, file: string) {
    this.original = original;
    this.file = file;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** The text with all edits applied. */
  get text(): string {
    let out = '';
    let last = 0;
    for (const edit of this.#edits) {
      out += this.original.slice(last, edit.at) + edit.insert;
      last = edit.at + edit.remove;
    }
    return out + this.original.slice(last);
  }

  /** The offset in the original text for an offset in the repaired text. */
  toOriginal(offset: number): number {
    let shift = 0;
    for (const edit of this.#edits) {
      const start = edit.at + shift;
      if (offset < start) break;
      if (offset < start + edit.insert.length) return edit.at + edit.remove;
      shift += edit.insert.length - edit.remove;
    }
    return Math.min(offset - shift, this.original.length);
  }

  /** Adds an edit once per place and kind; returns whether it was new. */
  edit(kind: string, edits: readonly LineEdit[], diagnostic: Diagnostic | undefined): boolean {
    const key = `${kind}@${edits[0]?.at ?? 0}`;
    if (this.#done.has(key) || this.#edits.length > maxEdits) return false;
    this.#done.add(key);
    this.#edits.push(...edits);
    this.#edits.sort((a, b) => a.at - b.at);
    if (diagnostic !== undefined) this.#diagnostics.push(diagnostic);
    return true;
  }

  /** The line around an offset in the original text. */
  lineAt(offset: number): Line {
    const start = startOfLine(this.original, offset);
    const next = this.original.indexOf('\n', start);
    const end = next === -1 ? this.original.length : next;
    const text = this.original.slice(start, end).replace(/\r$/, '');
    return { start, text };
  }
}

/** A line of the original text, without its line ending. */
export interface Line {
  readonly start: number;
  readonly text: string;
}
