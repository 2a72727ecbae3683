/** A part of the work: number `part` of `of`, from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/**
 * The tasks of one part, such that the parts are about as much work: the largest first, each to the part that has the
 * least. The same on every machine, whatever the order in which tasks are given.
 *
 * @param costOf what a task costs
 */
export function partOf(
  tasks: readonly string[],
  { part, of }: Shard,
  costOf: (task: string) => number,
): readonly string[] {
  const costs = new Map(tasks.map((task) => [task, costOf(task)]));
  const cost = (task: string): number => costs.get(task) ?? 0;
  const parts = Array.from({ length: of }, () => ({ tasks: new Set<string>(), sum: 0 }));
  const ordered = [...tasks].sort((one, other) => cost(other) - cost(one) || (one < other ? -1 : 1));
  for (const task of ordered) {
    const least = parts.reduce((best, each) => (each.sum < best.sum ? each : best));
    least.tasks.add(task);
    least.sum += cost(task);
  }
  const own = parts[part - 1]?.tasks;
  return tasks.filter((task) => own?.has(task) === true);
}
