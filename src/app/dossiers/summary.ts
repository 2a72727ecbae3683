import { isClosed, type Dossier, type DossierTask } from '../../checklist/dossier.ts';
import { inGroups } from '../../checklist/plan-order.ts';
import type { PlannedTask, Urgency } from '../../checklist/planned-task.ts';
import type { Work } from './work.ts';

/** The result of a work session on a dossier. */
export interface WorkSummary {
  /** How many tasks were ticked. */
  readonly ticked: number;
  /** How many were skipped. */
  readonly dropped: number;
  /** What comes next, most urgent first. */
  readonly next: readonly PlannedTask[];
  readonly isChanged: boolean;
}

/** What needs attention now. */
const pressing: ReadonlySet<Urgency> = new Set(['te-laat', 'verstreken', 'nu-beginnen', 'deze-week', 'zsm']);

/** Compares a dossier with its state before the session. */
export function summarize(before: Dossier, { dossier, plan }: Work): WorkSummary {
  const wasClosed = new Set(before.tasks.filter(isClosed).map(({ id }) => id));
  const closed = (wanted: DossierTask['status']): number =>
    dossier.tasks.filter(({ id, status }) => status === wanted && !wasClosed.has(id)).length;
  const isRunning = dossier.closedOn === undefined;
  return {
    ticked: closed('afgehandeld'),
    dropped: closed('vervalt'),
    next: inGroups(plan)
      .filter(({ urgency }) => isRunning && pressing.has(urgency))
      .flatMap(({ tasks }) => tasks),
    isChanged: JSON.stringify(before) !== JSON.stringify(dossier),
  };
}
