import type { ErrorCode } from 'yaml';
import { problem, type TextRange } from '../diagnostics/diagnostic.ts';
import type { Line, RepairedText } from './repaired-text.ts';

/** A syntax error as the parser reports it; offsets refer to the text it was given. */
export interface RawError {
  readonly code: ErrorCode;
  readonly start: number;
}

/**
 * Tries to repair one error.
 *
 * @returns whether an edit was made, so that parsing again can get further
 */
export function repair(doc: RepairedText, error: RawError, all: readonly RawError[]): boolean {
  const offset = doc.toOriginal(error.start);
  const line = doc.lineAt(offset);
  if (repairUnclosedQuote(doc, offset)) return true;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return repairTab(doc, line);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return repairMissingSpace(doc, line) || repairIndentation(doc, line);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return all.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.start === error.start)
        ? repairIndentation(doc, line)
        : repairColonInValue(doc, line);
    case 'BAD_SCALAR_START':
      return repairSpecialStart(doc, line);
    case 'BAD_INDENT':
      return repairBracket(doc, line) || repairOwnIndentation(doc, line);
    default:
      return false;
  }
}

/** Replaces leading tabs with the indentation that the surrounding lines suggest. */
function repairTab(doc: RepairedText, line: Line): boolean {
  const space = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  if (!space.includes('\t')) return false;
  const before = previousLine(doc, line);
  const sameAsBefore = before !== undefined && /^[ \t]*/.exec(before.text)?.[0] === space;
  const range = { start: line.start + space.indexOf('\t'), end: line.start + space.lastIndexOf('\t') + 1 };
  const insert = ' '.repeat(suggestedIndent(doc, line));
  const edit = { at: line.start, remove: space.length, insert };
  // A block of tab-indented lines is one mistake: count its lines in the first message.
  if (sameAsBefore) return doc.edit('tab', [edit], undefined);
  return doc.edit(
    'tab',
    [edit],
    problem('yaml/tab', at(doc, range), { lines: tabbedLines(doc, line, space) }),
  );
}

function tabbedLines(doc: RepairedText, first: Line, space: string): number {
  let count = 1;
  let next = doc.lineAt(Math.min(first.start + first.text.length + 1, doc.original.length));
  while (
    next.start > first.start &&
    next.text.startsWith(space) &&
    /^[ \t]*/.exec(next.text)?.[0] === space
  ) {
    count++;
    const after = doc.lineAt(Math.min(next.start + next.text.length + 1, doc.original.length));
    if (after.start === next.start) break;
    next = after;
  }
  return count;
}

