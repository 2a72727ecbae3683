/** When the task of a row begins, and what is still possible when that day has passed. */
import type { IsoDay } from '../../calendar/day.ts';
import type { PlannedTask } from '../../checklist/planned-task.ts';
import { missedMilestone } from '../../checklist/words.ts';
import { shortDay, type RowSources } from './dossier-brief.ts';

/** What a row says about when its task begins, and can be done. */
export interface RowTiming {
  /** The last day to begin and be ready in time; undefined when that is not known, or it has begun. */
  readonly begin: string | undefined;
  /** When it can be done at best, when that is later than planned and it begins today; undefined otherwise. */
  readonly haalbaar: string | undefined;
  /** The milestone that it then misses: "de benoeming". */
  readonly na_mijlpaal: string | undefined;
  /** When it can be done at best, when what comes first is late. */
  readonly wordt: string | undefined;
}

/** When a task must begin, and what is still possible when that day has passed. */
export function feasible(planned: PlannedTask, from: RowSources): RowTiming {
  const { source } = from;
  const written = (day: IsoDay | undefined): string | undefined =>
    day === undefined ? undefined : shortDay(day, from);
  const { daysBehind, doneAtBest, urgency, endangeredBy } = planned;
  const late = urgency === 'nu-beginnen' && daysBehind > 0 ? doneAtBest : undefined;
  const begin = firstDay(planned);
  return {
    begin: begin === undefined || begin === planned.due ? undefined : beginWords(begin, planned, from),
    haalbaar: written(late),
    na_mijlpaal: missedMilestone({ ...planned, doneAtBest: endangeredBy?.done ?? late }, source.dossier),
    wordt: written(endangeredBy?.done),
  };
}

/**
 * The day that a task begins: "vandaag", also for what should have begun earlier; what is also due today says so once. Of
 * what cannot begin yet, because it waits, today or a day that has passed says nothing.
 */
function beginWords(
  begin: IsoDay,
  { urgency, blockedBy, due }: PlannedTask,
  from: RowSources,
): string | undefined {
  const { today } = from;
  if (today === undefined || begin > today) return shortDay(begin, from);
  const isFree = begin === today && blockedBy.length === 0;
  return (isFree || urgency === 'nu-beginnen') && due !== today ? 'vandaag' : undefined;
}

/** When a task must begin, and not before what comes first; undefined when that is not known, or it has begun. */
function firstDay({ begin, endangeredBy, isLapsed, task }: PlannedTask): IsoDay | undefined {
  if (endangeredBy !== undefined)
    return endangeredBy.day === endangeredBy.done ? undefined : endangeredBy.day;
  return isLapsed || task.status !== 'open' ? undefined : begin;
}
