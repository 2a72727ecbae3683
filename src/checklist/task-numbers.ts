/**
 * The numbers of the tasks of a dossier: what people read out to each other (docs/decisions/0041).
 *
 * A list that starts is numbered from 1. What is added later gets a number of four digits that follows from its id: two
 * branches that add a task need no counter that they share, and the same task has the same number on both.
 */

/** What a task's number follows from. */
export interface NumberedTask {
  readonly id: string;
  /** The number in its file; undefined when it has none there. */
  readonly writtenNumber: number | undefined;
}

/** Numbers that follow from an id: above those of any list that starts. */
const derived = { first: 1000, count: 9000 } as const;

/** The highest number that a task can have. */
export const highestNumber: number = derived.first + derived.count - 1;

/**
 * The number of every task, in the order given. Each number is there once: of two tasks with the same written number
 * the first keeps it, and the other one gets the number of a task without. Written numbers come before derived ones, so
 * that adding a task never changes what is on paper.
 */
export function numbersOf(tasks: readonly NumberedTask[]): readonly number[] {
  const found = new Map<NumberedTask, number>();
  const taken = new Set<number>();
  for (const task of tasks) {
    if (task.writtenNumber === undefined || taken.has(task.writtenNumber)) continue;
    found.set(task, task.writtenNumber);
    taken.add(task.writtenNumber);
  }
  // By id: where a task stands in the file says nothing about when it was added.
  const left = tasks.filter((task) => !found.has(task)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const task of left) {
    const number = freeNumber(task.id, taken);
    found.set(task, number);
    taken.add(number);
  }
  return tasks.map((task) => found.get(task) ?? derived.first);
}

/** The number for a new task: the one that follows from its id, or the next one that no task has. */
export function freeNumber(id: string, taken: ReadonlySet<number>): number {
  const start = hash(id) % derived.count;
  for (let step = 0; step < derived.count; step++) {
    const number = derived.first + ((start + step) % derived.count);
    if (!taken.has(number)) return number;
  }
  return derived.first + start;
}

/** Tasks whose written number an earlier one has, with the number that each gets instead. */
export function doubleNumbers<T extends NumberedTask>(
  tasks: readonly T[],
): readonly { readonly task: T; readonly first: T; readonly instead: number }[] {
  const numbers = numbersOf(tasks);
  return tasks.flatMap((task, index) => {
    const instead = numbers[index];
    const first = tasks.find(({ writtenNumber }) => writtenNumber === task.writtenNumber);
    if (task.writtenNumber === undefined || instead === undefined || first === undefined) return [];
    return instead === task.writtenNumber ? [] : [{ task, first, instead }];
  });
}

/** FNV-1a, 32 bits: small, spread evenly, the same everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