/** Two more than an opening line (`key:`), else the same as the line above. */
function suggestedIndent(doc: RepairedText, line: Line): number {
  const own = leadOf(line);
  let levels = 0;
  let before = previousLine(doc, line);
  let lead = own;
  // Lines above that also begin with tabs only show how much deeper; the first line without tabs shows from where.
  while (before !== undefined) {
    const raw = leadOf(before);
    if (raw !== lead && /:\s*(#.*)?$/.test(before.text)) levels++;
    if (!raw.includes('\t')) return raw.length + levels * 2;
    lead = raw;
    before = previousLine(doc, before);
  }
  return 0;
}

function leadOf(line: Line): string {
  return /^[ \t]*/.exec(line.text)?.[0] ?? '';
}

/** The nearest line above with anything but white space or a comment. */
function previousLine(doc: RepairedText, line: Line): Line | undefined {
  let current = line;
  while (current.start > 0) {
    current = doc.lineAt(current.start - 1);
    if (/^\s*[^\s#]/.test(current.text)) return current;
  }
  return undefined;
}

/** `naam:Voorbeelddam` becomes `naam: Voorbeelddam`. */
export function repairMissingSpace(doc: RepairedText, line: Line): boolean {
  const match = /^(\s*(?:- )?)([A-Za-z_][\w-]*):([^\s/].*)$/.exec(line.text);
  if (match === null) return false;
  const [, lead = '', key = '', value = ''] = match;
  const start = line.start + lead.length;
  const colon = start + key.length + 1;
  const found = problem('yaml/missing-space', at(doc, { start, end: colon }), { key, value: value.trim() });
  return doc.edit('space', [{ at: colon, remove: 0, insert: ' ' }], found);
}

/** A line indented under a line that already has a value moves back to that line's column. */
function repairIndentation(doc: RepairedText, line: Line): boolean {
  const next = doc.lineAt(Math.min(line.start + line.text.length + 1, doc.original.length));
  const own = indentOf(line);
  if (next.start <= line.start || indentOf(next) <= own || /:\s*(#.*)?$/.test(line.text)) return false;
  const range = { start: next.start, end: next.start + indentOf(next) };
  const edit = { at: next.start, remove: indentOf(next), insert: ' '.repeat(own) };
  return doc.edit('indent', [edit], problem('yaml/indentation', at(doc, range)));
}

/** A line in a column that no other line has moves to the column of the line above. */
function repairOwnIndentation(doc: RepairedText, line: Line): boolean {
  const before = previousLine(doc, line);
  if (before === undefined || indentOf(before) === indentOf(line)) return false;
  const range = { start: line.start, end: line.start + Math.max(1, indentOf(line)) };
  const edit = { at: line.start, remove: indentOf(line), insert: ' '.repeat(indentOf(before)) };
  return doc.edit('own-indent', [edit], problem('yaml/indentation', at(doc, range)));
}

function indentOf(line: Line): number {
  return line.text.length - line.text.trimStart().length;
}

const keyAndValue = /^(\s*(?:- )?(?:[A-Za-z_][\w-]*:\s+)?)(\S.*?)\s*$/;

/** `tekst: Let op: dit` becomes `tekst: "Let op: dit"`. */
function repairColonInValue(doc: RepairedText, line: Line): boolean {
  const match = keyAndValue.exec(line.text);
  if (!match?.[1] || !match[2]?.includes(': ')) return false;
  return wrapValue(doc, line, { lead: match[1], value: match[2], code: 'yaml/colon-in-value' });
}

/** `naam: @x` becomes `naam: "@x"`. */
function repairSpecialStart(doc: RepairedText, line: Line): boolean {
  const match = keyAndValue.exec(line.text);
  if (match?.[1] === undefined || match[2] === undefined) return false;
  return wrapValue(doc, line, { lead: match[1], value: match[2], code: 'yaml/special-start' });
}

/** `naam: 's-Gravenhage` becomes `naam: "'s-Gravenhage"`, when the next lines show that the text had ended. */
function repairUnclosedQuote(doc: RepairedText, until: number): boolean {
  let line = doc.lineAt(doc.quotesSearched);
  while (line.start <= until) {
    doc.quotesSearched = line.start;
    const match = /^(\s*(?:- )?(?:[A-Za-z_][\w-]*:\s+)?)(['"])(.*?)\s*$/.exec(line.text);
    const [, lead = '', mark = '', rest = ''] = match ?? [];
    if (match !== null && !closes(rest, mark) && !continues(doc, line)) {
      if (wrapValue(doc, line, { lead, value: mark + rest, code: 'yaml/unclosed-quote' })) return true;
    }
    const next = doc.lineAt(Math.min(line.start + line.text.length + 1, doc.original.length));
    if (next.start <= line.start) return false;
    line = next;
  }
  return false;
}

/** Whether the text after an opening quote contains the closing one. */
function closes(rest: string, mark: string): boolean {
  const bare = mark === "'" ? rest.replaceAll("''", '') : rest.replace(/\\./g, '');
  return bare.includes(mark);
}

/** Whether the next line looks like more of the same text instead of a new key or item. */
function continues(doc: RepairedText, line: Line): boolean {
  const next = doc.lineAt(Math.min(line.start + line.text.length + 1, doc.original.length));
  if (next.start <= line.start) return false;
  return !/^\s*(#|- |[A-Za-z_][\w-]*:(\s|$)|$)/.test(next.text);
}

interface Wrap {
  readonly lead: string;
  readonly value: string;
  readonly code: 'yaml/colon-in-value' | 'yaml/special-start' | 'yaml/unclosed-quote';
}

function wrapValue(doc: RepairedText, line: Line, { lead, value, code }: Wrap): boolean {
  const start = line.start + lead.length;
  const range = { start, end: start + value.length };
  const bare = code === 'yaml/unclosed-quote' && value.startsWith('"') ? value.slice(1) : value;
  const edits = [{ at: start, remove: value.length, insert: JSON.stringify(bare) }];
  const source = at(doc, range);
  if (code === 'yaml/special-start') {
    return doc.edit('wrap', edits, problem(code, source, { value, mark: value.charAt(0) }));
  }
  return doc.edit('wrap', edits, problem(code, source, { value }));
}

/** An opening bracket that is not closed on its line is closed at the end of it. */
function repairBracket(doc: RepairedText, line: Line): boolean {
  let current: Line | undefined = line;
  for (let back = 0; current !== undefined && back < 5; back++) {
    const open = current.text.lastIndexOf('[');
    const brace = current.text.lastIndexOf('{');
    const mark = Math.max(open, brace);
    const closing = open > brace ? ']' : '}';
    if (mark !== -1 && !current.text.slice(mark).includes(closing)) {
      const start = current.start + mark;
      const end = current.start + current.text.trimEnd().length;
      return doc.edit(
        'bracket',
        [{ at: end, remove: 0, insert: closing }],
        problem('yaml/unclosed-bracket', at(doc, { start, end: start + 1 })),
      );
    }
    current = previousLine(doc, current);
  }
  return false;
}

function at(doc: RepairedText, range: TextRange): { file: string; range: TextRange } {
  return { file: doc.file, range };
}
