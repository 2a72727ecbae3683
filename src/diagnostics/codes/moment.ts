/** What can be wrong with the phrase that says when a task must be done. */
export type MomentProblem =
  | 'empty'
  | 'unknown-word'
  | 'bad-number'
  | 'bad-unit'
  | 'missing-unit'
  | 'missing-term'
  | 'missing-side'
  | 'missing-milestone'
  | 'unknown-milestone'
  | 'term-after-side'
  | 'impossible-date'
  | 'other-weekday'
  | 'date-as-milestone'
  | 'missing-year'
  | 'year-in-yearly'
  | 'trailing-words';

/** The facts of a phrase that cannot be read. */
export interface MomentFacts {
  readonly reason: MomentProblem;
  /** The words to blame, as they were typed. */
  readonly found: string;
  /** What is allowed there. */
  readonly expected: readonly string[];
  /** What was probably meant; replaces `found`. */
  readonly near?: string | undefined;
  /** The whole phrase. */
  readonly whole: string;
}
