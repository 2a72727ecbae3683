import type { MomentFacts } from './moment.ts';

/** Facts of what does not fit together in a dossier, and of moments that cannot be read. */
export interface DossierFacts {
  readonly 'moment/unclear': MomentFacts;
  readonly 'dossier/id-differs': { readonly id: string; readonly expected: string };
  readonly 'dossier/status-differs': {
    readonly key: string;
    readonly status: string;
    readonly wanted: string;
  };
  readonly 'dossier/no-reason': undefined;
  readonly 'dossier/done-in-future': { readonly day: string };
  /** Names and days of two milestones. */
  readonly 'dossier/milestone-order': {
    readonly earlier: string;
    readonly earlierDay: string;
    readonly later: string;
    readonly laterDay: string;
  };
  readonly 'dossier/unlikely-date': { readonly day: string };
  /** A day on which nobody works; `reason` is why, unless that is the weekday. */
  readonly 'dossier/closed-day': {
    readonly name: string;
    readonly day: string;
    readonly reason: string | undefined;
  };
  readonly 'dossier/not-college-day': {
    readonly name: string;
    readonly day: string;
    readonly collegeDay: string;
  };
  readonly 'dossier/death-to-come': { readonly day: string };
  /** `days` from today. */
  readonly 'dossier/sudden-to-come': { readonly name: string; readonly day: string; readonly days: number };
  /** `months` from today; `meant` is the same day a year before, when that is near. */
  readonly 'dossier/far-day': {
    readonly name: string;
    readonly day: string;
    readonly months: number;
    readonly meant: string | undefined;
  };
  /** `months` before the dossier was started. */
  readonly 'dossier/past-day': { readonly name: string; readonly day: string; readonly months: number };
  /** Two tasks with one number, by their ids; `instead` is what the second one is called until then. */
  readonly 'dossier/double-number': {
    readonly number: number;
    readonly first: string;
    readonly id: string;
    readonly instead: number;
  };
  readonly 'dossier/lost-task': { readonly id: string; readonly checklist: string };
}
