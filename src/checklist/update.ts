import { everyTask, type Checklist } from './checklists.ts';
import type { Dossier } from './dossier.ts';
import type { DossierAddition } from './dossier-text.ts';
import { milestonesOf, phasesOf, tasksFor, withNumber, type StartRequest, type TaskData } from './start.ts';
import { freeNumber } from './task-numbers.ts';

/** What a newer checklist means for a running dossier. */
export interface DossierUpdate {
  readonly additions: readonly DossierAddition[];
  /** Ids and titles of the new tasks. */
  readonly added: readonly { readonly id: string; readonly title: string }[];
  /** Tasks of the dossier that their checklist no longer has. */
  readonly lost: readonly string[];
}

/**
 * Compares a dossier with the current version of its checklists. New tasks are added after the task they follow in the
 * list; existing tasks are neither changed nor removed.
 */
export function findUpdate(dossier: Dossier, request: StartRequest): DossierUpdate {
  const wanted = tasksFor(request);
  const offered = new Set(wanted.map(({ id }) => id));
  const own = new Set(dossier.tasks.map(({ id }) => id));
  const renamed = renamedTasks(request.checklists, (id) => own.has(id) && !offered.has(id));
  const present = new Set([...own, ...renamed.keys()]);
  const fresh = wanted.filter(({ id }) => !present.has(id));
  const numbers = newNumbers(dossier, fresh);
  const lists = new Set(request.checklists.map(({ id }) => id));
  return {
    additions: [
      ...groups(wanted, present).map(({ after, items }) => ({
        list: 'taken' as const,
        after,
        items: items.map((task) => withNumber(task, numbers.get(task.id) ?? 0)),
      })),
      ...newParts('mijlpalen', milestonesOf(request.checklists, {}), dossier.milestones),
      ...newParts('fasen', phasesOf(request.checklists, wanted), dossier.phases),
    ],
    added: fresh.map((task) => ({ id: task.id, title: String(task['titel']) })),
    lost: dossier.tasks
      .filter(({ id, checklist }) => checklist !== undefined && lists.has(checklist) && !offered.has(id))
      .map(({ id }) => id)
      .filter((id) => ![...renamed.values()].includes(id)),
  };
}

/** Id → number of each new task: one that no other task has. */
function newNumbers({ tasks }: Dossier, fresh: readonly Item[]): ReadonlyMap<string, number> {
  const taken = new Set(tasks.map(({ number }) => number));
  const found = new Map<string, number>();
  for (const { id } of fresh) {
    const number = freeNumber(id, taken);
    taken.add(number);
    found.set(id, number);
  }
  return found;
}

/** Current id → the former id under which the dossier has the task. A task that was split off is new. */
function renamedTasks(
  checklists: readonly Checklist[],
  isUnderFormerId: (id: string) => boolean,
): ReadonlyMap<string, string> {
  const found = everyTask(checklists).flatMap(({ id, formerIds }) => {
    const former = formerIds.find(isUnderFormerId);
    return former === undefined ? [] : [[id, former] as const];
  });
  return new Map(found);
}

type Item = TaskData;

/** New tasks in runs, each with the existing task it comes after. */
function groups(
  wanted: readonly Item[],
  present: ReadonlySet<string>,
): readonly { readonly after: string | undefined; readonly items: readonly Item[] }[] {
  const found: { after: string | undefined; items: Item[] }[] = [];
  let after: string | undefined;
  let isNewRun = true;
  for (const task of wanted) {
    if (present.has(task.id)) {
      after = task.id;
      isNewRun = true;
    } else if (isNewRun) {
      found.push({ after, items: [task] });
      isNewRun = false;
    } else found.at(-1)?.items.push(task);
  }
  return found;
}

function newParts(
  list: 'mijlpalen' | 'fasen',
  wanted: readonly Readonly<Record<string, unknown>>[],
  present: readonly { readonly id: string }[],
): readonly DossierAddition[] {
  const items = wanted.filter((each) => !present.some(({ id }) => id === each['id']));
  return items.length === 0 || present.length === 0 ? [] : [{ list, after: undefined, items }];
}
