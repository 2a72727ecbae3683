/** Changes are handed out in groups, once it is quiet. */
import { describe, expect, it } from 'vitest';
import { ChangeQueue } from '../../../src/app/watch/queue.ts';

/** A clock that only moves when it is told to. */
function clock(): {
  readonly delay: (ms: number) => Promise<void>;
  readonly start: () => Promise<void>;
  readonly tick: () => Promise<void>;
  waits: number;
} {
  const turns = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  let wake: (() => void) | undefined;
  const made = {
    waits: 0,
    delay: async (): Promise<void> => {
      made.waits++;
      await new Promise<void>((resolve) => (wake = resolve));
    },
    start: turns,
    tick: async (): Promise<void> => {
      await turns();
      wake?.();
      await turns();
    },
  };
  return made;
}

describe('the queue of changes', () => {
  it('waits until no more come, and names each path once', async () => {
    const time = clock();
    const queue = new ChangeQueue(time.delay);
    const next = queue.next();
    queue.add('b');
    await time.start();
    queue.add('a');
    await time.tick();
    queue.add('b');
    await time.tick();
    await time.tick();
    expect(await next).toEqual(['a', 'b']);
    expect(queue.isEmpty).toBe(true);
  });

  it('does not wait for ever for a file that keeps changing', async () => {
    const time = clock();
    const queue = new ChangeQueue(time.delay);
    const next = queue.next();
    let result: readonly string[] | undefined;
    void next.then((found) => (result = found));
    queue.add('log.yaml');
    await time.start();
    for (let turn = 0; turn < 40 && result === undefined; turn++) {
      queue.add('log.yaml');
      await time.tick();
    }
    expect(result).toEqual(['log.yaml']);
    expect(time.waits).toBeLessThan(20);
  });

  it('keeps what comes while a group is dealt with', async () => {
    const queue = new ChangeQueue(() => Promise.resolve());
    queue.add('a');
    expect(await queue.next()).toEqual(['a']);
    queue.add('b');
    expect(queue.isEmpty).toBe(false);
    expect(await queue.next()).toEqual(['b']);
  });

  it('tells whoever waits that it has ended', async () => {
    const queue = new ChangeQueue(() => Promise.resolve());
    const next = queue.next();
    queue.end();
    expect(await next).toBeUndefined();
    expect(await queue.next()).toBeUndefined();
  });
});
