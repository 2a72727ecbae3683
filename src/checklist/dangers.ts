import type { IsoDay } from '../calendar/day.ts';
import { firstDone } from '../calendar/lead-time.ts';
import type { WorkCalendar } from '../calendar/working-days.ts';
import { isClosed } from './dossier.ts';
import type { Danger, DayOf, PlannedTask } from './planned-task.ts';

type Timing = Omit<PlannedTask, 'endangeredBy'>;

/**
 * What cannot be on time any more because of a task before it, with the day on which that one can be done at best. A
 * chain is followed to its end: what waits for a late laptop is late too, and so is what waits for that.
 */
export class Dangers {
  readonly #plan: ReadonlyMap<string, Timing>;
  readonly #calendar: WorkCalendar;
  readonly #today: IsoDay;
  /** Task → the day on which it can be done at best; undefined while being computed, and when nothing holds it up. */
  readonly #found = new Map<string, IsoDay | undefined>();

  constructor(plan: readonly Timing[], context: { readonly calendar: WorkCalendar; readonly today: IsoDay }) {
    this.#plan = new Map(plan.map((planned) => [planned.task.id, planned]));
    this.#calendar = context.calendar;
    this.#today = context.today;
  }

  /** The task that makes another one late; undefined when that can be on time, or is late by itself alone. */
  threatTo({ task, due, blockedBy, isLapsed }: Timing): Danger | undefined {
    if (due === undefined || isLapsed || isClosed(task)) return undefined;
    const last = this.#lastOf(blockedBy);
    const done = this.#earliestDone(task.id);
    return last !== undefined && done !== undefined && done > due ? { ...last, done } : undefined;
  }

  /** Of some tasks, the one that is done last. */
  #lastOf(ids: readonly string[]): DayOf | undefined {
    return ids
      .flatMap((id) => {
        const day = this.#earliestDone(id);
        return day === undefined ? [] : [{ id, day }];
      })
      .reduce<DayOf | undefined>(
        (last, each) => (last === undefined || each.day > last.day ? each : last),
        undefined,
      );
  }

  #earliestDone(id: string): IsoDay | undefined {
    if (this.#found.has(id)) return this.#found.get(id);
    this.#found.set(id, undefined);
    const found = this.#compute(id);
    this.#found.set(id, found);
    return found;
  }

  #compute(id: string): IsoDay | undefined {
    const planned = this.#plan.get(id);
    if (planned === undefined || isClosed(planned.task)) return undefined;
    const { task, leadTime, blockedBy } = planned;
    const after = this.#lastOf(blockedBy)?.day;
    // What was begun may be done any day.
    const takesTime = leadTime !== undefined && task.status === 'open';
    if (!takesTime) return after;
    const usual = firstDone(after ?? this.#today, leadTime.term, this.#calendar);
    const { haste } = leadTime;
    if (haste === undefined || planned.due === undefined || usual <= planned.due) return usual;
    return firstDone(after ?? this.#today, haste, this.#calendar);
  }
}
