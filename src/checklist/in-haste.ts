import type { IsoDay } from '../calendar/day.ts';
import { lastStart, parseLeadTime } from '../calendar/lead-time.ts';
import { milestoneOf, type Moment } from '../calendar/moment.ts';
import type { WorkCalendar } from '../calendar/working-days.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { dayBefore, firstPossible, isPast, Phrases } from './own-moments.ts';
import { nameIn } from './start-milestone.ts';

/**
 * A dossier in which tasks that cannot be done before their milestone any more, not even in haste, have the term that is
 * proposed for that case.
 *
 * Why: the day before an appointment there is only time for what the appointment needs.
 */
export function inHaste(dossier: Dossier, calendar: WorkCalendar): Dossier {
  if (dossier.tasks.every(({ hasteProposal }) => hasteProposal === undefined)) return dossier;
  const phrases = new Phrases(dossier, calendar);
  const nameOf = nameIn(dossier.milestones);
  return { ...dossier, tasks: dossier.tasks.map((task) => withTerm(task, phrases, nameOf)) };
}

function withTerm(task: DossierTask, phrases: Phrases, nameOf: (milestone: string) => string): DossierTask {
  const { hasteProposal } = task;
  const { moment, resolved } = phrases.of(task);
  const milestone = moment === undefined ? undefined : milestoneOf(moment);
  if (hasteProposal === undefined || milestone === undefined) return task;
  if (!isPast(resolved.due, phrases.startedOn) || canBeDone(task, moment, phrases)) return task;
  const { due } = phrases.read(hasteProposal).resolved;
  if (due === undefined || isPast(due, phrases.startedOn)) return task;
  // A dossier's words are Dutch.
  const proposalReason = `Vóór ${nameOf(milestone)} lukt het niet meer.`;
  const planned = { ...task, proposal: hasteProposal, proposalReason };
  return beginsInTime(task, due, phrases)
    ? planned
    : { ...planned, leadTime: task.haste, leadTimeReason: undefined };
}

/** Whether a task has its own date, was done, or can still be done before its milestone, in haste if need be. */
function canBeDone(task: DossierTask, moment: Moment | undefined, { startedOn, context }: Phrases): boolean {
  if (task.date !== undefined || isClosed(task)) return true;
  const last = dayBefore(moment, context);
  if (startedOn === undefined || last === undefined) return true;
  return firstPossible(task, startedOn, context.calendar) <= last;
}

/** Whether there is as much time as a task usually takes. */
function beginsInTime({ leadTime }: DossierTask, due: IsoDay, { startedOn, context }: Phrases): boolean {
  const parsed = parseLeadTime(leadTime ?? '');
  return (
    'error' in parsed || startedOn === undefined || lastStart(due, parsed.term, context.calendar) >= startedOn
  );
}
