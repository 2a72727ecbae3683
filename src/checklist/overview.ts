import type { View } from '../profile/leaf.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { planDossier, workCalendar, type PlannedTask, type Urgency } from './plan.ts';

/** The progress of a dossier. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Counts the closed tasks. */
export function progressOf(tasks: readonly Pick<DossierTask, 'status'>[]): Progress {
  return { done: tasks.filter(isClosed).length, total: tasks.length };
}

/** A dossier in an overview: its progress, and what needs attention. */
export interface DossierOverview {
  readonly dossier: Dossier;
  readonly progress: Progress;
  /** Longest overdue first. */
  readonly late: readonly PlannedTask[];
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
    const plan = planDossier(dossier, { calendar, today });
    return {
      dossier,
      progress: progressOf(dossier.tasks),
      late: pressing(plan, 'te-laat'),
      thisWeek: pressing(plan, 'deze-week'),
      asap: pressing(plan, 'zsm').length,
    };
  });
}

function pressing(plan: readonly PlannedTask[], wanted: Urgency): readonly PlannedTask[] {
  return plan
    .filter(({ urgency }) => urgency === wanted)
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
}

/** The dossier to continue with: the first with late tasks, else the first with something to do. */
export function nextDossier(overviews: readonly DossierOverview[]): Dossier | undefined {
  const late = overviews.find((each) => each.late.length > 0);
  return (late ?? overviews.find(({ thisWeek, asap }) => thisWeek.length + asap > 0))?.dossier;
}
