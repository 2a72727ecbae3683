/** When the task of a row begins, and what is still possible when that day has passed. */
import type { IsoDay } from '../../calendar/day.ts';
import type { PlannedTask, Urgency } from '../../checklist/planned-task.ts';
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
  const { source, today } = from;
  const written = (day: IsoDay | undefined): string | undefined =>
    day === undefined ? undefined : shortDay(day, from);
  const { daysBehind, doneAtBest, urgency, endangeredBy } = planned;
  const late = urgency === 'nu-beginnen' && daysBehind > 0 ? doneAtBest : undefined;
  const begin = firstDay(planned);
  return {
    begin:
      begin !== undefined && isNow(begin, urgency, today) ? nowUnless(planned.due === today) : written(begin),
    haalbaar: written(late),
    na_mijlpaal: missedMilestone({ ...planned, doneAtBest: endangeredBy?.done ?? late }, source.dossier),
    wordt: written(endangeredBy?.done),
  };
}

/** What is also due today says so once. */
function nowUnless(isDueToday: boolean): string | undefined {
  return isDueToday ? undefined : 'vandaag';
}

/** Whether a task begins today: what should have begun earlier does too. */
function isNow(begin: IsoDay, urgency: Urgency, today: IsoDay | undefined): boolean {
  return begin === today || (urgency === 'nu-beginnen' && today !== undefined && begin < today);
}

/** When a task must begin, and not before what comes first; undefined when that is not known, or it has begun. */
function firstDay({ begin, endangeredBy, isLapsed, task }: PlannedTask): IsoDay | undefined {
  if (endangeredBy !== undefined)
    return endangeredBy.day === endangeredBy.done ? undefined : endangeredBy.day;
  return isLapsed || task.status !== 'open' ? undefined : begin;
}
