import { taskKeys, type ListEdit } from './acts.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { listedKeys, saysSame } from './listed-keys.ts';
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
  const written = listedKeys(task);
  return termKeys.every((key) => saysSame(key, written[key], current[key]));
}
