/** One line of an answer, as people type it. What is not certainly an answer is none. */
import {
  between,
  bullets,
  closeBracket,
  conjunction,
  dashBetween,
  day,
  doneBy,
  doubt,
  echo,
  firstNumber,
  head,
  initialsAlone,
  label,
  nextNumber,
  openBracket,
  quote,
  remarkStart,
  small,
  statePatterns,
  sticky,
  type AnswerStatus,
} from './answer-patterns.ts';

/** An answer to one task. Its values are as they were typed. */
export interface Answer {
  readonly number: number;
  /** Undefined when it says nothing of that. */
  readonly status?: AnswerStatus | undefined;
  readonly day?: string | undefined;
  /** Initials, or who did it. */
  readonly by?: string | undefined;
  /** A remark, or why it lapses. */
  readonly remark?: string | undefined;
}

type Told = { -readonly [key in 'status' | 'day' | 'by' | 'remark']?: Answer[key] };

/** A place in a line. */
class Cursor {
  at = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** What matches here, and goes past it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }

  get isEnd(): boolean {
    return this.at >= this.text.length;
  }
}

/** The answers on a line; none when it is something else. */
export function readAnswer(line: string): readonly Answer[] {
  const cursor = new Cursor(line);
  cursor.take(bullets);
  cursor.take(head);
  const answers: Answer[] = [];
  while (!cursor.isEnd) {
    cursor.take(bullets);
    const found = answerAt(cursor);
    if (found !== undefined) answers.push(...found);
    else if (!passBy(cursor)) break;
  }
  return answers;
}

/** Goes on after the next dot that parts answers. */
function passBy(cursor: Cursor): boolean {
  const next = cursor.text.indexOf('·', cursor.at);
  if (next === -1) return false;
  cursor.at = next + 1;
  return true;
}

/** One answer, to one task or several; undefined, and still at the same place, when it is none. */
function answerAt(cursor: Cursor): readonly Answer[] | undefined {
  const start = cursor.at;
  const found = byNumber(cursor) ?? byStatus(cursor);
  if (found === undefined) cursor.at = start;
  return found;
}

/** `23 klaar`, `23, 25 en 26: gedaan op 17 december`, `35 opmerking: wacht op I&A`. */
function byNumber(cursor: Cursor): readonly Answer[] | undefined {
  const numbers = numbersAt(cursor);
  if (numbers === undefined) return undefined;
  cursor.take(between);
  const status = statusAt(cursor);
  const told: Told = status === undefined ? {} : { status };
  if (status === undefined && !labelled(cursor, told)) return undefined;
  if (!restOf(cursor, told)) return undefined;
  // A form sends empty fields too.
  return Object.keys(told).length === 0 ? [] : numbers.map((each) => ({ number: each, ...told }));
}

/** `klaar: 23 en 25`. Only whole: "gedaan 2 keer" is none. */
function byStatus(cursor: Cursor): readonly Answer[] | undefined {
  const { at } = cursor;
  const status = statusAt(cursor);
  // "Ja 23 mensen komen" answers something else.
  if (status === undefined || /^(?:ja|nee|ok)/i.test(cursor.text.slice(at))) return undefined;
  cursor.take(sticky('\\s*[:=]?\\s*(?:(?:is|zijn)\\s+)?'));
  const numbers = numbersAt(cursor);
  const told: Told = { status };
  if (numbers === undefined || !restOf(cursor, told)) return undefined;
  return numbers.map((each) => ({ number: each, ...told }));
}

function numbersAt(cursor: Cursor): readonly number[] | undefined {
  const { at } = cursor;
  const first = cursor.take(firstNumber);
  if (first === undefined) return undefined;
  const numbers = [Number(first[1])];
  for (let next = cursor.take(nextNumber); next !== undefined; next = cursor.take(nextNumber))
    numbers.push(Number(next[1]));
  if (numbers.length > 100) cursor.at = at;
  return numbers.length > 100 ? undefined : [...new Set(numbers)];
}

function statusAt(cursor: Cursor): AnswerStatus | undefined {
  const { at } = cursor;
  for (const [status, pattern] of statePatterns) {
    if (cursor.take(pattern) === undefined) continue;
    // "23 klaar, nog niet gecontroleerd" is, "23 klaar is het niet" is not.
    if (!/^\s*(?:nog\s+)?niet\b/i.test(cursor.text.slice(cursor.at))) return status;
    cursor.at = at;
    return undefined;
  }
  return undefined;
}

/** What follows the status, up to the next answer; false when it makes something else of the line. */
function restOf(cursor: Cursor, told: Told): boolean {
  for (;;) {
    const { at } = cursor;
    const punctuation = cursor.take(small)?.[0] ?? '';
    if (isEndOfAnswer(cursor, punctuation)) return true;
    if (labelled(cursor, told) || dayOrBy(cursor, told) || inBrackets(cursor, told)) continue;
    if (startsRemark(cursor, told, punctuation) && addRemark(cursor, told)) continue;
    cursor.at = at;
    return false;
  }
}

function startsRemark(cursor: Cursor, { remark }: Told, punctuation: string): boolean {
  return remark === undefined && (hasSign(punctuation) || cursor.take(remarkStart) !== undefined);
}

