import type { AnsweredValue } from '../../../app/fill/answer-value.ts';
import type { FillQuestion } from '../../../app/fill/fill-questions.ts';
import { Numbered } from '../memory.ts';
import type { Visit } from '../visit.ts';

/** An answer that was saved while the program runs. */
export interface SavedAnswer {
  readonly answered: AnsweredValue;
  /** The version that it took the place of. */
  readonly seen: string;
  /** What else was done than giving a value: it became a proposal again, or a member was removed. */
  readonly became?: 'proposal' | 'removed';
}

/** An answer that was not saved: what was sent stays in its form. */
export interface Attempt {
  readonly path: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly why: string;
  /** Whether somebody else changed the value in the meantime. */
  readonly isConflict: boolean;
}

/** An answer to try, given on a page that may be older than the file; what was sent stays in its form. */
export interface Try extends Pick<Attempt, 'path' | 'fields'> {
  /** The version of the value that it would take the place of. */
  readonly seen: string;
  /** The part of the site that its form goes back to. */
  readonly part: string;
}

/** What this part of the site remembers. */
export interface FillMemory {
  /** The questions as pages last showed them, by their place. */
  readonly questions: Map<string, FillQuestion>;
  readonly saved: Numbered<SavedAnswer>;
  /** Proposals that were confirmed with one button. */
  readonly together: Numbered<readonly AnsweredValue[]>;
  readonly attempts: Numbered<Attempt>;
  readonly tries: Numbered<Try>;
}

/** What this part of the site remembers while the program runs. */
export function fillMemory({ memory }: Pick<Visit, 'memory'>): FillMemory {
  return memory.shelf(newMemory);
}

function newMemory(): FillMemory {
  return {
    questions: new Map(),
    saved: new Numbered(),
    together: new Numbered(),
    attempts: new Numbered(),
    tries: new Numbered(),
  };
}
