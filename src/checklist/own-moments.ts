/** What the phrase of each task says by itself, before tasks wait for each other. */
import { firstDay, type IsoDay } from '../calendar/day.ts';
import { firstDone, parseHaste } from '../calendar/lead-time.ts';
import { milestoneOf, type Moment } from '../calendar/moment.ts';
import { parseMoment } from '../calendar/parse-moment.ts';
import {
  nothing,
  resolveMoment,
  type ResolveContext,
  type ResolvedMoment,
} from '../calendar/resolve-moment.ts';
import type { WorkCalendar } from '../calendar/working-days.ts';
import { aroundQuietDays } from './quiet-days.ts';
import type { Dossier, DossierTask } from './dossier.ts';
import { startMilestone, withStart } from './start-milestone.ts';

/** A phrase, parsed and resolved. */
export interface PhrasePlan {
  /** The parsed phrase; undefined when there is none or it cannot be parsed, which `validate` reports. */
  readonly moment: Moment | undefined;
  readonly resolved: ResolvedMoment;
  /** The day that was proposed, when that had passed and another one took its place. */
  readonly advised?: IsoDay | undefined;
}

/** What is known about a task without a phrase. */
export const noPhrase: PhrasePlan = { moment: undefined, resolved: nothing };

/** What every task's phrase says. A list has some twenty different phrases: each is parsed and resolved once. */
export function ownMoments(dossier: Dossier, phrases: Phrases): ReadonlyMap<string, PhrasePlan> {
  return new Map(
    dossier.tasks.map((task) => {
      const proposed = phrases.of(task);
      const known = isPast(proposed.resolved.due, dossier.startedOn)
        ? stillPossible({ proposed, written: phrases.read(task.when), task }, phrases)
        : proposed;
      const resolved = withOwnDate(task, notBeforeStart(known.resolved, dossier));
      return [task.id, { ...known, resolved }] as const;
    }),
  );
}

/** The phrases of a dossier, and what resolving them needs. */
export class Phrases {
  readonly startedOn: IsoDay | undefined;
  readonly isSudden: boolean;
  /** Whether its proposed terms count. */
  readonly hasProposals: boolean;
  readonly context: ResolveContext;
  readonly #milestones: readonly string[];
  readonly #read = new Map<string, PhrasePlan>();

  constructor({ milestones, startedOn, isSudden, tasks }: Dossier, calendar: WorkCalendar) {
    const dates = new Map([
      [startMilestone.id, startedOn] as const,
      ...milestones.map(({ id, date }) => [id, date] as const),
    ]);
    this.startedOn = startedOn;
    this.isSudden = isSudden;
    this.hasProposals = tasks.some(({ proposal }) => proposal !== undefined);
    this.context = { dateOf: (id) => dates.get(id), calendar, start: startedOn ?? firstDay };
    this.#milestones = withStart(milestones.map(({ id }) => id));
  }

  /** What a task itself says: its proposal, else its own moment. */
  of(task: DossierTask): PhrasePlan {
    const { moment, resolved } = this.read(task.proposal ?? task.when);
    return isOurs(task, moment, this)
      ? { moment, resolved: aroundQuietDays({ moment, resolved }, task, this) }
      : { moment, resolved };
  }

  read(phrase: string | undefined): PhrasePlan {
    if (phrase === undefined) return noPhrase;
    const known = this.#read.get(phrase) ?? this.#planOf(phrase);
    this.#read.set(phrase, known);
    return known;
  }

  #planOf(phrase: string): PhrasePlan {
    const parsed = parseMoment(phrase, this.#milestones);
    const moment = 'moment' in parsed ? parsed.moment : undefined;
    // Which 1 April is meant follows from when the dossier began; without that it is not known.
    const isKnown = moment !== undefined && (this.startedOn !== undefined || moment.kind !== 'yearday');
    return { moment, resolved: isKnown ? resolveMoment(moment, this.context) : nothing };
  }
}

/**
 * Whether a moment is one that we advise, in a dossier with proposals. Of what we added, terms of months come from the
 * law.
 */
export function isOurs(
  { proposal, isAdditional, isMandatory }: DossierTask,
  moment: Moment | undefined,
  { hasProposals }: Pick<Phrases, 'hasProposals'>,
): boolean {
  if (proposal !== undefined) return true;
  return hasProposals && isAdditional && !isMandatory && moment?.kind === 'offset' && moment.unit !== 'maand';
}

/** Whether a day lay before a dossier began. */
export function isPast(due: IsoDay | undefined, startedOn: string | undefined): boolean {
  return due !== undefined && startedOn !== undefined && due < startedOn;
}

/** A task whose day had passed when the dossier began. */
interface PassedTask {
  readonly proposed: PhrasePlan;
  readonly written: PhrasePlan;
  readonly task: DossierTask;
}

/**
 * Where a proposal had passed when the dossier began, the moment of the source counts, as far as that had not: what we
 * advise for a week before an appointment must still be done by the appointment of tomorrow. Without such a moment it is
 * the first day on which the task can be done, and the last one before its milestone at most. It begins as we advise: now.
 */
function stillPossible({ proposed, written, task }: PassedTask, phrases: Phrases): PhrasePlan {
  const { startedOn, context } = phrases;
  const advised = proposed.resolved.due;
  if (startedOn === undefined || task.proposal === undefined) return proposed;
  // What is only "as soon as possible" has no later day to give.
  const { due, asap } = written.resolved;
  if (written !== noPhrase && (due === undefined ? !asap : due >= startedOn)) return { ...written, advised };
  const last = dayBefore(proposed.moment, context);
  if (last === undefined || last < startedOn || (due !== undefined && due < startedOn)) return proposed;
  const first = firstPossible(task, startedOn, context.calendar);
  return { ...proposed, resolved: { ...nothing, due: first < last ? first : last }, advised };
}

/** The last day on which a task can be done that must be done by a milestone; undefined when nothing says so. */
export function lastDay(moment: Moment | undefined, context: ResolveContext): IsoDay | undefined {
  if (moment?.kind === 'at') return resolveMoment({ ...moment, style: 'uiterlijk' }, context).due;
  if (moment?.kind === 'around' && moment.side === 'voor') return resolveMoment(moment, context).due;
  return dayBefore(moment, context);
}

/** The last working day before the milestone that a moment counts back from. */
export function dayBefore(moment: Moment | undefined, context: ResolveContext): IsoDay | undefined {
  const milestone = moment === undefined ? undefined : milestoneOf(moment);
  if (milestone === undefined || moment?.kind !== 'offset' || moment.side !== 'voor') return undefined;
  return resolveMoment({ kind: 'around', side: 'voor', milestone }, context).due;
}

/** The first day on which a task can be done, in haste if need be. */
export function firstPossible(
  { leadTime, haste }: DossierTask,
  startedOn: IsoDay,
  calendar: WorkCalendar,
): IsoDay {
  const written = haste ?? leadTime;
  const parsed = written === undefined ? undefined : parseHaste(written);
  return parsed === undefined || 'error' in parsed ? startedOn : firstDone(startedOn, parsed.term, calendar);
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

/** A date that somebody chose is a fact: it is not moved, and waits for no milestone. */
function withOwnDate(task: DossierTask, resolved: ResolvedMoment): ResolvedMoment {
  return task.date === undefined ? resolved : { ...nothing, due: task.date };
}
