import { writeFullDay, type IsoDay } from '../../calendar/day.ts';
import { noBreak } from '../../calendar/written.ts';
import { lowerFirst } from '../../diagnostics/lower-first.ts';
import { Leaf } from '../../profile/leaf.ts';
import { enumerated } from '../../profile/marked-text.ts';
import { beginSentence, inHaste, type Haste } from './request-day.ts';
import type { RequestText } from './request-texts.ts';

/** A text with the words around it. */
export interface WordedText {
  readonly text: RequestText;
  /** When; empty for news, which has no day. */
  readonly words: string;
  readonly haste: Haste | undefined;
  /** When it can probably begin, for what waits for others; undefined when that is not known. */
  readonly from: IsoDay | undefined;
  /** That it cannot be ready in time, or must begin now; undefined when it can, or when that is not for its reader to know. */
  readonly warning: string | undefined;
}

/** A request or a piece of news as a mail prints it. */
export interface RequestRow {
  readonly tekst: Leaf;
  /** What it is about, for what is asked several times: portfolios, devices. */
  readonly over: string | undefined;
  /** That it cannot be ready in time, or must begin now, in a sentence; undefined when it can. */
  readonly let_op: string | undefined;
}

/** What a mail asks for one day. */
export interface RequestDay {
  /** The day, in words. */
  readonly wanneer: Leaf;
  readonly rijen: readonly RequestRow[];
}

/** Requests, each day once: what is asked for one day stands together under it. */
export function daysOf(placed: readonly WordedText[]): readonly RequestDay[] {
  const days: WordedText[][] = [];
  for (const each of placed) {
    // A day is one day, whatever stands between; other words follow the order of life.
    const isDay = /\d{4}(?:, vóór .*)?$/.test(each.words);
    const known = days.findLast(
      ([first], index) =>
        (isDay || index === days.length - 1) &&
        first?.words === each.words &&
        standsApart(first, placed) === standsApart(each, placed),
    );
    if (known === undefined) days.push([each]);
    else known.push(each);
  }
  return days.flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const from = same.flatMap((each) => each.from ?? []).sort();
    const isAllOne = same.every(({ haste }) => haste === first.haste);
    const day = isAllOne ? inHaste(first.words, first.haste) : first.words;
    const words = withExpectation(day, from.at(-1));
    const { daySource: source } = first.text.task;
    const rows = rowsOf(isAllOne ? same : same.map(withHaste));
    return [{ wanneer: new Leaf({ raw: words, text: words, source }), rijen: rows }];
  });
}

/** Whether it must begin now, as several things of the same day must: they have their own heading. */
function standsApart({ words, haste }: WordedText, placed: readonly WordedText[]): boolean {
  const isSame = (each: WordedText): boolean => each.words === words && each.haste === haste;
  return haste === 'begin' && placed.filter(isSame).length > 1;
}

/** Haste that others of the same day do not have, beside the request itself. */
function withHaste(each: WordedText): WordedText {
  const { haste, warning } = each;
  const hurry = haste === 'begin' ? beginSentence : undefined;
  const sentences = [hurry, warning].filter((sentence) => sentence !== undefined);
  return { ...each, warning: sentences.length === 0 ? undefined : sentences.join(' ') };
}

/** "Waarschijnlijk vanaf woensdag 9 december, uiterlijk dinsdag 15 december 2026". */
function withExpectation(words: string, from: IsoDay | undefined): string {
  if (from === undefined || !words.startsWith('Uiterlijk')) return words;
  const written = writeFullDay(from);
  const isSameYear = words.endsWith(from.slice(0, 4));
  const day = isSameYear ? written.slice(0, written.lastIndexOf(noBreak)) : written;
  return words.endsWith(written) ? words : `Waarschijnlijk vanaf ${day}, ${lowerFirst(words)}`;
}

/** Texts that are the same for several portfolios or devices become one row. */
export function rowsOf(placed: readonly WordedText[]): readonly RequestRow[] {
  const groups = new Map<string, WordedText[]>();
  for (const each of placed) {
    const key = JSON.stringify([each.words, each.text.text.text, each.warning]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { text, warning } = first;
    // A title says itself what it is about.
    const isTitle = text.text === text.task.title;
    const subjects = isTitle ? [] : same.flatMap(({ text: { task } }) => task.subject ?? []);
    const row = { tekst: text.text, over: inOneSentence(subjects), let_op: warning };
    return asksMore(first) ? [{ ...row, let_op: undefined }, warningRow(first)] : [row];
  });
}

/** Whether its warning was written for it, and is another matter beside a question. */
function asksMore({ text: { kind, whenLate }, warning }: WordedText): boolean {
  return kind === 'question' && whenLate !== undefined && warning === whenLate;
}

function warningRow({ warning: words = '', text }: WordedText): RequestRow {
  const { daySource: source } = text.task;
  return { tekst: new Leaf({ raw: words, text: words, source }), over: undefined, let_op: undefined };
}

/** "iPad, laptop en smartphone"; "Zorg en welzijn; Onderwijs en jeugd" where the names have their own "en". */
function inOneSentence(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return names.some((name) => name.includes(' en ')) ? names.join('; ') : enumerated(names);
}
