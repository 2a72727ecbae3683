/** The day that somebody typed beside a box. */
import {
  addDays,
  daysBetween,
  writeCompactDay,
  writeFullDay,
  writeShortDay,
  writeWeekday,
  type IsoDay,
} from '../calendar/day.ts';
import { readTypedDay } from '../calendar/typed-day.ts';
import { writeDate } from '../calendar/written.ts';
import { alike, restBehind } from './cell-text.ts';

/** What a cell says of the day. */
export type SaidDay =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: IsoDay }
  /** Not a day, or none of the calendar; or a day without the day from which it counts, such as "vandaag". */
  | { readonly kind: 'unclear'; readonly text: string; readonly isImpossible?: boolean }
  | { readonly kind: 'to-come'; readonly text: string; readonly day: IsoDay }
  /** Which year is meant is a guess, and perhaps a wrong one. */
  | { readonly kind: 'doubtful'; readonly text: string; readonly day: IsoDay }
  /** No day, but the word that it lapses. */
  | { readonly kind: 'lapses' };

/** What a day in a list is read against. */
export interface DayFrame {
  /** The day of reading. */
  readonly today: IsoDay;
  /** The day the dossier was started. */
  readonly startedOn: IsoDay | undefined;
  /** The day on which it was written, when that is known: that of a mail. */
  readonly saidOn?: IsoDay | undefined;
}

/** The day of a tick that has none. */
export function ownDay({ today, saidOn }: DayFrame): IsoDay {
  return saidOn === undefined || saidOn > today ? today : saidOn;
}

const relative = /^(eergisteren|gisteren|vandaag|morgen|overmorgen)$/i;
const lapsing = /^(vervalt|vervallen|niet nodig|niet van toepassing|n\.?v\.?t)$/;

/** Without a year, a day longer ago than this is perhaps one that is still to come. */
const longAgo = 300;

/** What was done just before the dossier was started is put in it too; longer before, the year is perhaps another. */
const beforeStart = 60;

/**
 * Reads a cell for a day.
 *
 * @param printed the day that the list printed in it
 */
export function saidDay(text: string, printed: IsoDay | undefined, frame: DayFrame): SaidDay {
  const typed = printed === undefined ? text : withoutPrinted(text, printed);
  if (typed === '') return { kind: 'none' };
  if (lapsing.test(alike(typed))) return { kind: 'lapses' };
  if (relative.test(typed) && frame.saidOn === undefined) return { kind: 'unclear', text: typed };
  const today = ownDay(frame);
  const read = readTypedDay(typed, { today, toward: 'past' });
  if (read.kind !== 'day') return { kind: 'unclear', text: typed, isImpossible: read.kind === 'impossible' };
  const { day } = read;
  if (day === printed) return { kind: 'none' };
  if (day > frame.today) return { kind: 'to-come', text: typed, day };
  return isOdd(day, frame) && isGuess(typed, day) ? guessed(typed, day, today) : { kind: 'day', day };
}

/** Whether a day is long ago, or long before the dossier. */
function isOdd(day: IsoDay, frame: DayFrame): boolean {
  const { startedOn } = frame;
  const isBefore = startedOn !== undefined && day < addDays(startedOn, -beforeStart);
  return isBefore || day < addDays(ownDay(frame), -longAgo);
}

/** A day of which the year is a guess. On 28 November, "30 nov" is in two days, and not last year. */
function guessed(typed: string, day: IsoDay, today: IsoDay): SaidDay {
  const next = readTypedDay(typed, { today, toward: 'future' });
  return next.kind === 'day' && daysBetween(today, next.day) < daysBetween(day, today)
    ? { kind: 'to-come', text: typed, day: next.day }
    : { kind: 'doubtful', text: typed, day };
}

/** Whether the year was not typed; a day of the week that fits says which year it is too. */
function isGuess(typed: string, day: IsoDay): boolean {
  if (/^\p{L}/u.test(typed)) return false;
  const later = readTypedDay(typed, { today: '9000-01-01', toward: 'past' });
  return later.kind !== 'day' || later.day !== day;
}

/** What stands in a cell besides the day that the list printed there. */
function withoutPrinted(text: string, day: IsoDay): string {
  const ways = [
    ...[writeShortDay(day), writeShortDay(day, '0000-01-01'), writeWeekday(day), writeFullDay(day)],
    ...[writeDate(day), writeCompactDay(day, day), writeCompactDay(day, '0000-01-01'), day],
  ];
  for (const way of ways.toSorted((one, other) => other.length - one.length)) {
    const rest = restBehind(text, way);
    if (rest !== undefined) return rest;
  }
  return text;
}
