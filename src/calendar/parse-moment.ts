/**
 * Parses the `wanneer` phrase. One function per word that a phrase may start with; each reads on from the index of the
 * next word and returns a moment or the words to blame.
 */
import { nearest } from '../diagnostics/nearest.ts';
import { writeDayOfYear, type Side, type YeardayMoment } from './moment.ts';
import { blame, exampleMilestone, type MomentError, type MomentResult, type Phrase } from './phrase.ts';
import { readDate, type DateRead } from './phrase-date.ts';
import { knownMilestone, nearMilestone, readMilestone } from './phrase-milestone.ts';
import { finish, isSide, readOffset, startsTerm } from './phrase-term.ts';
import { articles, asapLength, splitWords, starters, yearlyLength } from './phrase-words.ts';

export type { MomentError, MomentResult } from './phrase.ts';

/** Examples of a term or a date after `uiterlijk` and `binnen`. */
function termExamples(phrase: Phrase, style: 'binnen' | 'uiterlijk'): readonly string[] {
  const milestone = exampleMilestone(phrase);
  return style === 'binnen'
    ? [`binnen 2 weken na ${milestone}`]
    : ['uiterlijk 1 april', `uiterlijk 1 week voor ${milestone}`];
}

/**
 * What a phrase such as `10 werkdagen voor benoeming` means, or which of its words are to blame. Tolerates capitals,
 * accents, number words, Dutch dates, articles and spaces inside a milestone.
 *
 * @param milestones ids to choose from; without them any id is a milestone
 */
export function parseMoment(text: string, milestones?: readonly string[]): MomentResult {
  const phrase: Phrase = { text, words: splitWords(text), milestones };
  const [first] = phrase.words;
  if (first === undefined)
    return blame(phrase, [0, 0], { reason: 'empty', expected: ['zsm', `op ${exampleMilestone(phrase)}`] });
  const asap = asapLength(phrase.words);
  if (asap > 0) return parseAsap(phrase, asap);
  const yearly = yearlyLength(phrase.words);
  if (yearly > 0) return parseYearly(phrase, yearly);
  return parseByFirstWord(phrase, first.folded);
}

function parseByFirstWord(phrase: Phrase, first: string): MomentResult {
  switch (first) {
    case 'op':
    case 'bij':
      return parseAt(phrase);
    case 'voor':
    case 'na':
      return parseAround(phrase, first);
    case 'binnen':
      return parseWithin(phrase);
    case 'uiterlijk':
      return parseLatest(phrase);
    default:
      return parseBare(phrase);
  }
}

/** `zsm`, `zsm na benoeming`. */
function parseAsap(phrase: Phrase, at: number): MomentResult {
  const word = phrase.words[at];
  if (word === undefined) return { moment: { kind: 'asap', after: undefined } };
  if (word.folded === 'na') {
    const read = readMilestone(phrase, at + 1);
    if ('error' in read) return read;
    return finish(phrase, { moment: { kind: 'asap', after: read.milestone }, next: read.next });
  }
  const start = articles.includes(word.folded) ? at + 1 : at;
  const known = knownMilestone(phrase, at) ?? nearMilestone(phrase, start);
  if (known !== undefined) {
    const near = `na ${known.milestone}`;
    return blame(phrase, [at, known.next], { reason: 'missing-side', expected: [`zsm ${near}`], near });
  }
  const isTypo = nearest(word.folded, ['na']) !== undefined || isSide(word.folded);
  return isTypo
    ? blame(phrase, [at, at + 1], { reason: 'unknown-word', expected: ['na'], near: 'na' })
    : finish(phrase, { moment: { kind: 'asap', after: undefined }, next: at });
}

/** `jaarlijks`, `jaarlijks 1 april`, `elk jaar uiterlijk 1 april`. */
function parseYearly(phrase: Phrase, at: number): MomentResult {
  const word = phrase.words[at]?.folded;
  if (word === undefined) return { moment: { kind: 'yearly' } };
  const style = word === 'uiterlijk' || word === 'voor' ? word : 'plain';
  const start = style !== 'plain' || word === 'op' ? at + 1 : at;
  const read = readDate(phrase, start) ?? noYearday(phrase, at, start);
  if ('error' in read) return read;
  if (read.date.kind === 'day') {
    const near = writeDayOfYear(read.date.month, read.date.dayOfMonth);
    return blame(phrase, [start, read.next], { reason: 'year-in-yearly', expected: [near], near });
  }
  return finishYearday(phrase, { ...read.date, style, yearly: true }, read.next);
}

/** Something other than a day of the year after `jaarlijks`; `start` is where the day belongs. */
function noYearday(phrase: Phrase, at: number, start: number): { readonly error: MomentError } {
  const leads = ['uiterlijk', 'op', 'voor'];
  const near = start === at ? nearest(phrase.words[at]?.folded ?? '', leads) : undefined;
  if (near !== undefined)
    return blame(phrase, [at, at + 1], { reason: 'unknown-word', expected: leads, near });
  const expected = ['1 april', 'uiterlijk 1 april'];
  return blame(phrase, [at, phrase.words.length], { reason: 'trailing-words', expected });
}

