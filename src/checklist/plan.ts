import { addDays, firstDay, isWeekend, startOfWeek, type IsoDay } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import { parseMoment } from '../calendar/parse-moment.ts';
import { nothing, resolveMoment, type ResolvedMoment } from '../calendar/resolve-moment.ts';
import { makeWorkCalendar, type ShiftedDay, type WorkCalendar } from '../calendar/working-days.ts';
import { leafAt, listAt, rawText, type View } from '../profile/leaf.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { predecessorTable } from './predecessors.ts';

/** How soon a task needs attention. */
export type Urgency = 'te-laat' | 'deze-week' | 'zsm' | 'later' | 'geen-datum' | 'wacht' | 'klaar';

/** All of them, most urgent first. */
export const urgencies: readonly Urgency[] = [
  'te-laat',
  'deze-week',
  'zsm',
  'later',
  'geen-datum',
  'wacht',
  'klaar',
];

/** When a task is due, and why. */
export interface PlannedTask {
  readonly task: DossierTask;
  /** The parsed phrase; undefined when there is none or it cannot be parsed. */
  readonly moment: Moment | undefined;
  /** Day on which it must be done; undefined when that is not known: a date is never invented. */
  readonly due: IsoDay | undefined;
  readonly notBefore: IsoDay | undefined;
  /** The milestone whose date is not known yet. */
  readonly waitsFor: string | undefined;
  /** Open tasks that come first. */
  readonly blockedBy: readonly string[];
  readonly isAsap: boolean;
  /** Set when the day was moved to a working day. */
  readonly shifted: ShiftedDay | undefined;
  /** Why nobody works on the day, when it is a fact that does not move: "zondag". */
  readonly closedOn: string | undefined;
  /** Set when the day was postponed to that of a task that comes first. */
  readonly pushedBy: { readonly id: string; readonly from: IsoDay } | undefined;
  readonly urgency: Urgency;
}

/** What planning needs. */
export interface PlanContext {
  readonly calendar: WorkCalendar;
  /** Today; without it nothing is late and nothing is this week's. */
  readonly today: IsoDay | undefined;
}

/**
 * Plans a dossier: a day for every task whose moment is known, in the order of the dossier.
 *
 * A task with a day is never planned before an open task that must come first: it is postponed to that day, and says
 * so. A task without a day gets none from others (product.md §6: dates are never invented).
 */
export function planDossier(dossier: Dossier, context: PlanContext): readonly PlannedTask[] {
  const dates = new Map(dossier.milestones.map(({ id, date }) => [id, date]));
  const milestones = dossier.milestones.map(({ id }) => id);
  const resolveContext = {
    dateOf: (id: string) => dates.get(id),
    calendar: context.calendar,
    start: dossier.startedOn ?? firstDay,
  };
  // Which 1 April is meant follows from when the dossier began; without that it is not known.
  const hasStart = dossier.startedOn !== undefined;
  // A list has some twenty different phrases: each is parsed and resolved once.
  const read = new Map<string, PhrasePlan>();
  const planOf = (phrase: string): PhrasePlan => {
    const moment = readMoment(phrase, milestones);
    const isKnown = moment !== undefined && (hasStart || moment.kind !== 'yearday');
    return { moment, resolved: isKnown ? resolveMoment(moment, resolveContext) : nothing };
  };
  const own = new Map(
    dossier.tasks.map((task) => {
      const phrase = task.proposal ?? task.when;
      const known = phrase === undefined ? noPhrase : (read.get(phrase) ?? planOf(phrase));
      if (phrase !== undefined) read.set(phrase, known);
      return [task.id, { moment: known.moment, resolved: withOwnDate(task, known.resolved) }] as const;
    }),
  );
  const pusher = new Pusher(dossier.tasks, (id) => own.get(id)?.resolved.due);
  return dossier.tasks.map((task) => {
    const { moment, resolved } = own.get(task.id) ?? { moment: undefined, resolved: nothing };
    const { due, pushedBy } = withPush(resolved.due, pusher.dayOf(task.id));
    // `voor benoeming` is the last working day before it: nothing was moved.
    const isMoved = pushedBy === undefined && moment?.kind !== 'around';
    const blockedBy = pusher.before(task.id).filter((other) => !isClosed(other));
    const planned = {
      task,
      moment,
      due,
      notBefore: resolved.notBefore,
      waitsFor: resolved.waitsFor,
      blockedBy: blockedBy.map(({ id }) => id),
      isAsap: resolved.asap,
      shifted: isMoved ? resolved.shifted : undefined,
      closedOn: due === undefined ? undefined : context.calendar.whyClosed(due),
      pushedBy,
    };
    return { ...planned, urgency: urgencyOf(planned, context.today) };
  });
}

