/** What comparisons have in common: the sides, what comes out, and how a doubt is made. */
import type { DossierTask } from '../checklist/dossier.ts';
import type { Doubt, Effect, Patch } from './plan-types.ts';
import type { PrintFrame, SaidLapse, Shown, Statement } from './statement.ts';

/** The state of a task when its list was made. */
export interface Base {
  readonly shown: Shown;
  /** Whether the list printed all of it: a request shows no remarks and no days. */
  readonly isWhole: boolean;
}

/** A doubt, and what may be done about it. */
export interface Asked {
  readonly doubt: Doubt;
  readonly effects: readonly Effect[];
}

/** What a row means for a task. */
export interface Comparison {
  readonly patch: Patch | undefined;
  readonly asked: readonly Asked[];
  /** Whether a tick got the day of reading. */
  readonly isDayOfReading: boolean;
  /** Whether a box is off where the dossier has the task done, and nothing says that somebody took the tick away. */
  readonly isNotUnticked: boolean;
  /** What was changed in a column that is not taken over from there. */
  readonly untaken: readonly Untaken[];
}

/** Words in a column for which the dossier has no place, or that nobody can be sure of. */
export interface Untaken {
  readonly field: 'due' | 'day' | 'who' | 'state';
  readonly text: string;
}

/** What is compared. */
export interface Sides {
  readonly said: Statement;
  /** Undefined when the file does not carry it. */
  readonly base: Base | undefined;
  readonly now: DossierTask;
  readonly frame: PrintFrame;
  /** Whether what stands there may be what the list printed: nothing tells how it was. */
  readonly perhapsOld: { readonly standing: boolean; readonly remark: boolean };
}

/** What one column means. */
export type Part = Partial<Comparison>;

/** The answer that changes nothing. */
export const leave: Effect = { kind: 'leave' };

/** Done, dropped, or still to be done: whether it was begun is not on a list's box. */
export function classOf({ status }: Pick<Shown, 'status'>): 'open' | 'done' | 'lapsed' {
  if (status === 'afgehandeld') return 'done';
  return status === 'vervalt' ? 'lapsed' : 'open';
}

/** What the dossier says, as text. */
export function standingWords({ status, doneOn, reason }: DossierTask): string {
  return [status, status === 'vervalt' ? reason : doneOn].filter((part) => part !== undefined).join(' ');
}

/** The answer that makes a task lapse. */
export function lapseEffect(now: DossierTask, { reason }: Pick<SaidLapse, 'reason'>): Effect {
  const patch: Patch = { task: now.id, status: 'vervalt' };
  return reason === undefined
    ? { kind: 'typed', what: 'reason', patch }
    : { kind: 'patch', patch: { ...patch, reason } };
}

/** The answer that makes a change. */
export function patched(patch: Patch): Effect {
  return { kind: 'patch', patch };
}

/** Asks something. */
export function ask(doubt: Doubt, effects: readonly Effect[]): Part {
  return { asked: [{ doubt, effects }] };
}

/** Asks which of two values it is; doing nothing is an answer too. */
export function conflict(
  field: Extract<Doubt, { readonly code: 'conflict' }>['field'],
  values: { readonly file: string; readonly dossier: string },
  effects: readonly Effect[],
): Part {
  return ask({ code: 'conflict', field, ...values }, [...effects, leave]);
}

/** Two parts as one. */
export function joined(one: Part, other: Part): Part {
  const isNothing = one.patch === undefined && other.patch === undefined;
  return {
    ...one,
    ...other,
    ...(isNothing ? {} : { patch: { ...one.patch, ...other.patch } as Patch }),
    asked: [...(one.asked ?? []), ...(other.asked ?? [])],
    untaken: [...(one.untaken ?? []), ...(other.untaken ?? [])],
  };
}
