/** One at a time, also when someone crashed and when someone was only slow. */
import { existsSync, mkdirSync, rmdirSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locked } from '../../src/world/lock.ts';
import { temporaryFolder } from '../support/bin.ts';

function fresh(): { readonly path: string; readonly lock: string } {
  const path = `${temporaryFolder()}/map/dossier.yaml`;
  return { path, lock: `${path}.lock` };
}

describe('a lock', () => {
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

  it('in a folder that cannot be is told', async () => {
    await expect(locked('/dev/null/dossier.yaml', () => 0)).rejects.toThrow('niet vergrendelen');
  });
});
