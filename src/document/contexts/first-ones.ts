import { everyTask, type Checklist, type Task } from '../../checklist/checklists.ts';

/**
 * The tasks that come right before one: those that it waits for, without what another of them already waits for. After
 * "bewaren", "innemen" and "wissen", "sluiten" only comes after "wissen".
 *
 * Why: a narrow column has no room for a whole chain, and whoever follows the last link has followed the others.
 */
export function nearestBefore(task: Task, checklist: Checklist): readonly string[] {
  const tasks = new Map(everyTask([checklist]).map((each) => [each.id, each]));
  const named = [...new Set(allBefore(task))];
  return named.filter((id) => !named.some((other) => other !== id && comesBefore(id, other, tasks)));
}

function allBefore({ after, preferablyAfter }: Task): readonly string[] {
  return [...after, ...preferablyAfter];
}

/** Whether a task comes before another one, along any chain; in a circle none does. */
function comesBefore(id: string, last: string, tasks: ReadonlyMap<string, Task>): boolean {
  const found = new Set<string>();
  const queue = [last];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const task = tasks.get(next);
    for (const before of task === undefined ? [] : allBefore(task)) {
      if (found.has(before)) continue;
      found.add(before);
      queue.push(before);
    }
  }
  return found.has(id) && !found.has(last);
}
