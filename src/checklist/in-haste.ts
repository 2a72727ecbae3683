import type { IsoDay } from '../calendar/day.ts';
import { lastStart, parseLeadTime } from '../calendar/lead-time.ts';
import type { WorkCalendar } from '../calendar/working-days.ts';
import { isClosed, type Dossier, type DossierTask } from './dossier.ts';
import { dayBefore, firstPossible, isPast, Phrases } from './own-moments.ts';

/** Why a task has another day than its list proposes. A dossier's words are Dutch. */
const reason = 'Vóór de mijlpaal lukt het niet meer.';

/**
 * A dossier in which tasks that cannot be done before their milestone any more, not even in haste, have the term that is
 * proposed for that case.
 *
 * Why: the day before an appointment there is only time for what the appointment needs.
 */
export function inHaste(dossier: Dossier, calendar: WorkCalendar): Dossier {
  if (dossier.tasks.every(({ hasteProposal }) => hasteProposal === undefined)) return dossier;
  const phrases = new Phrases(dossier, calendar);
  return { ...dossier, tasks: dossier.tasks.map((task) => withTerm(task, phrases)) };
}

function withTerm(task: DossierTask, phrases: Phrases): DossierTask {
  const { hasteProposal, date } = task;
  const { startedOn, context } = phrases;
  if (hasteProposal === undefined || startedOn === undefined || date !== undefined || isClosed(task))
    return task;
  const proposed = phrases.of(task);
  const last = dayBefore(proposed.moment, context);
  if (!isPast(proposed.resolved.due, startedOn) || last === undefined) return task;
  if (firstPossible(task, startedOn, context.calendar) <= last) return task;
  const { due } = phrases.read(hasteProposal).resolved;
  if (due === undefined || due < startedOn) return task;
  const planned = { ...task, proposal: hasteProposal, proposalReason: reason };
  return beginsInTime(task, due, phrases)
    ? planned
    : { ...planned, leadTime: task.haste, leadTimeReason: undefined };
}

/** Whether there is as much time as a task usually takes. */
function beginsInTime({ leadTime }: DossierTask, due: IsoDay, { startedOn, context }: Phrases): boolean {
  const parsed = parseLeadTime(leadTime ?? '');
  return (
    'error' in parsed || startedOn === undefined || lastStart(due, parsed.term, context.calendar) >= startedOn
  );
}
