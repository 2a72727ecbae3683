import type { IsoDay } from '../calendar/day.ts';
import { isClosed, type DossierTask } from './dossier.ts';
import type { DayOf } from './planned-task.ts';
import { predecessorTable } from './predecessors.ts';

/** The day of a task, and what postponed it. */
export interface PushedDay {
  readonly day: IsoDay;
  /** The task that postponed it; undefined when the day is its own. */
  readonly by: string | undefined;
}

/** Postpones tasks to the day of open tasks that must come first, along every chain; circles are broken silently. */
export class Pusher {
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

  /** What must be ready before a task. */
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
