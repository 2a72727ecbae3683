import type { Helpers } from '../../app/batch/batch-worker.ts';

/** The fewest workspaces for each thread that make it worth starting one: it loads the program once more. */
const fewest = 3;

/** The most threads that nobody asked for: each takes some 130 MB. */
const most = 8;

/** How many workspaces are made at the same time. @param asked with `--jobs` */
export function jobsFor(
  asked: number | undefined,
  workspaces: number,
  { atOnce, start }: Pick<Helpers, 'atOnce' | 'start'>,
): number {
  if (start === undefined) return 1;
  const wanted = asked ?? Math.min(atOnce(), most, Math.floor(workspaces / fewest));
  return Math.max(1, Math.min(wanted, workspaces));
}
