import { isDate } from './written.ts';

/**
 * The day that is a number of months after another; the last day of a shorter month when the day does not exist there:
 * `2026-01-31` and 1 month → `2026-02-28`.
 *
 * Why not luxon: a document needs only this sum, and loading luxon takes longer than making the document. A property
 * test compares the two.
 */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const target = [Math.floor(index / 12), (index % 12) + 1] as const;
  for (let newDay = day; newDay > 28; newDay--) {
    if (isDate(formatDay(target, newDay))) return formatDay(target, newDay);
  }
  return formatDay(target, Math.min(day, 28));
}

function formatDay([year, month]: readonly [number, number], day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
