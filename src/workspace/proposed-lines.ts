import { Lexer } from 'yaml';
import { startOfLine } from './line-ends.ts';
import { proposalMark } from './proposal-mark.ts';

/** A comment that begins with the mark. */
const proposalComment = new RegExp(`^${proposalMark}`, 'iu');

/** Tokens of the lexer that stand for no text. */
const emptyTokens: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f', '\ufeff']);

/** A line with nothing but the dash of a list item, a comment aside. */
const loneDash = /^\s*(?:-\s+)*-\s*(?:#.*)?$/;

/** A line that holds no value. */
const emptyLine = /^\s*(?:#.*)?$/;

/**
 * The lines of a YAML text that have the comment `# voorstel` behind what is on them: their values are used, but nobody
 * has agreed on them (docs/decisions/0042-proposed-values.md). A comment that has a line of its own does not count.
 */
export class ProposedLines {
  readonly #text: string;
  /** Offsets at which those lines start. */
  readonly #starts: ReadonlySet<number>;

  private constructor(text: string, starts: ReadonlySet<number>) {
    this.#text = text;
    this.#starts = starts;
  }

  /** Those of a text; undefined when there are none. */
  static of(text: string): ProposedLines | undefined {
    // Why: reading the comments costs as much as parsing, and few files have this one.
    if (!/#\s*voorstel/i.test(text)) return undefined;
    const starts = new Set(commentsIn(text).flatMap((at) => lineWithValue(text, at) ?? []));
    return starts.size === 0 ? undefined : new ProposedLines(text, starts);
  }

  /** Whether the line of an offset has the comment. */
  covers(offset: number): boolean {
    return this.#starts.has(startOfLine(this.#text, offset));
  }

  /** Whether the value at an offset hangs under a line of its own with a dash and the comment. */
  coversDashAbove(offset: number): boolean {
    let start = startOfLine(this.#text, offset);
    while (start > 0) {
      const above = startOfLine(this.#text, start - 1);
      const line = this.#text.slice(above, start).trimEnd();
      if (!emptyLine.test(line)) return loneDash.test(line) && this.#starts.has(above);
      start = above;
    }
    return false;
  }
}

/** Offsets of the comments that say that a value is proposed. */
function commentsIn(text: string): readonly number[] {
  const found: number[] = [];
  let offset = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (!isText && proposalComment.test(token)) found.push(offset);
    isText = token === '\u001f';
    if (!emptyTokens.has(token)) offset += token.length;
  }
  return found;
}

/** The start of the line of a comment; undefined when nothing stands before it there. */
function lineWithValue(text: string, comment: number): number | undefined {
  const start = startOfLine(text, comment);
  return text.slice(start, comment).trim() === '' ? undefined : start;
}
