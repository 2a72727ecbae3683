import type { IsoDay } from '../calendar/day.ts';
import type { Term } from '../calendar/lead-time.ts';
import type { Moment } from '../calendar/moment.ts';
import type { ShiftedDay } from '../calendar/working-days.ts';
import type { DossierTask, LeadTimeSource } from './dossier.ts';

/** A day, and the task whose day it is. */
export interface DayOf {
  readonly id: string;
  readonly day: IsoDay;
}

/** A task that comes first and is late, when it is done at best, and when the task after it can be. */
export interface Danger extends DayOf {
  readonly done: IsoDay;
}

/** How soon a task needs attention. */
export type Urgency =
  'te-laat' | 'nu-beginnen' | 'verstreken' | 'deze-week' | 'zsm' | 'later' | 'geen-datum' | 'wacht' | 'klaar';

/** All of them, most urgent first. */
export const urgencies: readonly Urgency[] = [
  'te-laat',
  'nu-beginnen',
  'verstreken',
  'deze-week',
  'zsm',
  'later',
  'geen-datum',
  'wacht',
  'klaar',
];

/** How long a task takes, and who says so. */
export interface LeadTime {
  readonly term: Term;
  readonly by: LeadTimeSource;
  readonly reason: string | undefined;
  /** How long it takes in haste; no days at all for what can be done at once. Undefined when haste does not help. */
  readonly haste: Term | undefined;
}

/** When a task must begin and be done, and why. */
export interface PlannedTask {
  readonly task: DossierTask;
  /** The parsed phrase; undefined when there is none or it cannot be parsed. */
  readonly moment: Moment | undefined;
  /** Day on which it must be done; undefined when that is not known: a date is never invented. */
  readonly due: IsoDay | undefined;
  /** Last working day on which it can begin and be done in time; undefined without a day or a lead time. */
  readonly begin: IsoDay | undefined;
  readonly leadTime: LeadTime | undefined;
  /** Working days since that last day to begin; 0 while there is time, without today, or once it was begun. */
  readonly daysBehind: number;
  /** When it would be done if it began today; undefined while that is in time. */
  readonly doneAtBest: IsoDay | undefined;
  /** Whether only haste can bring it in time. */
  readonly needsHaste: boolean;
  /** Whether it cannot be done any more before the milestone it is for, even in haste. */
  readonly isMissed: boolean;
  /** Whether it must be done today or on the next working day. */
  readonly isImminent: boolean;
  /** Whether its term had already passed when the dossier began. */
  readonly isLapsed: boolean;
  readonly notBefore: IsoDay | undefined;
  /** The milestone whose date is not known yet. */
  readonly waitsFor: string | undefined;
  /** Open tasks that come first. */
  readonly blockedBy: readonly string[];
  readonly isAsap: boolean;
  /** Set when the day was moved to a working day. */
  readonly shifted: ShiftedDay | undefined;
  /** Why nobody works on the day, when it is a fact that does not move: "zondag". */
  readonly closedOn: string | undefined;
  /** Set when the day was postponed to that of a task that comes first. */
  readonly pushedBy: { readonly id: string; readonly from: IsoDay } | undefined;
  /** A task that comes first and cannot be done in time for this one any more, and when it would be at best. */
  readonly endangeredBy: Danger | undefined;
  /** Its place among tasks of the same day: what must come first has a lower number. */
  readonly rank: number;
  readonly urgency: Urgency;
}
