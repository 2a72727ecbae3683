import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { openBefore } from '../../checklist/open-before.ts';
import { refuse } from '../outcome.ts';

/**
 * Refuses to tick tasks that wait for others, so that records are never wiped by accident (product.md §6), and skipped
 * tasks.
 */
export function needConsentToTick(dossier: Dossier, tasks: readonly DossierTask[]): void {
  const ids = tasks.filter(({ status }) => status !== 'afgehandeld').map(({ id }) => id);
  const byId = new Map(dossier.tasks.map((task) => [task.id, task]));
  const named = (id: string): { readonly id: string; readonly title: string } =>
    byId.get(id) ?? { id, title: id };
  const waiting = Object.entries(openBefore(dossier, ids)).map(([id, open]) => ({
    task: named(id),
    for: open.map(named),
  }));
  const dropped = tasks.filter(({ status }) => status === 'vervalt');
  if (waiting.length + dropped.length > 0) refuse({ code: 'task/out-of-order', waiting, dropped });
}

/** Refuses to skip what law or safety requires, what is already done, and what was skipped for another reason. */
export function needConsentToDrop(tasks: readonly DossierTask[], reason: string): void {
  const duties = tasks.filter(({ isMandatory, status }) => isMandatory && status !== 'vervalt');
  const done = tasks.filter(({ status }) => status === 'afgehandeld');
  const dropped = tasks.filter((task) => task.status === 'vervalt' && (task.reason ?? reason) !== reason);
  if (duties.length + done.length + dropped.length > 0)
    refuse({ code: 'task/needed', duties, done, dropped });
}
