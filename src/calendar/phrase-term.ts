import { nearest } from '../diagnostics/nearest.ts';
import { unitWord, type Moment, type OffsetMoment, type Side, type Unit } from './moment.ts';
import { blame, exampleMilestone, type MomentError, type MomentResult, type Phrase } from './phrase.ts';
import { knownMilestone, nearMilestone, readMilestone } from './phrase-milestone.ts';
import { numberOf, numberWords, units } from './phrase-words.ts';

/** Units, as suggested to the user. */
const unitWords: readonly string[] = ['werkdagen', 'dagen', 'weken', 'maanden', 'jaar'];

/** The highest number of a term. */
const highest = 9999;

type Failure = { readonly error: MomentError };

/** A length of time. */
export type Term = Pick<OffsetMoment, 'amount' | 'unit'>;

/** Whether a word may be meant as the number of a term: a number, or something before a unit. */
export function startsTerm({ words }: Phrase, at: number): boolean {
  const word = words[at]?.folded ?? '';
  return numberOf(word) !== undefined || /^[-+–.,]?\d/.test(word) || units.has(words[at + 1]?.folded ?? '');
}

/** A term and its milestone: `10 werkdagen voor benoeming`. */
export function readOffset(
  phrase: Phrase,
  at: number,
  style: OffsetMoment['style'],
): { readonly moment: OffsetMoment; readonly next: number } | Failure {
  const term = readTerm(phrase, at);
  if ('error' in term) return term;
  const side = readSide(phrase, at + 2);
  if (typeof side !== 'string') return side;
  const read = readMilestone(phrase, at + 3);
  if ('error' in read) return read;
  const { milestone, next } = read;
  return { moment: { kind: 'offset', style, ...term, side, milestone }, next };
}

/** A length of time, two words long: `10 werkdagen`. */
export function readTerm(phrase: Phrase, at: number): Term | Failure {
  const amount = readAmount(phrase, at);
  if (typeof amount !== 'number') return amount;
  const unit = readUnit(phrase, at + 1, amount);
  return typeof unit === 'string' ? { amount, unit } : unit;
}

function readAmount(phrase: Phrase, at: number): number | Failure {
  const word = phrase.words[at]?.folded ?? '';
  const amount = numberOf(word);
  if (amount !== undefined && amount >= 1 && amount <= highest) return amount;
  const [, digits, unit] = /^(\d+)([a-z]+)$/.exec(word) ?? [];
  const isGlued = digits !== undefined && unit !== undefined && units.has(unit);
  return blame(phrase, [at, at + 1], {
    reason: 'bad-number',
    expected: ['10'],
    near: isGlued ? `${digits} ${unit}` : nearNumber(word),
  });
}

function nearNumber(word: string): string | undefined {
  const near = /\d/.test(word) ? undefined : nearest(word, numberWords);
  return near === undefined ? undefined : String(numberOf(near));
}

function readUnit(phrase: Phrase, at: number, amount: number): Unit | Failure {
  const word = phrase.words[at]?.folded;
  const unit = units.get(word ?? '');
  if (unit !== undefined) return unit;
  if (word === undefined || isSide(word))
    return blame(phrase, [at - 1, at], { reason: 'missing-unit', expected: unitWords });
  if (word === 'half' && amount === 1)
    return blame(phrase, [at - 1, at + 2], { reason: 'bad-unit', expected: unitWords, near: '6 maanden' });
  const meant = units.get(nearest(word, [...units.keys()]) ?? '');
  const near = meant && unitWord(meant, amount);
  return blame(phrase, [at, at + 1], { reason: 'bad-unit', expected: unitWords, near });
}

/** Whether a word is `voor` or `na`. */
export function isSide(word: string): word is Side {
  return word === 'voor' || word === 'na';
}

/** `voor` or `na` after a term; a missing word is reported differently from a wrong one. */
function readSide(phrase: Phrase, at: number): Side | Failure {
  const word = phrase.words[at]?.folded;
  if (word !== undefined && isSide(word)) return word;
  const term = phrase.words.slice(at - 2, at).map(({ folded }) => folded);
  const expected = ['voor', 'na'].map((side) => `${term.join(' ')} ${side} ${exampleMilestone(phrase)}`);
  if (word === undefined) return blame(phrase, [at - 2, at], { reason: 'missing-side', expected });
  if (knownMilestone(phrase, at) === undefined) {
    const near = nearest(word, ['voor', 'na']);
    if (near !== undefined || isOtherWord(phrase, at))
      return blame(phrase, [at, at + 1], { reason: 'unknown-word', expected: ['voor', 'na'], near });
  }
  return blame(phrase, [at, phrase.words.length], { reason: 'missing-side', expected });
}

/** Whether a word is where `voor` or `na` belongs, and is not part of a milestone itself. */
function isOtherWord(phrase: Phrase, at: number): boolean {
  if (at + 1 >= phrase.words.length) return false;
  return knownMilestone(phrase, at + 1) !== undefined || nearMilestone(phrase, at) === undefined;
}

/** The moment, when nothing comes after it. */
export function finish(
  phrase: Phrase,
  read: { readonly moment: Moment; readonly next: number } | Failure,
): MomentResult {
  if ('error' in read) return read;
  if (read.next >= phrase.words.length) return { moment: read.moment };
  return blame(phrase, [read.next, phrase.words.length], { reason: 'trailing-words', expected: [] });
}
