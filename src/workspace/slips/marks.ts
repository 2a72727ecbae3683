import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TextEdit } from '../../diagnostics/text-edit.ts';
import type { RepairedText } from '../repaired-text.ts';
import { leadOf, type Line, type Row } from './lines.ts';

/** A slip around a list mark or a colon. */
export interface FoundMark {
  readonly edits: readonly TextEdit[];
  readonly diagnostic: (doc: RepairedText) => Diagnostic;
}

/** A slip that several lines of a list share. */
export interface FoundListMark extends FoundMark {
  /** Where those lines start. */
  readonly lines: readonly number[];
  /** How many characters stand for the dash and the space behind it. */
  readonly width: number;
}

/** Marks of lists in Word, mail and Markdown. */
const listMark = /^ *([–—•·∙‣▪▫◦●○*])(\s*)(?=\S)/u;

/** A list that is marked the way of Word. @param rows gives this line and those below it */
export function listMarkIn(row: Row, rows: () => readonly Line[]): FoundListMark | undefined {
  const [whole = '', mark = '', space = ''] = listMark.exec(row.line.text) ?? [];
  if (mark === '' || (mark === '*' && space === '')) return undefined;
  const same = alike(row, rows(), (text) => listMark.exec(text)?.[1] === mark);
  const edits = same.map(({ start, text }) => {
    const width = (listMark.exec(text)?.[0] ?? '').length;
    return { range: { start: start + leadOf(text), end: start + width }, text: '- ' };
  });
  return {
    edits,
    lines: same.map(({ start }) => start),
    width: whole.length - row.column,
    diagnostic: (doc) => problem('yaml/list-mark', doc.at(spot(row, 1)), { mark, lines: same.length }),
  };
}

const gluedDash = /^ *-(?=[^\s\d-]|\d+\D)/u;

/** `-iPad`: a dash without a space behind it. @param rows gives this line and those below it */
export function missingDashSpace(row: Row, rows: () => readonly Line[]): FoundListMark | undefined {
  if (!gluedDash.test(row.line.text)) return undefined;
  const same = alike(row, rows(), (text) => gluedDash.test(text));
  const edits = same.map(({ start, text }) => {
    const at = start + leadOf(text) + 1;
    return { range: { start: at, end: at }, text: ' ' };
  });
  const value = row.line.text.slice(row.column + 1).trim();
  return {
    edits,
    lines: same.map(({ start }) => start),
    width: 1,
    diagnostic: (doc) =>
      problem('yaml/missing-dash-space', doc.at(spot(row, row.line.text.trim().length)), { value }),
  };
}

/** The lines in the column of a row that have the same mark, up to one that has another. */
function alike(row: Row, rows: readonly Line[], isSame: (text: string) => boolean): readonly Line[] {
  const end = rows.findIndex(
    ({ text }) => leadOf(text) < row.column || (leadOf(text) === row.column && !isSame(text)),
  );
  return rows.slice(0, end === -1 ? undefined : end).filter(({ text }) => leadOf(text) === row.column);
}

/** A slip between a key and its value. */
export interface FoundColon extends FoundMark {
  readonly key: string;
  /** Whether the key has nothing behind it. */
  readonly opens: boolean;
}

/** `naam:Voorbeelddam`: a key without a space behind its colon. */
export function missingSpace(row: Row): FoundColon | undefined {
  const rest = row.line.text.slice(row.content);
  const [, key = '', value = ''] = /^([\p{L}_][\p{L}\p{N}_-]*):([^\s/:#].*)$/u.exec(rest) ?? [];
  if (key === '') return undefined;
  const colon = row.line.start + row.content + key.length + 1;
  const args = { key, value: value.trim() };
  return {
    key,
    opens: false,
    edits: [{ range: { start: colon, end: colon }, text: ' ' }],
    diagnostic: (doc) => problem('yaml/missing-space', doc.at(spot(row, key.length + 1)), args),
  };
}

/** `naam Voorbeelddam`, `naam = Voorbeelddam`: a key without a colon. @param isDeeper whether a group is below it */
export function missingColon(row: Row, isDeeper: boolean): FoundColon | undefined {
  const rest = row.line.text.slice(row.content);
  const [, key = '', sign = '', remark = ''] =
    /^([\p{L}_][\p{L}\p{N}_-]*)(\s*[=;：](?:\s+|$)|\s+(?=[^\s#])|(?=\s*(?:#|$)))(.*)$/u.exec(rest) ?? [];
  const opens = /^\s*(?:#|$)/.test(remark);
  if (key === '' || (opens && !isDeeper)) return undefined;
  const start = row.line.start + row.content + key.length;
  const args = { key, value: opens ? '' : remark.trim() };
  return {
    key,
    opens,
    edits: [{ range: { start, end: start + sign.length }, text: opens ? ':' : ': ' }],
    diagnostic: (doc) => problem('yaml/missing-colon', doc.at(spot(row, key.length)), args),
  };
}

function spot(row: Row, length: number): { readonly start: number; readonly end: number } {
  const start = row.line.start + row.content;
  return { start, end: start + length };
}
