import { problem, warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { quoted } from '../../diagnostics/typed.ts';
import type { TextEdit } from '../../diagnostics/text-edit.ts';
import { lineBreakOf } from '../line-ends.ts';
import { proposalMark } from '../proposal-mark.ts';
import type { RepairedText } from '../repaired-text.ts';
import { endOfValue, literalHeader, valueOf, type Row } from './lines.ts';

/** A value of a block, and what is known of its surroundings. */
export interface ValuePlace {
  readonly doc: RepairedText;
  readonly row: Row;
  /** Whether mistakes are repaired that the parser would stumble over. */
  readonly isBroken: boolean;
  /** Whether the lines below are indented more deeply. */
  readonly hasBelow: boolean;
  /** Whether a name is used somewhere as `*name`. */
  readonly isUsed: (anchor: string) => boolean;
}

/** Repairs what is wrong with the first line of a value that is not between brackets. */
export function repairValue(place: ValuePlace): void {
  const value = valueOf(place.row);
  if (/^["']/.test(value)) repairQuotes(place, value);
  else if (!repairOpening(place, value) && !repairMark(place, value) && !repairBroken(place, value))
    checkRemark(place, value);
}

/** What the parser stumbles over. */
function repairBroken(place: ValuePlace, value: string): boolean {
  if (!place.isBroken) return false;
  if (repairList(place, value)) return true;
  if (place.row.key === undefined || !/:(?:\s|$)/.test(value)) return false;
  wrap(place, value, (source) => problem('yaml/colon-in-value', source, { value }));
  return true;
}

/** A text that begins with a sign that means something in YAML. */
function repairMark(place: ValuePlace, value: string): boolean {
  const mark = value.charAt(0);
  if (mark === '' || !isSpecial(place, value)) return false;
  const tag = /^!\S+/.exec(value)?.[0];
  wrap(place, value, (source) =>
    tag === undefined
      ? problem('yaml/special-start', source, { value, mark })
      : problem('yaml/unknown-tag', source, { tag, value }),
  );
  return true;
}

function isSpecial({ isBroken, hasBelow, isUsed }: ValuePlace, value: string): boolean {
  const anchor = /^&(\S+)/.exec(value)?.[1];
  const isAlone = hasBelow && /^[&!]\S+$/.test(value);
  // An anchor before a list, a group or a text in quotes loses nothing.
  if (anchor !== undefined) return !isUsed(anchor) && !isAlone && !/^&\S+\s+[[{"'|>!]/.test(value);
  // Tags of YAML itself are left to the parser.
  if (/^!(?!!)[^\s!]/.test(value)) return !isAlone && !/^!\S+\s+[|>]/.test(value);
  const isHeader = /^[|>]/.test(value) && !literalHeader.test(value);
  return isBroken && (isHeader || /^(?:\*\S+\s+\S|[@`%,\]}]|[?&]\s)/.test(value));
}

/** `{ dag: dinsdag }` without its first brace, and a list without its first bracket. */
function repairOpening({ doc, row }: ValuePlace, value: string): boolean {
  const form = openingOf(row, value);
  if (form === undefined) return false;
  const { mark, column } = form;
  const at = row.line.start + column;
  const first = row.line.text.slice(column).split(/[\s,]/)[0] ?? '';
  const edit = { range: { start: at, end: at }, text: mark === '{' ? '{ ' : '[' };
  doc.repair(
    [edit],
    problem('yaml/unopened-bracket', doc.at({ start: at, end: at + first.length }), { mark, first }),
  );
  return true;
}

/** The bracket that a value lacks at its beginning, and the column where it belongs. */
function openingOf(
  row: Row,
  value: string,
): { readonly mark: '{' | '['; readonly column: number } | undefined {
  if (/^[\p{L}_][\p{L}\p{N}_-]*: [^{]*\}$/u.test(value)) return { mark: '{', column: row.value };
  const isItem = row.key !== undefined && row.dashes.length > 0;
  if (isItem && /^[^{]*, [\p{L}_][\p{L}\p{N}_-]*: [^{]*\}$/u.test(value))
    return { mark: '{', column: row.content };
  return /^[^[{"'#]*[^[{"'#\s]\]$/.test(value) ? { mark: '[', column: row.value } : undefined;
}

/** `soorten: - iPad`: a list begins on its own line. */
function repairList(place: ValuePlace, value: string): boolean {
  const { doc, row } = place;
  if (row.key === undefined || !/^- +\S/.test(value)) return false;
  const start = row.line.start + row.value;
  const space = row.line.text.slice(0, row.value);
  const edit = {
    range: { start: row.line.start + space.trimEnd().length, end: start },
    text: `${lineBreakOf(doc.original)}${' '.repeat(row.content + 2)}`,
  };
  doc.repair([edit], problem('yaml/list-on-key-line', doc.at({ start, end: start + 1 })));
  return true;
}

function repairQuotes(place: ValuePlace, value: string): void {
  if (!place.isBroken) return;
  const { row, doc } = place;
  const mark = value.charAt(0);
  const all = row.line.text.slice(row.value);
  const closed = (mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(all)?.[0];
  const rest = closed === undefined ? '' : all.slice(closed.length);
  if (closed !== undefined && /^\s*(?:\s#|$)/.test(rest)) return;
  if (closed === undefined) {
    repairOpenQuote(place, value, mark);
    return;
  }
  const whole = all.slice(0, endOfValue(all, closed.length));
  const extra = whole.slice(closed.length);
  const start = row.line.start + row.value;
  const range = { start, end: start + whole.length };
  const text = /^["']+$/.test(extra.trim()) ? closed : quoted(whole);
  doc.repair(
    [{ range, text }],
    problem('yaml/text-after-quote', doc.at(range), { value: whole, right: text }),
  );
}

/** Words whose first letter is left out: `'s-Gravenhage`, `'t Hof`. */
const elided = /^'(?:[smtnkr]|ns)[- ]/i;

function repairOpenQuote({ row, doc }: ValuePlace, value: string, mark: string): void {
  const start = row.line.start + row.value;
  const range = { start, end: start + value.length };
  const keepsMark = elided.test(value);
  const text = keepsMark ? quoted(value) : mark === '"' ? closedDouble(value) : `${value}'`;
  doc.repair([{ range, text }], problem('yaml/unclosed-quote', doc.at(range), { value, right: text }));
}

/** A backslash that is no escape would be the next mistake. */
function closedDouble(value: string): string {
  return /\\/.test(value) ? JSON.stringify(value.slice(1)) : `${value}"`;
}

/** A number sign glued to a word: what follows is lost, as a remark. */
const glued = new RegExp(
  String.raw`^(\s+)(#(?!${proposalMark.replace(/^#\+/, '')})[\p{L}\p{N}].*?)\s*$`,
  'iu',
);

function checkRemark(place: ValuePlace, value: string): void {
  const { doc, row } = place;
  const found = doc.isFull ? undefined : gluedRemark(place, value);
  if (found === undefined) return;
  const { remark, whole } = found;
  const start = row.line.start + (value === '' ? row.line.text.indexOf(remark, row.content) : row.value);
  const sign = start + whole.length - remark.length;
  const source = doc.at({ start: sign, end: sign + remark.length });
  const isText = value === '' || !/^(?:[\d.:,-]+|true|false|null|~)$/.test(value);
  const args = { value, remark, right: isText ? quoted(whole) : undefined };
  const asText: TextEdit = { range: { start, end: start + whole.length }, text: quoted(whole) };
  const apart: TextEdit = { range: { start: sign + 1, end: sign + 1 }, text: ' ' };
  // Nobody begins a remark with a number: that is a room, a house, a colour.
  if (isText && (value === '' || /^#\d/.test(remark)))
    doc.repair([asText], problem('yaml/hash-in-value', source, args));
  else doc.report(warning('yaml/hash-in-value', source, args), [isText ? asText : apart]);
}

/** A remark glued to its sign behind a value, and the two as one text. Behind nothing only a colour counts. */
function gluedRemark(
  { row, hasBelow }: ValuePlace,
  value: string,
): { readonly remark: string; readonly whole: string } | undefined {
  const column = row.value + value.length - (value === '' ? 1 : 0);
  const [, space = '', remark = ''] = glued.exec(row.line.text.slice(column)) ?? [];
  if (remark === '' || /^[|>&*!]/.test(value)) return undefined;
  if (value !== '') return { remark, whole: `${value}${space}${remark}` };
  return !hasBelow && /^#[\da-f]{3,8}$/i.test(remark) ? { remark, whole: remark } : undefined;
}

function wrap(
  { doc, row }: ValuePlace,
  value: string,
  found: (source: ReturnType<RepairedText['at']>) => Diagnostic,
): void {
  const start = row.line.start + row.value;
  const range = { start, end: start + value.length };
  doc.repair([{ range, text: quoted(value) }], found(doc.at(range)));
}
