import type { Diagnostic, DiagnosticCode, Severity } from './diagnostic.ts';
import { messages } from './messages/index.ts';
import type { Message, Replacement } from './messages/message.ts';
import type { Source, TextRange } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** A place in a text as people count it: lines and columns from 1; columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A diagnostic with its message and position resolved, ready for any format. */
export interface PresentedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly pointer?: string | undefined;
  readonly start: Position;
  readonly end: Position;
  /** Whether `start` is a real place in the text, not just the top of the file. */
  readonly located: boolean;
  readonly text: string;
  readonly fix: string;
  readonly snippet?: string | undefined;
  /** What cures it, in the same file; empty when only a person can tell. */
  readonly edits: readonly PresentedEdit[];
}

/** An edit, with its place as people count it. */
export interface PresentedEdit extends TextEdit {
  readonly start: Position;
  readonly end: Position;
}

/** The result of checking files: which were checked, what was found, and the texts for code frames. */
export interface Report {
  readonly files: readonly string[];
  readonly items: readonly PresentedDiagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** The message of one diagnostic; other places it mentions are files without lines. */
export function describe({ code, args }: Diagnostic): Message {
  const [facts]: readonly unknown[] = args;
  return messageOf(code, facts);
}

function messageOf(code: DiagnosticCode, facts: unknown): Message {
  // That the facts match the code was checked where the diagnostic was made; a union of codes no longer knows.
  const message = messages[code] as (facts: unknown) => Message;
  return message(facts);
}

/**
 * Resolves messages, lines and columns.
 *
 * Why here and not earlier: line numbers cost a pass over the text, and most runs have nothing to report.
 */
export function present(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  texts: ReadonlyMap<string, string>,
): Report {
  const tables = new LineTables(texts);
  const items = diagnostics.map((diagnostic) => {
    const { file, pointer, range } = diagnostic.source;
    const table = tables.of(file);
    const start = range && table ? positionAt(table, range.start) : { line: 1, column: 1 };
    const end = range && table ? positionAt(table, lastOffset(texts.get(file) ?? '', range)) : start;
    const [facts]: readonly unknown[] = diagnostic.args;
    const message = messageOf(diagnostic.code, withLines(facts, { tables, file }));
    const { text, fix, snippet } = message;
    return {
      code: diagnostic.code,
      severity: diagnostic.severity,
      file,
      pointer,
      start,
      end,
      located: range !== undefined && table !== undefined,
      text,
      fix,
      snippet,
      edits: editsOf(diagnostic, message.replacement, texts.get(file)).map((edit) => ({
        ...edit,
        start: positionAt(table ?? [0], edit.range.start),
        end: positionAt(table ?? [0], edit.range.end),
      })),
    };
  });
  return { files, items, texts };
}

/** The edits that cure a problem: its own, else what its message says to write instead. */
function editsOf(
  { edits, source: { range } }: Diagnostic,
  replacement: Replacement | undefined,
  text: string | undefined,
): readonly TextEdit[] {
  if (edits !== undefined || replacement === undefined || range === undefined || text === undefined)
    return edits ?? [];
  if (typeof replacement === 'string') return [{ range, text: replacement }];
  const { of, by } = replacement;
  const [before = '', ...after] = text.slice(range.start, range.end).split(of);
  if (of === '' || after.length !== 1) return [];
  const start = range.start + before.length;
  return [{ range: { start, end: start + of.length }, text: by }];
}

/** Where the lines of each text start, computed once per file with problems. */
class LineTables {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #tables = new Map<string, readonly number[]>();

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  of(file: string): readonly number[] | undefined {
    const text = this.#texts.get(file);
    let table = this.#tables.get(file);
    if (table === undefined && text !== undefined) this.#tables.set(file, (table = lineStarts(text)));
    return table;
  }
}

/** The facts, with for every other place its line and whether that is in the same file. */
function withLines(facts: unknown, at: { readonly tables: LineTables; readonly file: string }): unknown {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return facts;
  if ('file' in facts && 'range' in facts) {
    const { file, range } = facts as Source;
    const table = at.tables.of(file);
    const line = table === undefined || range === undefined ? undefined : positionAt(table, range.start).line;
    return { ...facts, isHere: file === at.file, line };
  }
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, withLines(value, at)]));
}

/** Where a range ends for people: a group's range runs on to the next line, which contains nothing of it. */
function lastOffset(text: string, { start, end }: TextRange): number {
  return start + text.slice(start, Math.max(end, start)).trimEnd().length;
}

/** Offsets at which the lines of a text start; `\n`, `\r\n` and a lone `\r` all end a line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The line and column of an offset, by binary search. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
