import type { View } from '../profile/leaf.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { inGroups } from './plan-order.ts';
import { planDossier, workCalendar } from './plan.ts';
import type { PlannedTask, Urgency } from './planned-task.ts';

/** The progress of a dossier. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Counts the closed tasks. */
export function progressOf(tasks: readonly Pick<DossierTask, 'status'>[]): Progress {
  return { done: tasks.filter(isClosed).length, total: tasks.length };
}

/** A dossier in an overview: its progress, and what needs attention. Nothing does in a closed one. */
export interface DossierOverview {
  readonly dossier: Dossier;
  readonly progress: Progress;
  /** Longest overdue first. */
  readonly late: readonly PlannedTask[];
  /** Those whose term had passed when the dossier began. */
  readonly lapsed: readonly PlannedTask[];
  /** What must begin now to be ready in time. */
  readonly toBegin: readonly PlannedTask[];
  /** Earliest first. */
  readonly thisWeek: readonly PlannedTask[];
  /** How many must be done as soon as possible. */
  readonly asap: number;
}

/**
 * Every dossier: its progress, what is late and what is due this week.
 *
 * @param profile the completed profile, for its working days
 * @param today as `2026-12-08`
 */
export function overviewOf(
  dossiers: readonly Dossier[],
  profile: View | undefined,
  today: string,
): readonly DossierOverview[] {
  if (dossiers.length === 0) return [];
  const calendar = workCalendar(profile);
  return dossiers.map((dossier) => {
    const plan = dossier.closedOn === undefined ? planDossier(dossier, { calendar, today }) : [];
    const groups = new Map(inGroups(plan).map(({ urgency, tasks }) => [urgency, tasks]));
    const of = (urgency: Urgency): readonly PlannedTask[] => groups.get(urgency) ?? [];
    return {
      dossier,
      progress: progressOf(dossier.tasks),
      late: of('te-laat'),
      lapsed: of('verstreken'),
      toBegin: of('nu-beginnen'),
      thisWeek: of('deze-week'),
      asap: of('zsm').length,
    };
  });
}

/** The dossier to send something of: the one to continue with, else the first that is not closed or finished. */
export function runningDossier(overviews: readonly DossierOverview[]): Dossier | undefined {
  const running = overviews.find(
    ({ dossier, progress: { done, total } }) => dossier.closedOn === undefined && done < total,
  );
  return nextDossier(overviews) ?? running?.dossier;
}

/** The dossier to continue with: the first with late tasks, else the first with something to do. */
export function nextDossier(overviews: readonly DossierOverview[]): Dossier | undefined {
  const late = overviews.find((each) => each.late.length > 0);
  const hasWork = ({ lapsed, toBegin, thisWeek, asap }: DossierOverview): boolean =>
    lapsed.length + toBegin.length + thisWeek.length + asap > 0;
  return (late ?? overviews.find(hasWork))?.dossier;
}
