import type { TaskNames } from './match-row.ts';
import type { Answers } from './plan-types.ts';
import type { PrintFrame } from './statement.ts';

/** How to read a list. */
export interface PlanSettings extends PrintFrame, TaskNames {
  /** Tells this file from others of the same run; part of the ids of questions. */
  readonly source: string;
  /** The code that lists of the dossier bear. */
  readonly code: string;
  /** Whether somebody said that it is a list of this dossier, whatever code it bears. */
  readonly isForced: boolean;
  readonly answers: Answers;
  /** Files of this run that changed tasks already: id of a task → the file. */
  readonly changedBy?: ReadonlyMap<string, string> | undefined;
}
