import type { LiveSession } from '../../app/dossiers/live-session.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import { chosenTask, firstRows, followWork, stepRows, type RowsEvent, type TaskRows } from './task-rows.ts';

/** Rows of the list before its real size is known. */
const startHeight = 10;

/** The list of a wizard while it is on the screen: it follows the work, and knows what someone looks for. */
export class LiveRows {
  readonly session: LiveSession;
  #rows: TaskRows;
  readonly #watchers = new Set<() => void>();

  constructor(session: LiveSession, roleName: (id: string) => string) {
    this.session = session;
    const { dossier, plan } = session.work;
    this.#rows = firstRows({ dossier, plan, roleName, height: startHeight });
    session.onChange((change) => this.#become(followWork(this.#rows, change, session.work.plan)));
  }

  get rows(): TaskRows {
    return this.#rows;
  }

  /** The task that is chosen. */
  chosen(): PlannedTask | undefined {
    return chosenTask(this.#rows);
  }

  /** Lets something happen to the list. Moving on is done with what was last said. */
  step(event: RowsEvent): void {
    const rows = stepRows(this.#rows, event);
    if (rows !== this.#rows) this.#become(rows);
    if (event.kind === 'move') this.session.clearNotice();
  }

  /** Calls back after every change of the list or the work; gives a function that ends that. */
  onChange(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  #become(rows: TaskRows): void {
    this.#rows = rows;
    for (const changed of this.#watchers) changed();
  }
}
