import { describe, expect, it } from 'vitest';
import { beginOrder, handOut } from '../../../src/app/batch/hand-out.ts';

/** Workers that are ready when the test says so. */
function byHand(count: number) {
  const waiting = new Map<string, () => void>();
  const begun: string[] = [];
  const work = (task: string): Promise<string> => {
    begun.push(task);
    return new Promise((resolve) => waiting.set(task, () => resolve(task.toUpperCase())));
  };
  return {
    begun,
    workers: Array.from({ length: count }, () => work),
    finish: (task: string) => waiting.get(task)?.(),
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function started(
  tasks: readonly string[],
  given: { order?: readonly number[]; isStopped?: () => boolean } = {},
) {
  const hand = byHand(2);
  const done: string[] = [];
  const told: string[] = [];
  const { order = [...tasks.keys()], isStopped = () => false } = given;
  const all = (async () => {
    const job = {
      tasks,
      order,
      workers: hand.workers,
      isStopped,
      onDone: (one: string) => void done.push(one),
    };
    for await (const [task, result] of handOut(job)) told.push(`${task}${result}`);
  })();
  return { ...hand, done, told, all };
}

describe('tasks that are handed out', () => {
  it('go to who is ready, and are told in their own order', async () => {
    const { begun, finish, done, told, all } = started(['a', 'b', 'c', 'd']);
    await settled();
    expect(begun).toEqual(['a', 'b']);
    finish('b');
    await settled();
    finish('c');
    await settled();
    // The first is slow: nobody waits for it but who reads the results.
    expect([begun, done, told]).toEqual([['a', 'b', 'c', 'd'], ['B', 'C'], []]);
    finish('a');
    await settled();
    expect(told).toEqual(['aA', 'bB', 'cC']);
    finish('d');
    await all;
    expect(told).toEqual(['aA', 'bB', 'cC', 'dD']);
  });

  it('are begun no more when it is stopped; what was begun is finished and told', async () => {
    let isStopped = false;
    const { begun, finish, told, all } = started(['a', 'b', 'c', 'd'], { isStopped: () => isStopped });
    await settled();
    isStopped = true;
    finish('b');
    finish('a');
    await all;
    expect([begun, told]).toEqual([
      ['a', 'b'],
      ['aA', 'bB'],
    ]);
  });

  it('are begun in another order than they are told, the large ones first', async () => {
    const order = beginOrder([1, 1, 1, 9]);
    expect(order).toEqual([3, 0, 1, 2]);
    expect(beginOrder([3, 1, 2])).toEqual([0, 1, 2]);
    const { begun } = started(['a', 'b', 'c', 'd'], { order });
    await settled();
    expect(begun).toEqual(['d', 'a']);
  });
});
