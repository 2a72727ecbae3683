/** How tasks are handed out. */
export interface HandOut<T, R> {
  readonly tasks: readonly T[];
  /** The order in which they are begun, as indices. */
  readonly order: readonly number[];
  /** Who does the work: each takes the next task when it is ready with one. Never rejects. */
  readonly workers: readonly ((task: T) => Promise<R>)[];
  /** Whether no more is begun. */
  readonly isStopped: () => boolean;
  /** Told of each task that is done. */
  readonly onDone: (result: R) => void;
}

/**
 * Hands out tasks, and gives the results in the order of the tasks, whoever was ready first. When it is stopped, what
 * was begun is finished, and the rest has no result.
 *
 * Why one at a time and not a share for each: nobody knows beforehand how long a task takes.
 */
export async function* handOut<T, R>(given: HandOut<T, R>): AsyncGenerator<readonly [T, R], void> {
  const { tasks, order, workers, isStopped, onDone } = given;
  const results = new Map<number, R>();
  const waiting = [...order];
  let wake = (): void => undefined;
  const state = { isOver: false };
  const work = async (worker: (task: T) => Promise<R>): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !isStopped(); next = waiting.shift()) {
      const result = await worker(tasks[next] as T);
      results.set(next, result);
      onDone(result);
      wake();
    }
  };
  const end = (): void => {
    state.isOver = true;
    wake();
  };
  const all = Promise.all(workers.map(work)).finally(end);
  for (const [index, task] of tasks.entries()) {
    while (!results.has(index) && !state.isOver) await new Promise<void>((resolve) => (wake = resolve));
    const result = results.get(index);
    // Nothing is kept of what was told.
    if (results.delete(index)) yield [task, result as R];
  }
  await all;
}

/** How many times the mean makes a task one to begin with: begun last, everybody would wait for it. */
const large = 2;

/** The order to begin tasks in: as they are, but the large ones first. @param costs of the tasks */
export function beginOrder(costs: readonly number[]): readonly number[] {
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  const weight = (index: number): number => {
    const cost = costs[index] ?? 0;
    return cost > large * mean ? cost : 0;
  };
  return costs.map((_, index) => index).sort((one, other) => weight(other) - weight(one) || one - other);
}
