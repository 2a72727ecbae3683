import type { CommandContext } from './global-options.ts';
import { sourceDateEpoch } from './workspaces.ts';

/** The date on documents: requested, or from `SOURCE_DATE_EPOCH`; never from the clock (product.md §5). */
export async function printedDate({ io, options }: CommandContext): Promise<string | undefined> {
  if (options.datum !== undefined) return options.datum;
  const seconds = sourceDateEpoch(io);
  if (seconds === undefined) return undefined;
  const { dutchDay } = await import('../calendar/dutch-day.ts');
  return dutchDay(seconds);
}
