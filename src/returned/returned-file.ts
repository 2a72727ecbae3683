/**
 * What a reader finds in a list that came back, before anybody asks what it means: each format has a reader that gives
 * this, and one place makes sense of it (`returned/`).
 *
 * Readers report what is there, in the words that are there. They decide nothing: which task a row is, what a day
 * means and what changed is the same question for every format.
 */
import type { TaskStatus } from '../checklist/dossier.ts';
import type { Carried } from './carried.ts';

/** What a row says of itself, strongest first; any of them may be gone or wrong. */
export interface RowKeys {
  /** Id of the task, from a content control, a form field or a column that is out of sight. */
  readonly id?: string | undefined;
  /** The bookmark or anchor at its title, as the program that made the list wrote it: `taak_brief_inleveren`. */
  readonly bookmark?: string | undefined;
  /** The visible number. */
  readonly number?: number | undefined;
  /** The visible title, without what stands behind it. */
  readonly title?: string | undefined;
}

/** A cell of a row. */
export interface ReturnedCell {
  /** The text, its lines separated by `\n`, without spaces around it; empty when nothing was filled in. */
  readonly text: string;
  /**
   * Whether it is the answer alone; else it is all the text of the cell, in which words that the program printed may
   * stand around what somebody typed.
   */
  readonly isAnswer: boolean;
  /** What else stands in the cell, when the answer is known: words that the program printed, or that somebody typed. */
  readonly around?: string | undefined;
}

/** What a row tells of the day that its list was made. */
export interface WasInRow {
  readonly status: TaskStatus;
  /** The day it had to be done, as `2026-12-01`. */
  readonly due?: string | undefined;
}

/** A row of a list, or an answer to one task. */
export interface ReturnedRow {
  /** Where, in Dutch words for a message: `rij 12`, `blad Taken, rij 5`, `regel 3`. */
  readonly place: string;
  readonly keys: RowKeys;
  /** The box; `onduidelijk` when its state and its sign differ; undefined when there is none. */
  readonly box?: 'aan' | 'uit' | 'onduidelijk' | undefined;
  /** What stands in `Afgehandeld` beside the box: a day, as it was typed. */
  readonly day?: ReturnedCell | undefined;
  /** Initials, or who did it. */
  readonly by?: ReturnedCell | undefined;
  readonly remark?: ReturnedCell | undefined;
  /** Who does it. A reader of answers leaves this and the next two out. */
  readonly who?: ReturnedCell | undefined;
  /** The day it must be done; other words may stand there too. */
  readonly due?: ReturnedCell | undefined;
  /** How it stands, in words: `bezig; wacht op 3`. */
  readonly state?: ReturnedCell | undefined;
  /** Whether what was printed and what was typed look the same: it has no fields. A reader of answers leaves it out. */
  readonly isPlain?: boolean | undefined;
  /** How it stood when the list was made, where the row itself tells. */
  readonly was?: WasInRow | undefined;
  /** Said in so many words: that it lapses. A reader of cells leaves it out: the remark says so. */
  readonly lapses?: boolean | undefined;
  /** Said in so many words: that it was begun and is not done. */
  readonly isBusy?: boolean | undefined;
  /** Whether all of the row was marked as deleted, with changes tracked. */
  readonly isDeleted?: boolean | undefined;
}

/** A line of a mail that is no certain answer, and perhaps speaks of a task. */
export interface LooseLine {
  readonly place: string;
  readonly words: string;
  /** Numbers of the tasks of which it is an answer. */
  readonly answered: readonly number[];
  /** The number of the task that it stands at, in the mail that it answers. */
  readonly about?: number | undefined;
}

/** A list that came back, or the answers to one. */
export interface ReturnedFile {
  /** Whether a list came along with it, so that it need not hold an answer itself. */
  readonly isBeside?: boolean | undefined;
  /** What it carries; undefined when a program dropped it. */
  readonly carried: Carried | undefined;
  /** The codes of lists that can be read in it (see `codesIn`). */
  readonly codes: readonly string[];
  readonly rows: readonly ReturnedRow[];
  /** What else somebody wrote in it about tasks, perhaps. */
  readonly loose?: readonly LooseLine[] | undefined;
  /** What somebody wrote in a mail, as it is. */
  readonly said?: readonly string[] | undefined;
  /** Texts outside its rows that it did not have when it was made. */
  readonly outside?: readonly string[] | undefined;
  /** The program that saved it last, when the file says so. */
  readonly savedBy?: string | undefined;
}

/** Every code that a file says is its own. */
export function codesOf({ codes, carried }: ReturnedFile): readonly string[] {
  return [...new Set([...(carried === undefined ? [] : [carried.code]), ...codes])];
}

/** Why a file cannot be read at all. */
export type Unreadable =
  /** Not, or no longer, a file of its kind. */
  | { readonly why: 'damaged' }
  | { readonly why: 'encrypted' }
  /** Word's "Strict Open XML", or a Word file with macros. */
  | { readonly why: 'strict' | 'macros' }
  /** Bigger than anything that the program made, before or after unpacking. */
  | { readonly why: 'too-big' }
  /** A file of its kind, in which nothing looks like a list of this program. */
  | { readonly why: 'no-list' };

/** What reading gives: never an exception for what a file holds. */
export type ReadReturned = ReturnedFile | { readonly unreadable: Unreadable };
