import { firstDay, type IsoDay } from '../calendar/day.ts';
import { firstDone, lastStart, parseLeadTime } from '../calendar/lead-time.ts';
import type { Moment } from '../calendar/moment.ts';
import { parseMoment } from '../calendar/parse-moment.ts';
import { nothing, resolveMoment, type ResolvedMoment } from '../calendar/resolve-moment.ts';
import { makeWorkCalendar, workingDaysAfter, type WorkCalendar } from '../calendar/working-days.ts';
import { leafAt, listAt, rawText, type View } from '../profile/leaf.ts';
import { Dangers } from './dangers.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { ranksOf } from './plan-order.ts';
import type { LeadTime, PlannedTask } from './planned-task.ts';
import { Pusher, type PushedDay } from './pusher.ts';
import { startMilestone, withStart } from './start-milestone.ts';
import { urgencyOf } from './urgency.ts';

export type { PlannedTask } from './planned-task.ts';

/** What planning needs. */
export interface PlanContext {
  readonly calendar: WorkCalendar;
  /** Today; without it nothing is late and nothing is this week's. */
  readonly today: IsoDay | undefined;
}

/**
 * Plans a dossier: a day for every task whose moment is known, and when it must begin, in the order of the dossier.
 *
 * A task with a day is never planned before an open task that must come first: it is postponed to that day, and says
 * so. A task without a day gets none from others (product.md §6: dates are never invented).
 */
export function planDossier(dossier: Dossier, context: PlanContext): readonly PlannedTask[] {
  const own = ownMoments(dossier, context);
  const pusher = new Pusher(dossier.tasks, (id) => own.get(id)?.resolved.due);
  const ranks = ranksOf(dossier.tasks, (id) => pusher.before(id));
  const plan = dossier.tasks.map((task) => {
    const phrase = own.get(task.id) ?? noPhrase;
    const { due, pushedBy } = withPush(phrase.resolved.due, pusher.dayOf(task.id));
    const blockedBy = pusher.before(task.id).filter((other) => !isClosed(other));
    const timing = {
      task,
      ...factsOfPhrase(phrase, pushedBy !== undefined),
      due,
      ...leadFacts(task, { due, isPushed: pushedBy !== undefined, advised: phrase.advised }, context),
      isLapsed: pushedBy === undefined && liesBefore(phrase.resolved.due, dossier.startedOn, task),
      blockedBy: blockedBy.map(({ id }) => id),
      closedOn: due === undefined ? undefined : context.calendar.whyClosed(due),
      pushedBy,
      rank: ranks.get(task.id) ?? 0,
    };
    return { ...timing, urgency: urgencyOf(timing, context.today) };
  });
  const { calendar, today } = context;
  if (today === undefined) return plan.map((planned) => ({ ...planned, endangeredBy: undefined }));
  const dangers = new Dangers(plan, { calendar, today });
  return plan.map((planned) => ({ ...planned, endangeredBy: dangers.threatTo(planned) }));
}

/** What every task's phrase says. A list has some twenty different phrases: each is parsed and resolved once. */
function ownMoments(dossier: Dossier, { calendar }: PlanContext): ReadonlyMap<string, PhrasePlan> {
  const { startedOn } = dossier;
  const dates = new Map([
    [startMilestone.id, startedOn] as const,
    ...dossier.milestones.map(({ id, date }) => [id, date] as const),
  ]);
  const milestones = withStart(dossier.milestones.map(({ id }) => id));
  const resolveContext = { dateOf: (id: string) => dates.get(id), calendar, start: startedOn ?? firstDay };
  // Which 1 April is meant follows from when the dossier began; without that it is not known.
  const hasStart = startedOn !== undefined;
  const read = new Map<string, PhrasePlan>();
  const planOf = (phrase: string): PhrasePlan => {
    const moment = readMoment(phrase, milestones);
    const isKnown = moment !== undefined && (hasStart || moment.kind !== 'yearday');
    return { moment, resolved: isKnown ? resolveMoment(moment, resolveContext) : nothing };
  };
  const knownPlan = (phrase: string | undefined): PhrasePlan => {
    if (phrase === undefined) return noPhrase;
    const known = read.get(phrase) ?? planOf(phrase);
    read.set(phrase, known);
    return known;
  };
  return new Map(
    dossier.tasks.map((task) => {
      const known = stillPossible(knownPlan(task.proposal ?? task.when), knownPlan(task.when), dossier);
      const resolved = withOwnDate(task, notBeforeStart(known.resolved, dossier));
      return [task.id, { ...known, resolved }] as const;
    }),
  );
}

/**
 * Where a proposal had passed when the dossier began, the moment of the source counts, as far as that had not: what we
 * advise for a week before an appointment must still be done by the appointment of tomorrow. It begins as we advise: now.
 */
function stillPossible(proposed: PhrasePlan, written: PhrasePlan, { startedOn }: Dossier): PhrasePlan {
  if (startedOn === undefined || written === noPhrase) return proposed;
  const { due } = proposed.resolved;
  const hasPassed = due !== undefined && due < startedOn;
  // What is only "as soon as possible" has no later day to give.
  const isStillToCome =
    written.resolved.due === undefined ? !written.resolved.asap : written.resolved.due >= startedOn;
  return hasPassed && isStillToCome ? { ...written, advised: due } : proposed;
}