/** Adds a remark; false when its words make it uncertain that the task is done. What is quoted is just a remark. */
function addRemark(cursor: Cursor, told: Told): boolean {
  const isQuoted = quote.test(cursor.text.charAt(cursor.at));
  const remark = remarkAt(cursor) || undefined;
  if (told.status === 'klaar' && !isQuoted && doubt.test(remark ?? '')) return false;
  told.remark = remark;
  return true;
}

/** Whether an answer ends here; goes past the word that joins it to the next. */
function isEndOfAnswer(cursor: Cursor, punctuation: string): boolean {
  if (cursor.isEnd || cursor.text.startsWith('·', cursor.at)) return true;
  const { at } = cursor;
  const dash = cursor.take(dashBetween)?.[0] ?? '';
  if (!beginsAnswer(cursor, punctuation + dash)) {
    cursor.at = at;
    return false;
  }
  cursor.take(conjunction);
  return true;
}

function hasSign(punctuation: string): boolean {
  return /[,;.!/|–—-]/.test(punctuation);
}

/** Whether what stands here after a comma or a point is the answer to another task. */
function beginsAnswer({ text, at }: Cursor, punctuation: string): boolean {
  const ahead = new Cursor(text.slice(at, at + 200));
  if (ahead.take(conjunction) === undefined && !hasSign(punctuation)) return false;
  if (numbersAt(ahead) === undefined) return false;
  ahead.take(between);
  return [echo, label].some((words) => ahead.take(words) !== undefined) || statusAt(ahead) !== undefined;
}

function dayOrBy(cursor: Cursor, told: Told): boolean {
  if (told.day === undefined) {
    const found = cursor.take(day);
    if (found !== undefined) told.day = found[1];
    if (found !== undefined) return true;
  }
  if (told.by !== undefined) return false;
  const found = cursor.take(doneBy) ?? cursor.take(initialsAlone);
  if (found !== undefined) told.by = found[1];
  return found !== undefined;
}

/** `(17-12, EdB)`; other words between brackets are a remark. */
function inBrackets(cursor: Cursor, told: Told): boolean {
  const { at } = cursor;
  const before = { ...told };
  if (cursor.take(openBracket) !== undefined) {
    while (dayOrBy(cursor, told)) cursor.take(small);
    if (cursor.take(closeBracket) !== undefined && cursor.at > at + 2) return true;
  }
  Object.assign(told, { day: before.day, by: before.by });
  cursor.at = at;
  return false;
}

/** `datum 17 december`, `paraaf "e.d.b."`, `opmerking: …`, and `datum=2026-12-17`, which a form sends. */
function labelled(cursor: Cursor, told: Told): boolean {
  const { at } = cursor;
  const [, name = '', sign = ''] = cursor.take(label) ?? [];
  const key = keyOf(name.toLowerCase());
  if (key === undefined || told[key] !== undefined) {
    cursor.at = at;
    return false;
  }
  const value = sign === '=' ? restOfLine(cursor) : valueOf(cursor, key);
  if (value === undefined) cursor.at = at;
  else if (value !== '') told[key] = value;
  return value !== undefined;
}

function keyOf(name: string): 'day' | 'by' | 'remark' | undefined {
  if (name === 'datum' || name === 'dag') return 'day';
  if (name === 'paraaf' || name === 'door') return 'by';
  return name === '' ? undefined : 'remark';
}

/** A form sends values as they are. */
function restOfLine(cursor: Cursor): string {
  const value = cursor.text.slice(cursor.at).trim();
  cursor.at = cursor.text.length;
  return readTwice(value);
}

/** Chromium hands a form to a mail program with its UTF-8 read as Latin-1: `Ã©` for `é`. */
function readTwice(value: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf]/.test(value) || /[\u0100-\uffff]/.test(value)) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(value, (sign) => sign.charCodeAt(0)),
    );
  } catch {
    return value;
  }
}

function valueOf(cursor: Cursor, key: 'day' | 'by' | 'remark'): string | undefined {
  if (key === 'remark') return remarkAt(cursor);
  return quotedAt(cursor) ?? cursor.take(key === 'day' ? day : initialsAlone)?.[1];
}

/** A remark: between quotes when nothing but another answer follows them, else up to the next dot. */
function remarkAt(cursor: Cursor): string {
  const { at } = cursor;
  const value = quotedAt(cursor);
  if (value !== undefined && /^[\s.]*(?:·|$)/.test(cursor.text.slice(cursor.at))) {
    cursor.take(small);
    return value;
  }
  cursor.at = at;
  const end = cursor.text.indexOf('·', at);
  cursor.at = end === -1 ? cursor.text.length : end;
  return cursor.text.slice(at, cursor.at).trim();
}

/** A value between quotes; in it a backslash makes the next sign a plain one. */
function quotedAt(cursor: Cursor): string | undefined {
  const { text, at } = cursor;
  if (!quote.test(text.charAt(at))) return undefined;
  let value = '';
  for (let index = at + 1; index < text.length; index++) {
    const sign = text.charAt(index);
    if (quote.test(sign)) {
      cursor.at = index + 1;
      return value;
    }
    if (sign !== '\\') value += sign;
    else {
      index++;
      const next = text.charAt(index);
      value += next === 'n' ? '\n' : next;
    }
  }
  return undefined;
}
