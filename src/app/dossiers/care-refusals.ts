import type { DossierTask } from '../../checklist/dossier.ts';
import type { CalledById, ClearedFact, FactConflict } from './case-facts.ts';
import type { DepartureFact } from './start-refusals.ts';

/** A task as refusals name it. */
export type NamedTask = Pick<DossierTask, 'id' | 'title'>;

/** Why a dossier as a whole is not changed. */
export interface CareRefusals {
  /** It is closed: it must be reopened first. @property day on which it was closed */
  readonly 'dossier/closed': { readonly dossier: string; readonly day: string };
  /** Needs consent: tasks are still open. */
  readonly 'dossier/tasks-open': { readonly dossier: string; readonly tasks: readonly NamedTask[] };
  /** Somebody changed the day of a milestone since it was shown. */
  readonly 'dossier/day-changed': {
    readonly milestone: string;
    readonly now: string | undefined;
    readonly asked: string | undefined;
  };
  /** Somebody changed facts of the case since they were shown. */
  readonly 'dossier/facts-changed': {
    readonly conflicts: readonly FactConflict[];
    readonly called: CalledById;
  };
  /** Nothing to change was given. */
  readonly 'dossier/no-change': { readonly dossier: string };
  /** Ground or suddenness of a departure, for a dossier in which nobody leaves. */
  readonly 'dossier/no-departure': { readonly dossier: string; readonly what: DepartureFact };
  /** Something is to be both set and cleared. */
  readonly 'dossier/set-and-cleared': { readonly what: ClearedFact };
  /** Needs an answer: what becomes of open tasks that no longer belong to the case. */
  readonly 'dossier/misfits': { readonly dossier: string; readonly tasks: readonly NamedTask[] };
  /** It already has this name. */
  readonly 'dossier/same-name': { readonly dossier: string };
  /** Needs consent: deleting is final, unless git can bring it back. */
  readonly 'dossier/deletion': DeletionFacts;
}

/** What somebody should know before a dossier is deleted. */
export interface DeletionFacts {
  readonly dossier: string;
  readonly title: string;
  /** Its file's name in messages. */
  readonly file: string;
  readonly done: number;
  readonly total: number;
  /** Ids of the dossiers that belong to it. */
  readonly members: readonly string[];
  readonly kept: KeptInGit;
}

/** What git still has of a file: the whole of it, an earlier version, or nothing. */
export type KeptInGit =
  { readonly kind: 'same' | 'earlier'; readonly commit: string } | { readonly kind: 'never' };
