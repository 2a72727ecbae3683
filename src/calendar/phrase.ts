import type { MomentProblem } from '../diagnostics/codes/moment.ts';
import type { Moment } from './moment.ts';
import type { Word } from './phrase-words.ts';

/** Why a phrase cannot be parsed, and which of its words are to blame. */
export interface MomentError {
  /** Where the words to blame start in the text, in UTF-16 units. */
  readonly offset: number;
  /** How long they are, in UTF-16 units. */
  readonly length: number;
  readonly reason: MomentProblem;
  /** The words to blame, as typed. */
  readonly found: string;
  /** What is allowed there: words, or examples of phrases. */
  readonly expected: readonly string[];
  /** What was probably meant; can replace `found`. */
  readonly near?: string;
}

/** A moment, or why there is none. */
export type MomentResult = { readonly moment: Moment } | { readonly error: MomentError };

/** A phrase being parsed. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly Word[];
  /** Milestones to choose from; undefined when any id will do. */
  readonly milestones: readonly string[] | undefined;
}

/** What to report about the words to blame. */
interface Blame {
  readonly reason: MomentProblem;
  readonly expected: readonly string[];
  readonly near?: string | undefined;
}

/** Blames words of a phrase: from one index up to, but not including, another. */
export function blame(
  { text, words }: Phrase,
  [from, to]: readonly [from: number, to: number],
  { reason, expected, near }: Blame,
): { readonly error: MomentError } {
  const offset = words[from]?.offset ?? 0;
  const last = words[to - 1];
  const end = last === undefined ? text.length : last.offset + last.raw.length;
  const found = text.slice(offset, end);
  const error = { offset, length: end - offset, reason, found, expected };
  return { error: near === undefined ? error : { ...error, near } };
}

/** A milestone of this checklist for examples. */
export function exampleMilestone({ milestones }: Phrase): string {
  return milestones?.[0] ?? 'benoeming';
}