/** `op benoeming`, `bij de benoeming`, `op 1 april`. */
function parseAt(phrase: Phrase): MomentResult {
  const date = readDate(phrase, 1);
  if (date !== undefined) return parseDate(phrase, date, 'plain');
  const read = readMilestone(phrase, 1);
  if ('error' in read) return read;
  return finish(phrase, {
    moment: { kind: 'at', style: 'plain', milestone: read.milestone },
    next: read.next,
  });
}

/** `voor benoeming`, `na 2026-12-01`. */
function parseAround(phrase: Phrase, side: Side): MomentResult {
  const date = readDate(phrase, 1);
  if (date !== undefined) return parseDate(phrase, date, side);
  const read = readMilestone(phrase, 1);
  if ('error' in read) return read;
  return finish(phrase, { moment: { kind: 'around', side, milestone: read.milestone }, next: read.next });
}

/** `binnen 2 weken na benoeming`. */
function parseWithin(phrase: Phrase): MomentResult {
  if (phrase.words.length > 1) return finish(phrase, readOffset(phrase, 1, 'binnen'));
  return blame(phrase, [0, 1], { reason: 'missing-term', expected: termExamples(phrase, 'binnen') });
}

/** `uiterlijk 1 april`, `uiterlijk op 2026-12-01`, `uiterlijk 1 week voor benoeming`, `uiterlijk op benoeming`. */
function parseLatest(phrase: Phrase): MomentResult {
  const second = phrase.words[1]?.folded ?? '';
  const isAt = second === 'op' || second === 'bij';
  const date = readDate(phrase, isAt ? 2 : 1);
  if (date !== undefined) return parseDate(phrase, date, 'uiterlijk');
  if (startsTerm(phrase, 1)) return finish(phrase, readOffset(phrase, 1, 'uiterlijk'));
  const read = isAt ? readMilestone(phrase, 2) : knownMilestone(phrase, 1);
  if (read === undefined)
    return blame(phrase, [0, 1], { reason: 'missing-term', expected: termExamples(phrase, 'uiterlijk') });
  if ('error' in read) return read;
  return finish(phrase, {
    moment: { kind: 'at', style: 'uiterlijk', milestone: read.milestone },
    next: read.next,
  });
}

/** A phrase that starts with a date or a number, or with a word that has no place there. */
function parseBare(phrase: Phrase): MomentResult {
  const date = readDate(phrase, 0);
  if (date !== undefined) return parseDate(phrase, date, 'plain');
  const known = knownMilestone(phrase, 0);
  if (known === undefined && startsTerm(phrase, 0)) return finish(phrase, readOffset(phrase, 0, 'plain'));
  const first = phrase.words[0]?.folded ?? '';
  const starter = known === undefined ? nearest(first, [...starters, 'direct', 'meteen']) : undefined;
  if (starter !== undefined)
    return blame(phrase, [0, 1], { reason: 'unknown-word', expected: starters, near: starter });
  const meant = known ?? nearMilestone(phrase, 0) ?? onlyWord(phrase, first);
  if (meant === undefined) return blame(phrase, [0, 1], { reason: 'unknown-word', expected: starters });
  const expected = ['op', 'voor', 'na'].map((word) => `${word} ${meant.milestone}`);
  return blame(phrase, [0, meant.next], { reason: 'missing-side', expected, near: `op ${meant.milestone}` });
}

/** Without a list, a single word may be a milestone. */
function onlyWord(
  { words, milestones }: Phrase,
  first: string,
): { milestone: string; next: number } | undefined {
  const isId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(first);
  return milestones === undefined && words.length === 1 && isId ? { milestone: first, next: 1 } : undefined;
}

/** A date after the word that says how it counts. */
function parseDate(
  phrase: Phrase,
  read: DateRead | { readonly error: MomentError },
  style: 'plain' | 'uiterlijk' | Side,
): MomentResult {
  if ('error' in read) return read;
  const { date, next } = read;
  if (date.kind === 'day') return finish(phrase, { moment: { kind: 'day', day: date.day, style }, next });
  if (style === 'na')
    return blame(phrase, [1, next], { reason: 'missing-year', expected: ['na 2026-12-01'] });
  return finishYearday(phrase, { ...date, style, yearly: false }, next);
}

/** A day without a year, and the milestone it follows: `1 april na benoeming`, `1 april in het jaar na benoeming`. */
function finishYearday(phrase: Phrase, moment: YeardayMoment, next: number): MomentResult {
  const words = phrase.words.slice(next).map(({ folded }) => folded);
  const isYearAfter = ['in', 'het', 'jaar'].every((word, index) => words[index] === word);
  const at = next + (isYearAfter ? 3 : 0);
  if (phrase.words[at]?.folded !== 'na') return finish(phrase, { moment, next });
  const read = readMilestone(phrase, at + 1);
  if ('error' in read) return read;
  return finish(phrase, {
    moment: { ...moment, from: { milestone: read.milestone, isYearAfter } },
    next: read.next,
  });
}
