import type { DossierTask } from './dossier.ts';

/** Task → what must be ready before it: the tasks it names that are in the dossier, and its own parts. */
export function predecessorTable(tasks: readonly DossierTask[]): ReadonlyMap<string, readonly DossierTask[]> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const parts = new Map<string, DossierTask[]>();
  for (const task of tasks)
    if (task.partOf !== undefined) parts.set(task.partOf, [...(parts.get(task.partOf) ?? []), task]);
  return new Map(
    tasks.map((task) => {
      const named = task.after.flatMap((id) => (id === task.id ? [] : (byId.get(id) ?? [])));
      return [task.id, [...new Set([...named, ...(parts.get(task.id) ?? [])])]];
    }),
  );
}
