import type { LiveSession } from '../../app/dossiers/live-session.ts';
import type { ScreenNames } from '../../app/dossiers/screen-names.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import { chosenTask, firstRows, followWork, stepRows, type RowsEvent, type TaskRows } from './task-rows.ts';

/** Rows of the list before its real size is known. */
const startHeight = 10;

/** The list of a wizard while it is on the screen: it follows the work, and keeps the search. */
export class LiveRows {
  readonly session: LiveSession;
  #rows: TaskRows;
  readonly #watchers = new Set<() => void>();

  constructor(session: LiveSession, names: ScreenNames) {
    this.session = session;
    const { dossier, plan } = session.work;
    this.#rows = firstRows({ dossier, plan, names, height: startHeight });
    session.onChange((change) => this.#become(followWork(this.#rows, change, session.work.plan)));
  }

  get rows(): TaskRows {
    return this.#rows;
  }

  /** The selected task. */
  chosen(): PlannedTask | undefined {
    return chosenTask(this.#rows);
  }

  /** Handles an event of the list, and clears the last notice. */
  step(event: RowsEvent): void {
    const rows = stepRows(this.#rows, event);
    if (rows !== this.#rows) this.#become(rows);
    if (event.kind === 'move') this.session.clearNotice();
  }

  /** Calls back after every change of the list or the work; returns an unsubscribe function. */
  onChange(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  #become(rows: TaskRows): void {
    this.#rows = rows;
    for (const changed of this.#watchers) changed();
  }
}
