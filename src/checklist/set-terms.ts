import { taskKeys, type ListEdit } from './acts.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { tasksFor, termKeys, type StartRequest, type TaskData } from './start.ts';

/** What changes when proposed terms are switched on or off in a running dossier. */
export interface TermChanges {
  readonly edits: readonly ListEdit[];
  /** Tasks that get another term, in the order of the dossier. */
  readonly changed: readonly DossierTask[];
}

/**
 * Gives the open tasks of a dossier today's terms of its checklists, with or without what is only proposed. Dates that
 * people chose, closed tasks, and tasks that no checklist has stay as they are.
 */
export function termChanges(dossier: Dossier, request: StartRequest): TermChanges {
  const wanted = new Map(tasksFor(request).map((task) => [task.id, task]));
  const found = dossier.tasks.flatMap((task, index) => {
    const current = wanted.get(task.id);
    if (current === undefined || isClosed(task) || sameTerms(task, current)) return [];
    const set = Object.fromEntries(termKeys.map((key) => [key, current[key] as string | undefined]));
    return [{ task, edit: { list: 'taken' as const, index, set, order: taskKeys } }];
  });
  return { edits: found.map(({ edit }) => edit), changed: found.map(({ task }) => task) };
}

function sameTerms(task: DossierTask, current: TaskData): boolean {
  const written = {
    voorstel: task.proposal,
    voorstel_reden: task.proposalReason,
    doorlooptijd: task.leadTime,
    doorlooptijd_volgens: task.leadTime === undefined ? undefined : task.leadTimeBy,
    doorlooptijd_uitleg: task.leadTimeReason,
  };
  // A lead time without a source is a proposal, whether or not that is written.
  const by =
    current['doorlooptijd'] === undefined ? undefined : (current['doorlooptijd_volgens'] ?? 'voorstel');
  return termKeys.every((key) => written[key] === (key === 'doorlooptijd_volgens' ? by : current[key]));
}
