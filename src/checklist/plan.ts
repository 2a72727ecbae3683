import type { IsoDay } from '../calendar/day.ts';
import { firstDone } from '../calendar/lead-time.ts';
import { makeWorkCalendar, type WorkCalendar } from '../calendar/working-days.ts';
import { leafAt, listAt, rawText, type View } from '../profile/leaf.ts';
import { Dangers } from './dangers.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { leadFacts, leadTimeOf, type LeadFacts, type TaskDay } from './lead-facts.ts';
import { inHaste } from './in-haste.ts';
import { lastDay, noPhrase, ownMoments, Phrases, type PhrasePlan } from './own-moments.ts';
import { ranksOf } from './plan-order.ts';
import type { PlannedTask } from './planned-task.ts';
import { predecessorTable } from './predecessors.ts';
import { Pusher, type PushedDay } from './pusher.ts';
import { withoutSpanning } from './spanning-days.ts';
import { urgencyOf } from './urgency.ts';

export type { PlannedTask } from './planned-task.ts';

type Timing = Omit<PlannedTask, 'endangeredBy'>;

/** What planning needs. */
export interface PlanContext {
  readonly calendar: WorkCalendar;
  /** Today; without it nothing is late and nothing is this week's. */
  readonly today: IsoDay | undefined;
}

/**
 * Plans a dossier: a day for every task whose moment is known, and when it must begin, in the order of the dossier.
 *
 * A task with a day is never planned before an open task that must come first, nor begins before that is done: it is
 * postponed, and says so. A task without a day gets none from others (product.md §6: dates are never invented).
 */
export function planDossier(written: Dossier, context: PlanContext): readonly PlannedTask[] {
  const { calendar, today } = context;
  const dossier = inHaste(written, calendar);
  const { milestones, startedOn } = dossier;
  const phrases = new Phrases(dossier, calendar);
  const said = ownMoments(dossier, phrases);
  const factsOf = (task: DossierTask, day: Pick<TaskDay, 'due' | 'isPushed' | 'after'>): LeadFacts => {
    const { advised, moment } = said.get(task.id) ?? noPhrase;
    return leadFacts(task, { ...day, advised, moment }, { calendar, today, milestones, startedOn });
  };
  const tasks = inPreferredOrder(
    dossier.tasks,
    (task) => factsOf(task, { due: said.get(task.id)?.resolved.due, isPushed: false }).isMissed,
  );
  const table = predecessorTable(tasks);
  const before = (id: string): readonly DossierTask[] => table.get(id) ?? [];
  const ranks = ranksOf(tasks, before);
  const ordered = dossier.tasks.toSorted((a, b) => rankIn(ranks, a) - rankIn(ranks, b));
  const own = withoutSpanning({ tasks: ordered, own: said, before }, phrases);
  const pusher = new Pusher(tasks, before, {
    dayOf: (id) => own.get(id)?.resolved.due,
    doneFrom: (task, begin) => doneFrom(task, begin, { phrases, phrase: own.get(task.id) ?? noPhrase }),
    withRoom: (task, day, begin) =>
      withRoom(task, { day, begin }, { phrases, phrase: own.get(task.id) ?? noPhrase }),
  });
  const planned = new Map<string, Timing>();
  // In order of work, as none begins before what comes first is done.
  for (const task of ordered) {
    const phrase = own.get(task.id) ?? noPhrase;
    const { due, pushedBy } = withPush(phrase.resolved.due, pusher.dayOf(task.id));
    const isPushed = pushedBy !== undefined;
    const open = before(task.id).filter((other) => !isClosed(other));
    const timing = {
      task,
      ...factsOfPhrase(phrase, isPushed),
      due,
      ...factsOf(task, { due, isPushed, after: lastDone(open, planned) }),
      isLapsed: !isPushed && liesBefore(phrase.resolved.due, startedOn, task),
      blockedBy: open.map(({ id }) => id),
      closedOn: due === undefined ? undefined : calendar.whyClosed(due),
      pushedBy,
      rank: rankIn(ranks, task),
    };
    planned.set(task.id, { ...timing, urgency: urgencyOf(timing, today) });
  }
  const plan = dossier.tasks.flatMap(({ id }) => planned.get(id) ?? []);
  if (today === undefined) return plan.map((each) => ({ ...each, endangeredBy: undefined }));
  const dangers = new Dangers(plan, { calendar, today });
  return plan.map((each) => ({ ...each, endangeredBy: dangers.threatTo(each) }));
}