/**
 * After a sudden departure nothing could have been done before anybody knew: the first day is the one on which the
 * dossier began.
 */
function notBeforeStart(resolved: ResolvedMoment, { isSudden, startedOn }: Dossier): ResolvedMoment {
  const { due } = resolved;
  const isBefore = isSudden && due !== undefined && startedOn !== undefined && due < startedOn;
  return isBefore ? { ...resolved, due: startedOn, shifted: undefined } : resolved;
}

function factsOfPhrase(
  { moment, resolved }: PhrasePlan,
  isPushed: boolean,
): Pick<PlannedTask, 'moment' | 'notBefore' | 'waitsFor' | 'isAsap' | 'shifted'> {
  const { notBefore, waitsFor, asap: isAsap, shifted } = resolved;
  // `voor benoeming` is the last working day before it: nothing was moved.
  const isMoved = !isPushed && moment?.kind !== 'around';
  return { moment, notBefore, waitsFor, isAsap, shifted: isMoved ? shifted : undefined };
}

/**
 * How long a task takes, when it must begin, and how many working days ago that was. What was postponed to the day of
 * another task cannot begin before that day.
 */
function leadFacts(
  task: DossierTask,
  day: TaskDay,
  { calendar, today }: PlanContext,
): Pick<PlannedTask, 'leadTime' | 'begin' | 'daysBehind' | 'doneAtBest'> {
  const leadTime = leadTimeOf(task);
  const { due } = day;
  const begin = due === undefined ? undefined : beginOf({ ...day, due }, leadTime, calendar);
  const inTime = { leadTime, begin, daysBehind: 0, doneAtBest: undefined };
  if (due === undefined || begin === undefined) return inTime;
  if (task.status !== 'open' || today === undefined || begin >= today) return inTime;
  const done = leadTime === undefined ? today : firstDone(today, leadTime.term, calendar);
  const daysBehind = workingDaysAfter(begin, today, calendar);
  return { leadTime, begin, daysBehind, doneAtBest: done > due ? done : undefined };
}

/** The day of a task as far as its beginning follows from it. */
interface TaskDay extends Pick<PhrasePlan, 'advised'> {
  readonly due: IsoDay | undefined;
  readonly isPushed: boolean;
}

/** When a task must begin; undefined when it takes no time worth telling. */
function beginOf(
  { due, isPushed, advised }: TaskDay & { readonly due: IsoDay },
  leadTime: LeadTime | undefined,
  calendar: WorkCalendar,
): IsoDay | undefined {
  if (leadTime === undefined) return isPushed ? undefined : advised;
  return isPushed ? due : lastStart(advised ?? due, leadTime.term, calendar);
}

function leadTimeOf({ leadTime, leadTimeBy: by, leadTimeReason: reason }: DossierTask): LeadTime | undefined {
  const parsed = leadTime === undefined ? undefined : parseLeadTime(leadTime);
  return parsed === undefined || 'error' in parsed ? undefined : { term: parsed.term, by, reason };
}

/** Whether a term had passed when the dossier began. A date that somebody chose did not pass by itself. */
function liesBefore(due: IsoDay | undefined, startedOn: string | undefined, { date }: DossierTask): boolean {
  return date === undefined && due !== undefined && startedOn !== undefined && due < startedOn;
}

/** A phrase, parsed and resolved. */
interface PhrasePlan {
  readonly moment: Moment | undefined;
  readonly resolved: ResolvedMoment;
  /** The day that was proposed, when that had passed and another moment took its place. */
  readonly advised?: IsoDay | undefined;
}

/** A phrase as data; undefined when it cannot be parsed, which `validate` reports. */
function readMoment(phrase: string, milestones: readonly string[]): Moment | undefined {
  const parsed = parseMoment(phrase, milestones);
  return 'moment' in parsed ? parsed.moment : undefined;
}

/** The day of a task, and what postponed it. */
function withPush(
  own: IsoDay | undefined,
  pushed: PushedDay | undefined,
): Pick<PlannedTask, 'due' | 'pushedBy'> {
  if (pushed?.by === undefined) return { due: pushed?.day, pushedBy: undefined };
  return { due: pushed.day, pushedBy: { id: pushed.by, from: own ?? pushed.day } };
}

const noPhrase: PhrasePlan = { moment: undefined, resolved: nothing };

/** A date that somebody chose is a fact: it is not moved, and waits for no milestone. */
function withOwnDate(task: DossierTask, resolved: ResolvedMoment): ResolvedMoment {
  return task.date === undefined ? resolved : { ...nothing, due: task.date };
}

/** The working days of a municipality: the weekend, statutory days, and its own closed days from the profile. */
export function workCalendar(profile: View | undefined): WorkCalendar {
  const closed = listAt(profile, 'werkdagen', 'gesloten').flatMap((each) => {
    const from = rawText(each, 'datum');
    const reason = rawText(each, 'reden') ?? 'gesloten';
    return from === undefined ? [] : [{ from, to: rawText(each, 'tot_en_met') ?? from, reason }];
  });
  const openOn = listAt(profile, 'werkdagen', 'wel_open').map((each) => String(leafAt(each)?.raw));
  return makeWorkCalendar({ closed, openOn });
}
