/**
 * What reading a list back gives: changes that are certain, questions, and what is only told. All of it is data; faces
 * word it, and {@link applyPlan} writes it.
 */
import type { IsoDay } from '../calendar/day.ts';

/** A task, as a face names it. */
export interface TaskName {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** What somebody's list changes in a task; what is absent stays. */
export interface Patch {
  readonly task: string;
  readonly status?: 'afgehandeld' | 'open' | 'bezig' | 'vervalt' | undefined;
  /** The day it was done. */
  readonly on?: IsoDay | undefined;
  /** Who did it. */
  readonly by?: string | undefined;
  /** Why it lapses. */
  readonly reason?: string | undefined;
  /** The whole new remark; null removes it. */
  readonly remark?: string | null | undefined;
  /** The day by which it must be done. */
  readonly due?: IsoDay | undefined;
  /** Who takes it up. */
  readonly assignee?: string | undefined;
}

/** A row that somebody typed, as a task. */
export interface TypedTask {
  readonly title: string;
  /** The day it was done; undefined when it is still to be done. */
  readonly on?: IsoDay | undefined;
  readonly by?: string | undefined;
  /** The day it must be done. */
  readonly due?: IsoDay | undefined;
  /** The role that does it. */
  readonly doer?: string | undefined;
  /** Who does it, in words that name no role: not taken over. */
  readonly unknownDoer?: string | undefined;
  /** Other words in its columns that are not taken over: a day that cannot be read, who helps. */
  readonly left?: readonly string[] | undefined;
  /** The task of the row above it: it goes in the same phase. */
  readonly behind?: TaskName | undefined;
  readonly remark?: string | undefined;
}

/** A change that is certain, and where it was found. */
export interface Change {
  readonly place: string;
  readonly patch: Patch;
}

/** What an answer to a question does. */
export type Effect =
  /** Nothing: the dossier stays as it is. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'patch'; readonly patch: Patch }
  /** Of several rows at once. */
  | { readonly kind: 'all'; readonly changes: readonly Change[] }
  /** A question for each of them. */
  | { readonly kind: 'apart' }
  /** The same with a value that has to be typed. */
  | { readonly kind: 'typed'; readonly what: 'day' | 'reason'; readonly patch: Patch }
  /** The row is about this task. */
  | { readonly kind: 'task'; readonly task: TaskName }
  /** Of rows about the same task, this one counts. */
  | { readonly kind: 'row'; readonly row: number; readonly place: string; readonly says: RowWords }
  | { readonly kind: 'add'; readonly task: TypedTask };

/** Why something is asked. */
export type Doubt =
  /** Changed in the file and in the dossier, to different values. */
  | {
      readonly code: 'conflict';
      readonly field: Field;
      readonly file: string;
      readonly dossier: string;
      /** The file of the same run that says so, when it is not in the dossier yet. */
      readonly elsewhere?: string | undefined;
    }
  /** Rows about one task that say different things. */
  | { readonly code: 'doubled' }
  /** The keys of a row name different tasks. */
  | { readonly code: 'contradiction' }
  /** Only the words of the title, or a number without them, say which task it is. */
  | { readonly code: 'only-title' | 'only-number' }
  /** Words of a mail that are no certain answer, and name the task. */
  | { readonly code: 'loose-line' }
  /** A row that somebody typed. */
  | { readonly code: 'new-task'; readonly task: TypedTask }
  /** The box and its state differ. */
  | { readonly code: 'unclear-box' }
  | {
      readonly code: 'day-without-tick';
      readonly text: string;
      readonly isToCome?: boolean;
      readonly isImpossible?: boolean;
    }
  | { readonly code: 'initials-without-tick'; readonly text: string }
  /** A day that cannot be read, that is still to come, or of which the year is a guess. */
  | { readonly code: 'unclear-day'; readonly text: string; readonly isImpossible?: boolean }
  | { readonly code: 'day-to-come' | 'doubtful-day'; readonly text: string; readonly day: IsoDay }
  /** Several days of which the year is a guess. */
  | {
      readonly code: 'doubtful-days';
      readonly days: readonly { readonly task: TaskName; readonly day: IsoDay }[];
    }
  /** A tick that the list perhaps printed itself: the dossier has the task open, and nothing tells how it was. */
  | { readonly code: 'perhaps-old'; readonly day: IsoDay }
  | { readonly code: 'lapses-without-reason' }
  /** The box is off, and the remark says that it is done. */
  | { readonly code: 'perhaps-done'; readonly text: string }
  /** Perhaps it says that the task lapses. */
  | { readonly code: 'perhaps-lapses'; readonly text: string }
  | { readonly code: 'ticked-and-lapsed'; readonly text: string }
  /** Law or safety requires the task. */
  | { readonly code: 'duty-lapses'; readonly text: string }
  /** The remark that the list showed was removed. */
  | { readonly code: 'remark-removed'; readonly text: string };

/** What of a task two sides differ about. */
export type Field = 'status' | 'day' | 'by' | 'reason' | 'remark' | 'due' | 'assignee';

/** What a row says, in its own words. */
export interface RowWords {
  readonly number: number | undefined;
  readonly title: string;
  readonly box: 'aan' | 'uit' | 'onduidelijk' | undefined;
  readonly day: string;
  readonly by: string;
  readonly remark: string;
}

/** Something that somebody must decide; without an answer nothing is changed. */
export interface Question {
  /** The same each time the same files are read. */
  readonly id: string;
  readonly place: string;
  readonly task: TaskName | undefined;
  readonly row: RowWords;
  readonly doubt: Doubt;
  readonly effects: readonly Effect[];
}

/** An answer: which effect, and what was typed for it. */
export interface Answer {
  readonly effect: number;
  readonly typed?: string | undefined;
}

/** Answers by the id of their question. */
export type Answers = ReadonlyMap<string, Answer>;

/** Something that is told and asks for nothing. */
export type Note =
  /** A ticked box without a day got the day of reading, or that of the mail. */
  | {
      readonly code: 'day-of-reading';
      readonly place: string;
      readonly task: TaskName;
      readonly mailedOn?: IsoDay | undefined;
    }
  /** The box is off, but the dossier has it done: nothing says that somebody took the tick away. */
  | { readonly code: 'not-unticked'; readonly place: string; readonly task: TaskName }
  | {
      readonly code: 'row-deleted';
      readonly place: string;
      readonly task: TaskName | undefined;
      readonly row: RowWords;
    }
  /** Tasks that the list held and that are no longer in it. */
  | { readonly code: 'rows-gone'; readonly tasks: readonly TaskName[] }
  /** Tasks that came into the dossier after the list was made, or that the list never held. */
  | { readonly code: 'not-in-list'; readonly tasks: readonly TaskName[] }
  /** The row is about a task that the dossier no longer has. */
  | { readonly code: 'task-gone'; readonly place: string; readonly row: RowWords }
  /** The row names no task, and cannot be made one. */
  | { readonly code: 'nameless-row'; readonly place: string; readonly row: RowWords }
  /** Words of a mail about all tasks, or about none by number: nothing was taken from them. */
  | { readonly code: 'unread-line'; readonly place: string; readonly text: string }
  /** What was typed or changed in a list outside its rows, and is about no task: nothing was taken from it. */
  | { readonly code: 'said-outside'; readonly texts: readonly string[] }
  /** A mail of which nothing is an answer, or nothing but what it quotes. */
  | { readonly code: 'no-answer'; readonly texts: readonly string[] }
  | { readonly code: 'retitled'; readonly place: string; readonly task: TaskName; readonly title: string }
  /** What was changed in a column that is not taken over from there. */
  | {
      readonly code: 'not-taken';
      readonly field: 'due' | 'day' | 'who' | 'state';
      readonly items: readonly { readonly task: TaskName; readonly text: string }[];
    }
  /** Nothing in the file says what it was made from: only what is filled in counts. */
  | { readonly code: 'nothing-carried' }
  /** The list bears another code than the dossier has now. */
  | { readonly code: 'other-code'; readonly codes: readonly string[] };

/** What a file that came back means for a dossier. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly additions: readonly { readonly place: string; readonly task: TypedTask }[];
  readonly questions: readonly Question[];
  readonly notes: readonly Note[];
}
