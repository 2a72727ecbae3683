/**
 * The tasks of a dossier as data: what formats use that are no text to read, such as a spreadsheet and a calendar. It
 * holds the same words and days as the action list.
 */
import type { PlannedTask } from '../checklist/planned-task.ts';
import type { TaskStatus } from '../checklist/dossier.ts';

/** A task. Days are `2026-12-01`. */
export interface SheetTask {
  readonly id: string;
  /** What people read out; each task of a dossier has its own, for good. */
  readonly number: number;
  readonly title: string;
  readonly explanation: string | undefined;
  /** Id and name of the phase; undefined when it has none. */
  readonly phase: { readonly id: string; readonly title: string } | undefined;
  /** Id of the role that does it; undefined when that is still to be decided. */
  readonly byId: string | undefined;
  /** The name of that role, as the list prints it. */
  readonly by: string | undefined;
  /** Names of the roles that help. */
  readonly helpers: readonly string[];
  /** Ids of the roles that help. */
  readonly helperIds: readonly string[];
  /** Who took it up. */
  readonly assignee: string | undefined;
  /** When it is due, in the words of the list. */
  readonly when: string;
  /** The last day to begin it; undefined when it takes no time, or that is not known. */
  readonly begin: string | undefined;
  /** The day it must be done; undefined while that is not known. */
  readonly due: string | undefined;
  /** Whether somebody chose that day. */
  readonly isChosenDay: boolean;
  /** The milestone of which the day is not known yet: "het vertrek". */
  readonly waitsFor: string | undefined;
  /** Numbers of the open tasks that come first. */
  readonly blockedBy: readonly number[];
  /** "wettelijk", "verplicht" or nothing, with the article. */
  readonly duty: string | undefined;
  readonly isMandatory: boolean;
  readonly isPrivate: boolean;
  readonly urgency: PlannedTask['urgency'];
  readonly status: TaskStatus;
  readonly doneOn: string | undefined;
  /** Who did it, as the list prints it. */
  readonly doneBy: string | undefined;
  /** Why it was dropped. */
  readonly reason: string | undefined;
  readonly remark: string | undefined;
}

/** Every task of a dossier, in the order of the action list. */
export interface TaskSheet {
  /** Id of the dossier. */
  readonly dossier: string;
  readonly title: string;
  /** Code of the municipality: `gm9999`. */
  readonly municipality: string;
  /** The code of the list, as it is printed (see `returned/list-code.ts`). */
  readonly code: string;
  readonly startedOn: string | undefined;
  readonly milestones: readonly {
    readonly id: string;
    readonly name: string;
    readonly date: string | undefined;
  }[];
  readonly tasks: readonly SheetTask[];
  /** The roles of the municipality, to choose from: id → name, as lists print it. */
  readonly roles: readonly { readonly id: string; readonly name: string }[];
}
