/**
 * No day in a request is written out: two mails tell one day only when both take it from the plan. What the text says
 * for when that day is not known names none either.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { months } from '../../src/calendar/written.ts';
import { sentencesIn } from '../../src/document/sentences.ts';
import { textMark } from '../../src/profile/marked-text.ts';
import { root } from '../support/root.ts';

const weekday = String.raw`(?:maan|dins|woens|donder|vrij|zater|zon)dag`;
const date = String.raw`\d{1,2} (?:${months.join('|')})`;
const fromToday = String.raw`gisteren|overmorgen|vandaag|morgen|(?:deze|volgende) (?:week|maand)|over \S+ (?:dag|werkdag|week|weken|maand)(?:en)?`;
const writtenDay = new RegExp(String.raw`\b(?:${weekday}|${date}|${fromToday})\b`, 'i');
/** What we do ourselves on the day of the mail has no other day. */
const ourToday = /\bwij\b.*\bvandaag\b|\bvandaag\b.*\bwij\b/i;

/** A text of a request, and where it stands. */
interface RequestWords {
  readonly at: string;
  readonly text: string;
}

/** Every text of every request below a node: variants, parts, and what stands apart or is said when late. */
function requestWords(node: unknown, at: string): readonly RequestWords[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = `${at}/${idOf(value) ?? key}`;
    return typeof value === 'string' && at.includes('/verzoek/')
      ? [{ at: here, text: value }]
      : requestWords(value, here);
  });
}

function idOf(value: unknown): string | undefined {
  const { id } = (value ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : undefined;
}

/** The sentences that write out a day, with the words after the bar in the place of a day. */
function writtenDays(words: readonly RequestWords[]): readonly string[] {
  return words.flatMap(({ at, text }) =>
    sentencesIn(text.replace(textMark, (_, _path: string, instead: string | undefined) => instead ?? 'x'))
      .filter((sentence) => writtenDay.test(sentence) && !ourToday.test(sentence))
      .map((sentence) => `${at}: ${sentence}`),
  );
}

const lists = readdirSync(`${root}templates/checklists`);
const all = lists.flatMap((name) =>
  requestWords(parse(readFileSync(`${root}templates/checklists/${name}`, 'utf8')), name),
);

describe('the requests of our lists', () => {
  it('are read, of each list', () => {
    expect(all.filter(({ text }) => text.includes('{{uiterlijk.')).length).toBeGreaterThan(50);
    expect(lists.filter((name) => !all.some(({ at }) => at.startsWith(name)))).toEqual([]);
  });

  it('take every day from the plan', () => {
    expect(writtenDays(all)).toEqual([]);
  });

  it.each([
    'Stuur het uiterlijk maandag 30 november.',
    'Dat is op 3 mei klaar. Wij bellen vandaag.',
    'Wilt u de raad vandaag inlichten?',
    'Stuur het {{uiterlijk.bericht | uiterlijk vrijdag}}.',
    'Dat hoort volgende week klaar te zijn.',
  ])('would be seen with a day: %s', (text) => {
    expect(writtenDays([{ at: '', text }])).toHaveLength(1);
  });
});
