import type { MomentError } from '../../calendar/phrase.ts';
import type { DossierTask } from '../../checklist/dossier.ts';
import type { SharingRefusals, StartRefusals } from './start-refusals.ts';

/** A task as refusals name it. */
export type NamedTask = Pick<DossierTask, 'id' | 'title'>;

/** Why work on a dossier is refused. */
export interface DossierRefusals extends StartRefusals, SharingRefusals {
  /** No dossier was named where there is not exactly one. */
  readonly 'dossier/which': { readonly known: readonly string[] };
  readonly 'dossier/unknown': { readonly typed: string; readonly known: readonly string[] };
  /** The start of a name that several have. */
  readonly 'dossier/ambiguous': { readonly typed: string; readonly ids: readonly string[] };
  /** It was there a moment ago. */
  readonly 'dossier/gone': { readonly file: string };
  readonly 'dossier/exists': { readonly file: string };
  /** The file is correct, but not written in a way that can be edited line by line. */
  readonly 'dossier/not-editable': { readonly file: string };
  /** The name of a milestone or a task was expected. */
  readonly 'dossier/no-milestone-or-task': {
    readonly typed: string;
    readonly dossier: string;
    readonly milestones: readonly string[];
    readonly tasks: readonly string[];
  };
  readonly 'task/which': { readonly dossier: string };
  readonly 'task/unknown': {
    readonly typed: string;
    readonly dossier: string;
    readonly known: readonly string[];
  };
  readonly 'task/unknown-role': { readonly typed: string; readonly known: readonly string[] };
  /** The phrase that says when is no moment. */
  readonly 'task/moment': { readonly phrase: string; readonly error: MomentError };
  readonly 'task/ambiguous': { readonly typed: string; readonly ids: readonly string[] };
  /** The day on which it was done has yet to come. */
  readonly 'task/day-to-come': { readonly day: string };
  readonly 'task/closed': { readonly task: Pick<DossierTask, 'title' | 'status'> };
  /** Asks for consent: others must come first, or the task was dropped. */
  readonly 'task/out-of-order': {
    readonly waiting: readonly { readonly task: NamedTask; readonly for: readonly NamedTask[] }[];
    readonly dropped: readonly Pick<DossierTask, 'id' | 'title' | 'reason'>[];
  };
  /** Asks for consent: a law or safety demands these, or they are done already. */
  readonly 'task/needed': {
    readonly duties: readonly NamedTask[];
    readonly done: readonly Pick<DossierTask, 'id' | 'title' | 'doneOn'>[];
  };
  readonly 'list/unknown-phase': { readonly typed: string; readonly known: readonly string[] };
  readonly 'list/unknown-role': { readonly typed: string; readonly known: readonly string[] };
}
