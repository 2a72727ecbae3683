import { addMonths } from '../calendar/months.ts';
import {
  addDays,
  daysBetween,
  isoDay,
  partsOf,
  weekdayName,
  writeFullDay,
  type IsoDay,
} from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/working-days.ts';
import { isDate } from '../calendar/written.ts';
import { note, warning, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import { rawText, type View } from '../profile/leaf.ts';
import { screenText } from '../profile/marked-text.ts';
import type { DossierTask, Milestone } from './dossier.ts';
import type { CaseConditions } from './in-case.ts';
import { workCalendar } from './plan.ts';

/** What the dates of a municipality are compared with. */
export interface KnownDays {
  readonly calendar: WorkCalendar;
  /** On which day of the week the college meets: "dinsdag". */
  readonly collegeDay: string | undefined;
}

/** The days that a profile sets. */
export function knownDays(profile: View | undefined): KnownDays {
  return {
    calendar: workCalendar(profile),
    collegeDay: rawText(profile, 'college', 'vergadering', 'dag'),
  };
}

/** How a member of the board leaves, as far as known. */
export type DepartureFacts = Pick<CaseConditions, 'ground' | 'isSudden'>;

/** What makes a date doubtful in one dossier. */
export interface DoubtContext extends KnownDays {
  readonly today: IsoDay;
  readonly startedOn: IsoDay | undefined;
  /** How somebody leaves; an empty object when nobody does. */
  readonly departure: DepartureFacts;
}

/** A date in a dossier. */
export interface DossierDate {
  /** Id of the milestone; undefined for the date of a task. */
  readonly milestone: string | undefined;
  /** For readers: "de benoeming". */
  readonly name: string;
  readonly day: IsoDay;
  /** Where to report it. */
  readonly source: Source;
}

/** More months ahead than this is far. Why not a year: last week's day without a year becomes next year's. */
const farMonths = 10;
/** More months before the start of the dossier than this is long ago. */
const pastMonths = 2;
/** More days ahead than this, a departure is not from one day to the next. Why five: a weekend may be long. */
const suddenDays = 5;

/** Why a date is not what was meant, or probably not: not a day for it, or a mistake in the year. */
export function doubtsAbout(date: DossierDate, context: DoubtContext): readonly Diagnostic[] {
  // Other text is refused elsewhere.
  if (!isDate(date.day)) return [];
  return [...departureDoubts(date, context), ...dayDoubts(date, context), ...distanceDoubts(date, context)];
}

/** A death that is yet to come, or a sudden departure that is known long before. */
function departureDoubts(
  { milestone, name, day, source }: DossierDate,
  { today, departure: { ground, isSudden } }: DoubtContext,
): readonly Diagnostic[] {
  if (milestone !== 'vertrek' || day <= today) return [];
  const written = writeFullDay(day);
  if (ground === 'overlijden') return [warning('dossier/death-to-come', source, { day: written })];
  if (isSudden !== true || day <= addDays(today, suddenDays)) return [];
  return [note('dossier/sudden-to-come', source, { name, day: written, days: daysBetween(today, day) })];
}

/** A day on which nobody works, or on which the college does not meet. */
function dayDoubts(
  { milestone, name, day, source }: DossierDate,
  { calendar, collegeDay, departure }: DoubtContext,
): readonly Diagnostic[] {
  if (isUnforeseen(departure) && milestone === 'vertrek') return [];
  const why = calendar.whyClosed(day);
  const written = writeFullDay(day);
  const weekday = weekdayName(day);
  if (why !== undefined) {
    const reason = why === weekday ? undefined : why;
    return [note('dossier/closed-day', source, { name, day: written, reason })];
  }
  const isMeeting = milestone === 'eerste-collegevergadering';
  if (!isMeeting || collegeDay === undefined || collegeDay === weekday) return [];
  return [note('dossier/not-college-day', source, { name, day: written, collegeDay })];
}

/** A day that is so far away that its year is probably wrong. */
export function distanceDoubts(
  { name, day, source }: DossierDate,
  { today, startedOn = today }: DoubtContext,
): readonly Diagnostic[] {
  const written = writeFullDay(day);
  if (day > addMonths(today, farMonths)) {
    const [meant, months] = [yearBefore(day, today), monthsBetween(today, day)];
    return [note('dossier/far-day', source, { name, day: written, months, meant })];
  }
  if (day < addMonths(startedOn, -pastMonths)) {
    const months = monthsBetween(day, startedOn);
    return [note('dossier/past-day', source, { name, day: written, months })];
  }
  return [];
}

/** The same day a year before, in words, when that was not long ago: without a year, it may have been meant. */
function yearBefore(day: IsoDay, today: IsoDay): string | undefined {
  const [year, month, dayOfMonth] = partsOf(day);
  const before = isoDay(year - 1, month, dayOfMonth);
  const isNear = isDate(before) && before < today && before >= addMonths(today, -pastMonths);
  return isNear ? writeFullDay(before) : undefined;
}

/** Whole months from one day to a later one. */
function monthsBetween(from: IsoDay, to: IsoDay): number {
  const [[fromYear, fromMonth, fromDay], [toYear, toMonth, toDay]] = [partsOf(from), partsOf(to)];
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}

/** The milestones that have the same order in every municipality. */
const milestoneOrder: readonly (readonly [earlier: string, later: string])[] = [
  ['benoeming', 'eerste-werkdag'],
  ['benoeming', 'eerste-collegevergadering'],
];

/** Two milestones in the wrong order. */
export interface WrongOrder {
  /** The one that must be first. */
  readonly earlier: DatedMilestone;
  readonly later: DatedMilestone;
}

type DatedMilestone = Milestone & { readonly date: IsoDay };

/** Milestones that are in the wrong order. */
export function wrongOrders(milestones: readonly Milestone[]): readonly WrongOrder[] {
  const dated = new Map(milestones.filter(isDated).map((each) => [each.id, each]));
  return milestoneOrder.flatMap(([first, second]) => {
    const [earlier, later] = [dated.get(first), dated.get(second)];
    return earlier === undefined || later === undefined || earlier.date <= later.date
      ? []
      : [{ earlier, later }];
  });
}

function isDated(milestone: Milestone): milestone is DatedMilestone {
  return milestone.date !== undefined;
}

/** The warning for milestones in the wrong order. */
export function orderDoubt({ earlier, later }: WrongOrder, source: Source): Diagnostic {
  return warning('dossier/milestone-order', source, {
    ...{ earlier: earlier.name, earlierDay: writeFullDay(earlier.date) },
    ...{ later: later.name, laterDay: writeFullDay(later.date) },
  });
}

/** Everything doubtful about the dates of some milestones, among all those of the dossier. */
export function doubtsAboutMilestones(
  ids: readonly string[],
  { milestones, source }: { readonly milestones: readonly Milestone[]; readonly source: Source },
  context: DoubtContext,
): readonly Diagnostic[] {
  const asked = milestones.filter(({ id }) => ids.includes(id));
  return [
    ...asked.flatMap(({ id, name, date }) =>
      date === undefined ? [] : doubtsAbout({ milestone: id, name, day: date, source }, context),
    ),
    ...wrongOrders(milestones)
      .filter(({ earlier, later }) => ids.includes(earlier.id) || ids.includes(later.id))
      .map((each) => orderDoubt(each, source)),
  ];
}

/** Everything doubtful about the date of a task. */
export function doubtsAboutTask(
  { title }: Pick<DossierTask, 'title'>,
  { day, source }: Pick<DossierDate, 'day' | 'source'>,
  context: DoubtContext,
): readonly Diagnostic[] {
  return doubtsAbout({ milestone: undefined, name: `‘${screenText(title)}’`, day, source }, context);
}

/** Whether nobody chose the day on which a member of the board left: it can then be any day. */
function isUnforeseen({ ground, isSudden }: DepartureFacts): boolean {
  return ground === 'overlijden' || isSudden === true;
}
