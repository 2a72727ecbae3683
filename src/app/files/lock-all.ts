import type { World } from '../world.ts';

/**
 * Works on several files while holding the lock of each. Everyone takes them in the same order, so there is no
 * deadlock.
 *
 * @param work like that of a lock: it may run more than once
 */
export function lockAll<T>(
  paths: readonly string[],
  { lock }: Pick<World, 'lock'>,
  work: (confirm: () => void) => T | Promise<T>,
): Promise<T> {
  const take = async ([first, ...rest]: readonly string[], confirmAll: () => void): Promise<T> =>
    first === undefined
      ? work(confirmAll)
      : lock(first, (confirm) =>
          take(rest, () => {
            confirmAll();
            confirm();
          }),
        );
  return take([...new Set(paths)].sort(), () => undefined);
}