function rankIn(ranks: ReadonlyMap<string, number>, { id }: DossierTask): number {
  return ranks.get(id) ?? 0;
}

/** The day on which the last of some tasks is done, at best or as planned. */
function lastDone(tasks: readonly DossierTask[], planned: ReadonlyMap<string, Timing>): IsoDay | undefined {
  const days = tasks.flatMap(({ id }) => {
    const { doneAtBest, due } = planned.get(id) ?? {};
    return doneAtBest ?? due ?? [];
  });
  return days.toSorted().at(-1);
}

/**
 * The day of a task that begins on a day: later, when that leaves less time than it takes, in haste if need be. What must
 * be done by a milestone keeps its day.
 */
function withRoom(
  task: DossierTask,
  { day, begin }: { readonly day: IsoDay; readonly begin: IsoDay },
  { phrases, phrase: { moment } }: { readonly phrases: Phrases; readonly phrase: PhrasePlan },
): IsoDay {
  const { term, haste } = leadTimeOf(task) ?? {};
  const isFixed = task.date !== undefined || task.status !== 'open' || moment?.kind !== 'offset';
  if (term === undefined || isFixed || moment.side === 'voor') return day;
  const done = firstDone(begin, haste ?? term, phrases.context.calendar);
  return done > day ? done : day;
}

/** The day on which a task is done that begins on a day: by its milestone, when the time that it takes allows that. */
function doneFrom(
  task: DossierTask,
  begin: IsoDay,
  { phrases, phrase }: { readonly phrases: Phrases; readonly phrase: PhrasePlan },
): IsoDay {
  const term = leadTimeOf(task)?.term;
  if (term === undefined || task.date !== undefined || task.status !== 'open') return begin;
  const done = firstDone(begin, term, phrases.context.calendar);
  const last = lastDay(phrase.moment, phrases.context);
  if (last === undefined || done <= last) return done;
  return last < begin ? begin : last;
}

/**
 * Tasks that also wait for what should preferably come first, as long as that can still be done before its milestone.
 *
 * Why: a talk rests on an investigation, but the day before an appointment there is only time for the talk.
 */
function inPreferredOrder(
  tasks: readonly DossierTask[],
  isMissed: (task: DossierTask) => boolean,
): readonly DossierTask[] {
  if (tasks.every(({ preferablyAfter }) => preferablyAfter.length === 0)) return tasks;
  const missed = new Set(tasks.filter(isMissed).map(({ id }) => id));
  return tasks.map((task) => {
    const wanted = task.preferablyAfter.filter((id) => !missed.has(id));
    return wanted.length === 0 ? task : { ...task, after: [...task.after, ...wanted] };
  });
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

/** Whether a term had passed when the dossier began. A date that somebody chose did not pass by itself. */
function liesBefore(due: IsoDay | undefined, startedOn: string | undefined, { date }: DossierTask): boolean {
  return date === undefined && due !== undefined && startedOn !== undefined && due < startedOn;
}

/** The day of a task, and what postponed it. */
function withPush(
  own: IsoDay | undefined,
  pushed: PushedDay | undefined,
): Pick<PlannedTask, 'due' | 'pushedBy'> {
  if (pushed?.by === undefined) return { due: pushed?.day, pushedBy: undefined };
  return { due: pushed.day, pushedBy: { id: pushed.by, from: own ?? pushed.day } };
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
