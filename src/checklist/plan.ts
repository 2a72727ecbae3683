import type { IsoDay } from '../calendar/day.ts';
import { makeWorkCalendar, type WorkCalendar } from '../calendar/working-days.ts';
import { leafAt, listAt, rawText, type View } from '../profile/leaf.ts';
import { Dangers } from './dangers.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { leadFacts, type LeadFacts } from './lead-facts.ts';
import { inHaste } from './in-haste.ts';
import { noPhrase, ownMoments, type PhrasePlan } from './own-moments.ts';
import { ranksOf } from './plan-order.ts';
import type { PlannedTask } from './planned-task.ts';
import { Pusher, type PushedDay } from './pusher.ts';
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
export function planDossier(written: Dossier, context: PlanContext): readonly PlannedTask[] {
  const { calendar, today } = context;
  const dossier = inHaste(written, calendar);
  const { milestones, startedOn } = dossier;
  const own = ownMoments(dossier, calendar);
  const factsOf = (task: DossierTask, due: IsoDay | undefined, isPushed: boolean): LeadFacts => {
    const { advised, moment } = own.get(task.id) ?? noPhrase;
    return leadFacts(task, { due, isPushed, advised, moment }, { calendar, today, milestones, startedOn });
  };
  const tasks = inPreferredOrder(
    dossier.tasks,
    (task) => factsOf(task, own.get(task.id)?.resolved.due, false).isMissed,
  );
  const pusher = new Pusher(tasks, (id) => own.get(id)?.resolved.due);
  const ranks = ranksOf(tasks, (id) => pusher.before(id));
  const plan = dossier.tasks.map((task) => {
    const phrase = own.get(task.id) ?? noPhrase;
    const { due, pushedBy } = withPush(phrase.resolved.due, pusher.dayOf(task.id));
    const blockedBy = pusher.before(task.id).filter((other) => !isClosed(other));
    const timing = {
      task,
      ...factsOfPhrase(phrase, pushedBy !== undefined),
      due,
      ...factsOf(task, due, pushedBy !== undefined),
      isLapsed: pushedBy === undefined && liesBefore(phrase.resolved.due, startedOn, task),
      blockedBy: blockedBy.map(({ id }) => id),
      closedOn: due === undefined ? undefined : calendar.whyClosed(due),
      pushedBy,
      rank: ranks.get(task.id) ?? 0,
    };
    return { ...timing, urgency: urgencyOf(timing, today) };
  });
  if (today === undefined) return plan.map((planned) => ({ ...planned, endangeredBy: undefined }));
  const dangers = new Dangers(plan, { calendar, today });
  return plan.map((planned) => ({ ...planned, endangeredBy: dangers.threatTo(planned) }));
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
