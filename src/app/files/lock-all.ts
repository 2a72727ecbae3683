import type { World } from '../world.ts';
import { needInside } from './need-path.ts';

/**
 * Works on several files while holding the lock of each. Everyone takes them in the same order, so there is no
 * deadlock. Only inside `outcomeOf`.
 *
 * @param work like that of a lock: it may run more than once
 */
export function lockAll<T>(
  paths: readonly string[],
  world: Pick<World, 'lock' | 'files' | 'base'>,
  work: (confirm: () => void) => T | Promise<T>,
): Promise<T> {
  for (const path of paths) needInside(path, world);
  const take = async ([first, ...rest]: readonly string[], confirmAll: () => void): Promise<T> =>
    first === undefined
      ? work(confirmAll)
      : world.lock(first, (confirm) =>
          take(rest, () => {
            confirmAll();
            confirm();
          }),
        );
  return take([...new Set(paths)].sort(), () => undefined);
}
