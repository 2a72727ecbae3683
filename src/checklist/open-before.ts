import { isClosed, type Dossier } from './dossier.ts';
import { predecessorTable } from './predecessors.ts';

/**
 * Task → open tasks that should come first, for tasks that are about to be ticked; those ticked at the same time do not
 * count. A task that waits for nothing is left out.
 */
export function openBefore(
  dossier: Dossier,
  ids: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const before = predecessorTable(dossier.tasks);
  const found = ids.flatMap((id) => {
    const open = (before.get(id) ?? []).filter((task) => !isClosed(task) && !ids.includes(task.id));
    return open.length === 0 ? [] : [[id, open.map((task) => task.id)] as const];
  });
  return Object.fromEntries(found);
}
