import type { Act } from '../../checklist/acts.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { MomentError } from '../../calendar/phrase.ts';
import type { DossierTask } from '../../checklist/dossier.ts';
import type { CareRefusals, NamedTask } from './care-refusals.ts';
import type { SharingRefusals, StartRefusals } from './start-refusals.ts';

/** Why work on a dossier is refused. */
export interface DossierRefusals extends StartRefusals, SharingRefusals, CareRefusals {
  /** No dossier was named where there is not exactly one. */
  readonly 'dossier/which': { readonly known: readonly string[] };
  readonly 'dossier/unknown': { readonly typed: string; readonly known: readonly string[] };
  /** Several have this name. */
  readonly 'dossier/ambiguous': {
    readonly typed: string;
    readonly found: readonly { readonly id: string; readonly title: string }[];
  };
  /** It existed a moment ago. */
  readonly 'dossier/gone': { readonly file: string };
  readonly 'dossier/exists': { readonly file: string };
  /** The file is valid, but not written in a way that can be edited line by line. */
  readonly 'dossier/not-editable': { readonly file: string };
  /** With the change the file would no longer be a dossier, for instance because a text is empty or too long. */
  readonly 'dossier/would-be-wrong': { readonly file: string; readonly diagnostics: readonly Diagnostic[] };
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
  readonly 'task/unknown-role': {
    readonly typed: string;
    readonly known: readonly string[];
    readonly near: string | undefined;
  };
  /** The `wanneer` phrase is not a moment. */
  readonly 'task/moment': {
    readonly phrase: string;
    readonly error: MomentError;
    /** The days of the dossier. */
    readonly days?: readonly { readonly id: string; readonly name: string }[];
  };
  readonly 'task/ambiguous': { readonly typed: string; readonly ids: readonly string[] };
  /** The day on which it was done is in the future. */
  readonly 'task/day-to-come': { readonly day: string };
  /** Tasks that are done or skipped are not begun again by accident. */
  readonly 'task/closed': {
    readonly dossier: string;
    readonly tasks: readonly Pick<DossierTask, 'id' | 'title' | 'status'>[];
  };
  /** Needs consent: others must come first, or the task was skipped. */
  readonly 'task/out-of-order': {
    readonly waiting: readonly { readonly task: NamedTask; readonly for: readonly NamedTask[] }[];
    readonly dropped: readonly Pick<DossierTask, 'id' | 'title' | 'reason'>[];
  };
  /** Needs consent: law or safety requires these, or they are already done, or skipped for another reason. */
  readonly 'task/needed': {
    readonly duties: readonly NamedTask[];
    readonly done: readonly Pick<DossierTask, 'id' | 'title' | 'doneOn'>[];
    readonly dropped: readonly Pick<DossierTask, 'id' | 'title' | 'reason'>[];
  };
  /** Somebody changed what the act would overwrite since it was shown; the task as it is now. */
  readonly 'task/changed-meanwhile': {
    readonly dossier: string;
    readonly task: DossierTask;
    /** The task as the act would make it. */
    readonly wanted: DossierTask;
    readonly act: Exclude<Act, { readonly kind: 'milestone' }>;
  };
  /** Needs a choice: these have other remarks, which somebody wrote. */
  readonly 'task/has-remark': {
    readonly tasks: readonly Pick<DossierTask, 'id' | 'title' | 'remark'>[];
  };
  readonly 'list/unknown-phase': { readonly typed: string; readonly known: readonly string[] };
  readonly 'list/unknown-role': {
    readonly typed: string;
    readonly known: readonly string[];
    readonly near: string | undefined;
  };
}
