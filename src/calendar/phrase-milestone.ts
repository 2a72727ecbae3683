import { nearest } from '../diagnostics/nearest.ts';
import { blame, exampleMilestone, type MomentError, type Phrase } from './phrase.ts';
import { looksLikeDate, readDate } from './phrase-date.ts';
import { articles, isReserved, numberOf, units, type Word } from './phrase-words.ts';

/** A milestone and the index of the word after it. */
export interface MilestoneRead {
  readonly milestone: string;
  readonly next: number;
}

type Failure = { readonly error: MomentError };

/**
 * The milestone that starts at a word: `benoeming`, `de benoeming`, `eerste werkdag`. The word before it is the one
 * that asks for a milestone.
 */
export function readMilestone(phrase: Phrase, at: number): MilestoneRead | Failure {
  const { words } = phrase;
  const known = knownMilestone(phrase, at);
  if (known !== undefined) return known;
  let start = at;
  // "na de het": an article is not a name, however many there are.
  while (hasArticle(words, start)) start++;
  if (start >= words.length)
    return blame(phrase, [at - 1, start], { reason: 'missing-milestone', expected: choicesOf(phrase) });
  const date = readDate(phrase, start);
  if (date !== undefined) {
    if ('error' in date) return date;
    return blame(phrase, [start, date.next], {
      reason: 'date-as-milestone',
      expected: ['uiterlijk 1 april', 'uiterlijk 2026-12-01'],
    });
  }
  if (isTerm(words, at)) return termAfterSide(phrase, at);
  return phrase.milestones === undefined ? anyMilestone(phrase, start) : unknownMilestone(phrase, start);
}

/** The longest run of words that is a milestone of the checklist, after an article if there is one. */
export function knownMilestone(phrase: Phrase, at: number): MilestoneRead | undefined {
  const { words, milestones = [] } = phrase;
  for (const start of hasArticle(words, at) ? [at, at + 1] : [at]) {
    const next = endsOf(phrase, start).find((end) => milestones.includes(joined(words, start, end)));
    if (next !== undefined) return { milestone: joined(words, start, next), next };
  }
  return undefined;
}

/** A milestone that the words were probably meant to be, and the index after those words. */
export function nearMilestone(phrase: Phrase, at: number): MilestoneRead | undefined {
  const { words, milestones = [] } = phrase;
  for (const next of endsOf(phrase, at)) {
    const milestone = nearest(joined(words, at, next), milestones);
    if (milestone !== undefined) return { milestone, next };
  }
  return undefined;
}

/** Whether a word is an article. Why not the last word: that may be a milestone. */
function hasArticle(words: readonly Word[], at: number): boolean {
  return articles.includes(words[at]?.folded ?? '');
}

/** Whether a number and a unit start here: `2 weken`. */
function isTerm(words: readonly Word[], at: number): boolean {
  return numberOf(words[at]?.folded ?? '') !== undefined && units.has(words[at + 1]?.folded ?? '');
}

function termAfterSide(phrase: Phrase, at: number): Failure {
  const term = phrase.words.slice(at, at + 2).map(({ folded }) => folded);
  const expected = ['voor', 'na'].map((side) => `${term.join(' ')} ${side} ${exampleMilestone(phrase)}`);
  return blame(phrase, [at, at + 2], { reason: 'term-after-side', expected });
}

/** The most words a milestone may have. Why: in a long text, not every run of words can be searched. */
const mostWords = 8;

/** Where a milestone that starts at a word may end, longest first. */
function endsOf({ words }: Phrase, start: number): readonly number[] {
  const count = Math.min(mostWords, words.length - start);
  return Array.from({ length: Math.max(0, count) }, (_, index) => start + count - index);
}

function joined(words: readonly Word[], start: number, end: number): string {
  return words
    .slice(start, end)
    .map(({ folded }) => folded)
    .join('-');
}

function choicesOf(phrase: Phrase): readonly string[] {
  return phrase.milestones ?? [exampleMilestone(phrase)];
}

function unknownMilestone(phrase: Phrase, start: number): Failure {
  const near = nearMilestone(phrase, start);
  return blame(phrase, [start, near?.next ?? phrase.words.length], {
    reason: 'unknown-milestone',
    expected: choicesOf(phrase),
    near: near?.milestone,
  });
}

const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Without a list any id is a milestone, up to a word with a role of its own in the phrase. */
function anyMilestone(phrase: Phrase, start: number): MilestoneRead | Failure {
  const { words } = phrase;
  const stop = words.findIndex(
    ({ folded }, index) => index >= start && (isReserved(folded) || looksLikeDate(folded)),
  );
  const next = stop === -1 ? words.length : stop;
  const milestone = joined(words, start, next);
  if (id.test(milestone)) return { milestone, next };
  return blame(phrase, [start, words.length], { reason: 'unknown-milestone', expected: choicesOf(phrase) });
}
