import { isoDay, type IsoDay } from '../../calendar/day.ts';
import { isDate } from '../../calendar/written.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day in the `Date` of a mail, as its sender's clock had it; undefined when it cannot be read.
 *
 * Why not the moment: in another time zone that can be another day. Source: RFC 5322 §3.3.
 */
export function mailDay(date: string): IsoDay | undefined {
  const found = /^\s*(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})\b/i.exec(date);
  if (found === null) return undefined;
  const [, day = '', month = '', year = ''] = found;
  const read = isoDay(Number(year), months.indexOf(month.toLowerCase()) + 1, Number(day));
  return isDate(read) ? read : undefined;
}
