import type { DossierTask } from './dossier.ts';
import { factsChangedBy, type TaskActKind } from './task-version.ts';

/** An act on a task that was carried out here. */
export interface ActDone {
  readonly kind: TaskActKind;
  /** The task right after it. */
  readonly task: DossierTask;
  /** When it was carried out, as the history counts. */
  readonly moment: number;
}

/** One kind of act for each thing that acts overwrite. */
const overwriting: readonly TaskActKind[] = ['note', 'assign', 'date', 'tick'];

/**
 * What the tasks of a dossier said while a program ran, to notice that somebody saved an older version of the file:
 * then a task says again what it said before something was done here. A new value is a colleague's, and no loss.
 */
export class TaskHistory {
  /** What was said, by task and what acts overwrite, with the moment at which it was first seen. */
  readonly #said = new Map<string, number>();
  readonly #known = new WeakSet<DossierTask>();
  #moment = 0;

  /** Remembers what tasks say now; gives the moment, later than every one before. */
  see(tasks: readonly DossierTask[]): number {
    this.#moment++;
    for (const task of tasks) {
      if (this.#known.has(task)) continue;
      this.#known.add(task);
      for (const kind of overwriting) {
        const said = saying(kind, task);
        if (!this.#said.has(said)) this.#said.set(said, this.#moment);
      }
    }
    return this.#moment;
  }

  /** Whether an act is gone: the task says what it said before it. */
  isGone({ kind, task, moment }: ActDone, now: DossierTask): boolean {
    const said = saying(kind, now);
    return said !== saying(kind, task) && (this.#said.get(said) ?? Infinity) <= moment;
  }
}

/** What acts of a kind on a task overwrite: the last of them counts. */
export function overwrittenBy(kind: TaskActKind, task: string): string {
  return `${task} ${kind === 'note' || kind === 'assign' || kind === 'date' ? kind : 'standing'}`;
}

function saying(kind: TaskActKind, task: DossierTask): string {
  return `${overwrittenBy(kind, task.id)} ${JSON.stringify(factsChangedBy(kind, task))}`;
}
