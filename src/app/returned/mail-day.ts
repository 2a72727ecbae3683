/** The day on which a mail was sent, as its sender's clock had it. */
import { isoDay, type IsoDay } from '../../calendar/day.ts';
import { isDate } from '../../calendar/written.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The most bytes of a head that are looked at. */
const mostHead = 64 * 1024;

/** The day in the head of a mail; undefined when it has none that can be read. */
export function mailDay(bytes: Uint8Array): IsoDay | undefined {
  const [head = ''] = new TextDecoder('latin1').decode(bytes.subarray(0, mostHead)).split(/\r?\n\r?\n/);
  const found = /^date:\s*(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})\b/im.exec(head);
  if (found === null) return undefined;
  const [, day = '', month = '', year = ''] = found;
  const date = isoDay(Number(year), months.indexOf(month.toLowerCase()) + 1, Number(day));
  return isDate(date) ? date : undefined;
}
