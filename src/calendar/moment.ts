import type { IsoDay } from './day.ts';
import { months, writeDate } from './written.ts';

/** What terms are counted in. */
export type Unit = 'werkdag' | 'dag' | 'week' | 'maand' | 'jaar';

/** Which side of a milestone. */
export type Side = 'voor' | 'na';

/** As soon as possible; with a milestone: from then on. `zsm`, `zsm na benoeming`. */
export interface AsapMoment {
  readonly kind: 'asap';
  readonly after: string | undefined;
}

/** On the day of a milestone, or by then at the latest: a working day. `op benoeming`, `uiterlijk op benoeming`. */
export interface AtMoment {
  readonly kind: 'at';
  readonly style: 'plain' | 'uiterlijk';
  readonly milestone: string;
}

/** Some day before or after a milestone. `voor benoeming`, `na benoeming`. */
export interface AroundMoment {
  readonly kind: 'around';
  readonly side: Side;
  readonly milestone: string;
}

/** A term counted from a milestone. `10 werkdagen voor benoeming`, `binnen 2 weken na eerste-werkdag`. */
export interface OffsetMoment {
  readonly kind: 'offset';
  readonly style: 'plain' | 'binnen' | 'uiterlijk';
  /** 1 to 9999. */
  readonly amount: number;
  readonly unit: Unit;
  readonly side: Side;
  readonly milestone: string;
}

/** A day with its year. `2026-12-01`, `uiterlijk 2026-12-01`. */
export interface DayMoment {
  readonly kind: 'day';
  readonly day: IsoDay;
  readonly style: 'plain' | 'uiterlijk' | Side;
}

/** The milestone that a day without a year follows: the first such day from then on, or in the year after it. */
export interface YeardayStart {
  readonly milestone: string;
  readonly isYearAfter: boolean;
}

/** A day without a year. `1 april`, `uiterlijk 1 april na benoeming`, `jaarlijks 1 april`. */
export interface YeardayMoment {
  readonly kind: 'yearday';
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31; 29 in February. */
  readonly dayOfMonth: number;
  readonly style: 'plain' | 'uiterlijk' | 'voor';
  /** Whether it comes back every year. */
  readonly yearly: boolean;
  readonly from?: YeardayStart | undefined;
}

/** Every year, on no particular day. `jaarlijks`. */
export interface YearlyMoment {
  readonly kind: 'yearly';
}

/** When a task must be done: what the `wanneer` phrase means. */
export type Moment =
  AsapMoment | AtMoment | AroundMoment | OffsetMoment | DayMoment | YeardayMoment | YearlyMoment;

/** The milestone that a moment depends on, if any. */
export function milestoneOf(moment: Moment): string | undefined {
  switch (moment.kind) {
    case 'asap':
      return moment.after;
    case 'at':
    case 'around':
    case 'offset':
      return moment.milestone;
    case 'yearday':
      return moment.from?.milestone;
    case 'day':
    case 'yearly':
      return undefined;
  }
}

/** How to write the parts of a phrase that differ between files and readers. */
interface Wording {
  readonly at: string;
  readonly before: string;
  readonly milestone: (id: string) => string;
  readonly day: (day: IsoDay) => string;
}

/**
 * The canonical phrase of a moment, as written in files: digits, lower case, no accents. Parsing it gives the same
 * moment again.
 */
export function printMoment(moment: Moment): string {
  return writePhrase(moment, { at: 'op', before: 'voor', milestone: (id) => id, day: (day) => day });
}

/**
 * A moment for readers: milestones by name, dates in words. `op benoeming` → "bij de benoeming",
 * `10 werkdagen voor benoeming` → "10 werkdagen vóór de benoeming".
 *
 * @param nameOf the name of a milestone with its article: `benoeming` → "de benoeming"
 */
export function describeMoment(moment: Moment, nameOf: (milestone: string) => string): string {
  return writePhrase(moment, { at: 'bij', before: 'vóór', milestone: nameOf, day: writeDate });
}

function writePhrase(moment: Moment, wording: Wording): string {
  const side = (word: Side): string => (word === 'voor' ? wording.before : word);
  switch (moment.kind) {
    case 'asap':
      return moment.after === undefined ? 'zsm' : `zsm na ${wording.milestone(moment.after)}`;
    case 'at':
      return styled(moment.style, `${wording.at} ${wording.milestone(moment.milestone)}`);
    case 'around':
      return `${side(moment.side)} ${wording.milestone(moment.milestone)}`;
    case 'offset':
      return `${styled(moment.style, writeTerm(moment))} ${side(moment.side)} ${wording.milestone(moment.milestone)}`;
    case 'day':
      return styled(moment.style === 'voor' ? wording.before : moment.style, wording.day(moment.day));
    case 'yearday':
      return writeYearday(moment, wording);
    case 'yearly':
      return 'jaarlijks';
  }
}

function writeYearday(
  { month, dayOfMonth, style, yearly, from }: YeardayMoment,
  { before, milestone }: Wording,
): string {
  const day = styled(style === 'voor' ? before : style, writeDayOfYear(month, dayOfMonth));
  const words = yearly ? `jaarlijks ${day}` : day;
  if (from === undefined) return words;
  return `${words}${from.isYearAfter ? ' in het jaar' : ''} na ${milestone(from.milestone)}`;
}

/** A day without a year, as a phrase writes it: "1 april". @param month 1 to 12 */
export function writeDayOfYear(month: number, dayOfMonth: number): string {
  return `${dayOfMonth} ${months[month - 1] ?? ''}`;
}

/** Puts the word before a term or day, if there is one. */
function styled(style: string, words: string): string {
  return style === 'plain' ? words : `${style} ${words}`;
}

const plurals: Readonly<Record<Unit, string>> = {
  werkdag: 'werkdagen',
  dag: 'dagen',
  week: 'weken',
  maand: 'maanden',
  // After a number Dutch keeps "jaar": "2 jaar".
  jaar: 'jaar',
};

/** A number with its unit: "1 week", "2 weken". */
export function writeTerm({ amount, unit }: Pick<OffsetMoment, 'amount' | 'unit'>): string {
  return `${amount} ${unitWord(unit, amount)}`;
}

/** The word for a unit after a number: "week" after 1, "weken" after 2. */
export function unitWord(unit: Unit, amount: number): string {
  return amount === 1 ? unit : plurals[unit];
}
