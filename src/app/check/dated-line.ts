/**
 * The line with the day, as documents print it: the one place that recognises it. It is written by
 * templates/documents/gedeeld/partials/kop.md.hbs and src/output/html/write.ts.
 */

import { monthNamed } from '../../calendar/day-names.ts';
import { isoDay } from '../../calendar/day.ts';
import { isDate } from '../../calendar/written.ts';
import { withoutFingerprint } from '../../output/html/content.ts';

const day = String.raw`\d{1,2}\s[a-z]+\s\d{4}`;
/** What stands before the day; a draft is "concept van 24 november 2026". */
const before = String.raw`(?: · |(?<= · concept) van )`;
const line = new RegExp(`^(Gemeente .*)${before}${day}$`);
/** The same anywhere in a Markdown text. */
const inText = new RegExp(line.source, 'm');
/** The same on a web page. */
const onPage = new RegExp(`(<p class="bij">Gemeente .*)${before}${day}</p>`);
/** The day of either, in parts. */
const dayAtEnd = new RegExp(
  String.raw`(?:^|<p class="bij">)Gemeente .*(?: · | · concept van )(\d{1,2})\s([a-z]+)\s(\d{4})(?:</p>|$)`,
  'm',
);
/** The line with no more than the name: a web page leaves it out. */
const nameOnPage = /<p class="bij">Gemeente [^·<]*<\/p>/;
/** How many tasks are late, on the index page; not shown without a day. */
const lateTasks = / <mark class="leeg">\d+ te laat<\/mark>/g;

/** A Markdown text or web page as it would be without a day; its fingerprint depends on that too. */
export function withoutDay(text: string): string {
  return withoutFingerprint(text)
    .replace(inText, '$1')
    .replace(onPage, '$1</p>')
    .replace(nameOnPage, '')
    .replace(lateTasks, '');
}

/** The day in that line of a Markdown text or web page, as `2026-11-22`; undefined when it says none. */
export function dayIn(text: string): string | undefined {
  const [, dayOfMonth, month, year] = dayAtEnd.exec(text) ?? [];
  const number = month === undefined ? undefined : monthNamed(month);
  const written = number === undefined ? '' : isoDay(Number(year), number, Number(dayOfMonth));
  return isDate(written) ? written : undefined;
}

/**
 * Whether the visible text differs only in the day of that line, and in nothing else the line says.
 *
 * @param before and now: one block per line
 */
export function differsInDayOnly(before: string, now: string): boolean {
  const lines = [before, now].map((text) => text.split('\n'));
  const undated = (words: string): string => line.exec(words)?.[1] ?? words;
  // A web page leaves the line out when it would say the name only, which stands at its top as well.
  const names = new Set(
    lines
      .flat()
      .flatMap((words) => line.exec(words)?.[1] ?? [])
      .filter(isNameOnly),
  );
  const [one, other] = lines.map((each) =>
    each
      .map(undated)
      .filter((words) => !names.has(words))
      .join('\n'),
  );
  return one === other;
}

function isNameOnly(words: string): boolean {
  return !words.includes(' · ');
}
