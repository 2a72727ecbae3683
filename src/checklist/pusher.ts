import type { IsoDay } from '../calendar/day.ts';
import { isClosed, type DossierTask } from './dossier.ts';
import type { DayOf } from './planned-task.ts';

/** The day of a task, and what postponed it. */
export interface PushedDay {
  readonly day: IsoDay;
  /** The task that postponed it; undefined when the day is its own. */
  readonly by: string | undefined;
}

/** What the days of tasks follow from, before tasks wait for each other. */
export interface OwnDays {
  readonly dayOf: (id: string) => IsoDay | undefined;
  /** The day on which a task is done that can only begin on a later day than its own. */
  readonly doneFrom: (task: DossierTask, begin: IsoDay) => IsoDay;
  /** The day of a task that can only begin on a day before its own: a later one, when that leaves too little time. */
  readonly withRoom: (task: DossierTask, own: IsoDay, begin: IsoDay) => IsoDay;
}

/**
 * Postpones tasks to the day of open tasks that must come first and the time that they take themselves, along every chain;
 * circles are broken silently.
 */
export class Pusher {
  readonly #tasks: ReadonlyMap<string, DossierTask>;
  readonly #before: (id: string) => readonly DossierTask[];
  readonly #own: OwnDays;
  /** The latest day among a task and everything open before it; undefined while being computed. */
  readonly #latest = new Map<string, DayOf | undefined>();

  constructor(tasks: readonly DossierTask[], before: (id: string) => readonly DossierTask[], own: OwnDays) {
    this.#tasks = new Map(tasks.map((task) => [task.id, task]));
    this.#before = before;
    this.#own = own;
  }

  /** The day of a task, postponed when needed; undefined for a task without its own day. */
  dayOf(id: string): PushedDay | undefined {
    const own = this.#own.dayOf(id);
    const task = this.#tasks.get(id);
    if (own === undefined || task === undefined) return undefined;
    const last = isClosed(task) ? undefined : this.#lastBefore(id);
    const day = this.#dayAfter(task, own, last);
    return { day, by: day === own ? undefined : last?.id };
  }

  #dayAfter(task: DossierTask, own: IsoDay, last: DayOf | undefined): IsoDay {
    if (last === undefined) return own;
    return last.day <= own ? this.#own.withRoom(task, own, last.day) : this.#own.doneFrom(task, last.day);
  }

  /** The latest day among what is open before a task, also through tasks without a day. */
  #lastBefore(id: string): DayOf | undefined {
    let last: DayOf | undefined;
    for (const other of this.#before(id)) {
      const found = isClosed(other) ? undefined : this.#latestAt(other.id);
      if (found !== undefined && (last === undefined || found.day > last.day)) last = found;
    }
    return last;
  }

  /** The day of a task, or of what comes before it when that is later. */
  #latestAt(id: string): DayOf | undefined {
    if (this.#latest.has(id)) return this.#latest.get(id);
    this.#latest.set(id, undefined);
    const own = this.#own.dayOf(id);
    const last = this.#lastBefore(id);
    const latest = this.#later(id, own, last);
    this.#latest.set(id, latest);
    return latest;
  }

  #later(id: string, own: IsoDay | undefined, last: DayOf | undefined): DayOf | undefined {
    const task = this.#tasks.get(id);
    if (own === undefined || task === undefined) return last;
    const day = this.#dayAfter(task, own, last);
    return day !== own && day === last?.day ? last : { id, day };
  }
}
