import { addDays, isWeekend, startOfWeek, type IsoDay } from '../calendar/day.ts';
import { isClosed } from './dossier.ts';
import type { PlannedTask, Urgency } from './planned-task.ts';

/** What urgency follows from. */
export type DueFacts = Pick<
  PlannedTask,
  'task' | 'due' | 'begin' | 'isLapsed' | 'notBefore' | 'waitsFor' | 'blockedBy' | 'isAsap'
>;

/** The urgency of a task. Without today nothing is late, to begin now, or this week's. */
export function urgencyOf(timing: DueFacts, today: IsoDay | undefined): Urgency {
  const { task, due, isLapsed, waitsFor, blockedBy } = timing;
  if (isClosed(task)) return 'klaar';
  // A task that is late is late, even when it waits for another one.
  if (due !== undefined && today !== undefined && due < today && !isLapsed) return 'te-laat';
  if (isLapsed && waitsFor === undefined) return lapsed(timing);
  if (waitsFor !== undefined || blockedBy.length > 0) return waiting(timing, today);
  return due === undefined ? withoutDay(timing, today) : withDay(due, timing, today);
}

/** Urgency looks at the beginning: what takes four weeks must begin four weeks earlier, what is due today begins today. */
function withDay(
  due: IsoDay,
  { begin, task }: Pick<DueFacts, 'begin' | 'task'>,
  today: IsoDay | undefined,
): Urgency {
  if (today === undefined) return 'later';
  const mustBegin = task.status === 'bezig' ? due : (begin ?? due);
  if (mustBegin <= today) return 'nu-beginnen';
  return mustBegin <= endOfWeek(today) ? 'deze-week' : 'later';
}

/**
 * What waits for a task that lapsed lapsed too: who looks what can still be done must see both. A duty stays one, and is
 * done now.
 */
function lapsed({ task, blockedBy }: DueFacts): Urgency {
  return task.isMandatory && blockedBy.length === 0 ? 'nu-beginnen' : 'verstreken';
}

/** What waits for other tasks stands on its own day all the same: who looks at a week must see it. */
function waiting({ due, begin, isLapsed }: DueFacts, today: IsoDay | undefined): Urgency {
  if (due === undefined || today === undefined || isLapsed) return 'wacht';
  // A day to begin that has passed says nothing any more about what cannot begin yet.
  const day = begin === undefined || begin < today ? due : begin;
  return day <= endOfWeek(today) ? 'deze-week' : 'later';
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
