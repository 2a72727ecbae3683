import type { Helpers } from '../../app/batch/batch-worker.ts';

/**
 * How many workspaces are made at the same time.
 *
 * Why one when nobody asks for more: on two processors two threads took as long as one (docs/performance.md).
 *
 * @param asked with `--jobs`
 */
export function jobsFor(
  asked: number | undefined,
  workspaces: number,
  { start }: Pick<Helpers, 'start'>,
): number {
  return start === undefined ? 1 : Math.max(1, Math.min(asked ?? 1, workspaces));
}