/** A phrase, parsed and resolved. */
interface PhrasePlan {
  readonly moment: Moment | undefined;
  readonly resolved: ResolvedMoment;
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

interface PushedDay {
  readonly day: IsoDay;
  /** The task that postponed it; undefined when the day is its own. */
  readonly by: string | undefined;
}

/** A day, and the task that is due on it. */
interface DayOf {
  readonly id: string;
  readonly day: IsoDay;
}

/** Postpones tasks to the day of open tasks that must come first, along every chain; circles are broken silently. */
class Pusher {
  readonly #tasks: ReadonlyMap<string, DossierTask>;
  readonly #before: ReadonlyMap<string, readonly DossierTask[]>;
  readonly #ownDay: (id: string) => IsoDay | undefined;
  /** The latest day among a task and everything open before it; undefined while being computed. */
  readonly #latest = new Map<string, DayOf | undefined>();

  constructor(tasks: readonly DossierTask[], ownDay: (id: string) => IsoDay | undefined) {
    this.#tasks = new Map(tasks.map((task) => [task.id, task]));
    this.#before = predecessorTable(tasks);
    this.#ownDay = ownDay;
  }

  before(id: string): readonly DossierTask[] {
    return this.#before.get(id) ?? [];
  }

  /** The day of a task, postponed when needed; undefined for a task without its own day. */
  dayOf(id: string): PushedDay | undefined {
    const own = this.#ownDay(id);
    const task = this.#tasks.get(id);
    if (own === undefined || task === undefined) return undefined;
    const latest = isClosed(task) ? undefined : this.#latestAt(id);
    return latest === undefined || latest.id === id || latest.day <= own
      ? { day: own, by: undefined }
      : { day: latest.day, by: latest.id };
  }

  /** The latest day among a task and everything open that comes before it, also through tasks without a day. */
  #latestAt(id: string): DayOf | undefined {
    if (this.#latest.has(id)) return this.#latest.get(id);
    this.#latest.set(id, undefined);
    const own = this.#ownDay(id);
    let latest: DayOf | undefined = own === undefined ? undefined : { id, day: own };
    for (const other of this.before(id)) {
      const found = isClosed(other) ? undefined : this.#latestAt(other.id);
      if (found !== undefined && (latest === undefined || found.day > latest.day)) latest = found;
    }
    this.#latest.set(id, latest);
    return latest;
  }
}

/** What urgency follows from. */
type DueFacts = Pick<PlannedTask, 'task' | 'due' | 'notBefore' | 'waitsFor' | 'blockedBy' | 'isAsap'>;

function urgencyOf(timing: DueFacts, today: IsoDay | undefined): Urgency {
  const { task, due, waitsFor, blockedBy } = timing;
  if (isClosed(task)) return 'klaar';
  // A task that is late is late, even when it waits for another one.
  if (due !== undefined && today !== undefined && due < today) return 'te-laat';
  if (waitsFor !== undefined || blockedBy.length > 0) return 'wacht';
  return due === undefined ? withoutDay(timing, today) : withDay(due, today);
}

function withDay(due: IsoDay, today: IsoDay | undefined): Urgency {
  return today !== undefined && due <= endOfWeek(today) ? 'deze-week' : 'later';
}

function withoutDay({ notBefore, isAsap }: DueFacts, today: IsoDay | undefined): Urgency {
  const isTooEarly = notBefore !== undefined && today !== undefined && notBefore > today;
  if (isTooEarly) return 'later';
  return isAsap ? 'zsm' : 'geen-datum';
}

/** The Sunday that ends this week; at the weekend, the Sunday of the coming week. */
function endOfWeek(today: IsoDay): IsoDay {
  return addDays(startOfWeek(isWeekend(today) ? addDays(today, 2) : today), 6);
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
