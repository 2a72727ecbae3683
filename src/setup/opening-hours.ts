import { readDays } from '../calendar/day-range.ts';
import { weekDays } from '../calendar/weekly-clock.ts';
import { readTime } from './day-and-time.ts';

/** Days with the same hours, as in the profile. */
export interface OpeningHours {
  readonly dagen: readonly string[];
  readonly van: string;
  readonly tot: string;
}

const example = 'ma-do 8.30-17.00, vr 8.30-12.30';

/** Days, then opening and closing time: `ma t/m do 8.30 - 17.00`. */
const part =
  /^(?<days>[^0-9]+?)\s*(?:van\s+)?(?<van>[0-9][0-9.:u]*(?:\s*uur)?)\s*(?:-|–|tot)\s*(?<tot>[0-9][0-9.:u]*(?:\s*uur)?)$/iu;

/** Parses opening hours as people type them: `ma-do 8.30-17.00, vr 8.30-12.30`. */
export function readOpeningHours(
  typed: string,
): { readonly value: readonly OpeningHours[]; readonly text: string } | { readonly wrong: string } {
  // A comma between days belongs to what follows: "ma, di 8.30-17.00" is one part.
  const parts = typed.split(/[;,]/).reduce<readonly string[]>((found, piece) => {
    const last = found.at(-1);
    const isUnfinished = last !== undefined && !/[0-9]/.test(last);
    return isUnfinished ? [...found.slice(0, -1), `${last},${piece}`] : [...found, piece];
  }, []);
  const hours: OpeningHours[] = [];
  for (const piece of parts) {
    const read = readPart(piece.trim());
    if (read === undefined)
      return { wrong: `Ik begrijp “${piece.trim()}” niet als openingstijd. Schrijf het zo: ${example}` };
    if (read.van >= read.tot)
      return { wrong: `Het einde (${read.tot}) ligt niet na het begin (${read.van}). Draai de tijden om.` };
    const twice = read.dagen.find((day) => hours.some(({ dagen }) => dagen.includes(day)));
    if (twice !== undefined) return { wrong: `De dag ${twice} staat er twee keer. Noem elke dag één keer.` };
    hours.push(read);
  }
  return { value: hours, text: writeOpeningHours(hours) ?? typed };
}

function readPart(text: string): OpeningHours | undefined {
  const { days = '', van = '', tot = '' } = part.exec(text)?.groups ?? {};
  const dagen = readDays(days);
  const [from, to] = [readTime(van), readTime(tot)];
  return dagen === undefined || from === undefined || to === undefined
    ? undefined
    : { dagen, van: from, tot: to };
}

/** Opening hours from the profile as an answer; undefined when the value is something else. */
export function writeOpeningHours(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((each: Partial<OpeningHours> | null) =>
    each === null ||
    !Array.isArray(each.dagen) ||
    typeof each.van !== 'string' ||
    typeof each.tot !== 'string'
      ? undefined
      : `${writeDays(each.dagen)} ${each.van}-${each.tot}`,
  );
  return parts.includes(undefined) || parts.length === 0 ? undefined : parts.join(', ');
}

/** Up to two days by name, more consecutive days as a range. */
function writeDays(days: readonly string[]): string {
  const at = days.map((day) => weekDays.indexOf(day));
  const isRange = days.length > 2 && at.every((place, index) => place === (at[0] ?? 0) + index);
  return isRange ? `${days[0] ?? ''}-${days.at(-1) ?? ''}` : days.join(' en ');
}
