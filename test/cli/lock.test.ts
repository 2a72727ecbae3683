/** One at a time, also when someone crashed and when someone was only slow. */
import { existsSync, mkdirSync, rmdirSync, utimesSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { locked } from '../../src/world/lock.ts';
import { temporaryFolder } from '../support/bin.ts';

function fresh(): { readonly path: string; readonly lock: string } {
  const path = `${temporaryFolder()}/map/dossier.yaml`;
  return { path, lock: `${path}.lock` };
}

describe('a lock', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('is there while the work is done, and gone after it', async () => {
    const { path, lock } = fresh();
    expect(await locked(path, () => existsSync(lock))).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });

  it('is gone when the work fails', async () => {
    const { path, lock } = fresh();
    const work = (): never => {
      throw new Error('oops');
    };
    await expect(locked(path, work)).rejects.toThrow('oops');
    expect(existsSync(lock)).toBe(false);
  });

  it('is waited for while others hold it', async () => {
    const { path, lock } = fresh();
    mkdirSync(lock, { recursive: true });
    let isFree = false;
    setTimeout(() => {
      isFree = true;
      rmdirSync(lock);
    }, 200);
    expect(await locked(path, () => isFree)).toBe(true);
  });

  it('that others took over makes the work be done anew, and stays theirs', async () => {
    const { path, lock } = fresh();
    let isTheirs = false;
    const seen: boolean[] = [];
    const result = await locked(path, (confirm) => {
      if (seen.length === 0) {
        rmdirSync(lock);
        mkdirSync(lock);
        utimesSync(lock, new Date(), new Date(Date.now() + 7));
        isTheirs = true;
        setTimeout(() => {
          // Fails when we took away what is theirs.
          rmdirSync(lock);
          isTheirs = false;
        }, 200);
      }
      seen.push(isTheirs);
      confirm();
      return 'written';
    });
    expect({ result, seen }).toEqual({ result: 'written', seen: [true, false] });
    expect(existsSync(lock)).toBe(false);
  });

  it('of before the clock was set back is taken over, once it was seen unchanged for a while', async () => {
    const { path, lock } = fresh();
    mkdirSync(lock, { recursive: true });
    const future = new Date(Date.now() + 3_600_000);
    utimesSync(lock, future, future);
    // The clock that nobody sets goes a second further at every look.
    let passed = 0;
    vi.spyOn(process, 'uptime').mockImplementation(() => (passed += 1));
    expect(await locked(path, () => existsSync(lock))).toBe(true);
    expect(passed).toBeGreaterThan(5);
  });

  it('is not given up because the clock jumps ahead while somebody waits', async () => {
    const { path, lock } = fresh();
    mkdirSync(lock, { recursive: true });
    const future = new Date(Date.now() + 7_200_000);
    utimesSync(lock, future, future);
    setTimeout(() => rmdirSync(lock), 150);
    const real = Date.now;
    vi.spyOn(Date, 'now').mockImplementation(() => real() + 3_600_000);
    expect(await locked(path, () => 'done')).toBe('done');
  });

  it('in a folder that cannot be is told', async () => {
    await expect(locked('/dev/null/dossier.yaml', () => 0)).rejects.toThrow('niet vergrendelen');
  });
});
