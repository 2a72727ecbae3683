import type { Act } from '../../checklist/acts.ts';
import { addTask, type NewTask } from '../../checklist/add-task.ts';
import type { DossierText } from '../../checklist/dossier-text.ts';
import { isClosed, type Dossier, type DossierTask } from '../../checklist/dossier.ts';
import { openBefore } from '../../checklist/open-before.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import type { DossierUpdate } from '../../checklist/update.ts';
import { done, type Done, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { actOn, changeStored, type ChangedDossier } from './stored-dossier.ts';
import { stepWork, type StoreFailure, type Work, type WorkEvent, type WorkNotice } from './work.ts';

/** What a session stores its dossier with. */
export interface LiveStore {
  readonly path: string;
  readonly world: World;
  /** Lets the screen show what was done, before it is written. */
  readonly screenFirst: () => Promise<void>;
  /** What the checklists of the dossier have by now that the dossier has not. */
  readonly newerParts: (dossier: Dossier) => DossierUpdate;
}

/** What happened, and what was done to the dossier by it. */
export interface WorkChange {
  readonly event: WorkEvent;
  readonly acts: readonly Act[];
}

/**
 * A session that lives: events change the work at once, and what people do goes to disk right after, act by act.
 */
export class LiveSession {
  #work: Work;
  #stored: DossierText;
  readonly #store: LiveStore;
  readonly #watchers = new Set<(change: WorkChange) => void>();
  /** The writing that is still going on, in the order in which it was asked for. */
  #writing: Promise<void> = Promise.resolve();
  /** Acts that were not written yet. */
  #waiting = 0;
  #failure: StoreFailure | undefined;

  constructor(work: Work, stored: DossierText, store: LiveStore) {
    this.#work = work;
    this.#stored = stored;
    this.#store = store;
  }

  get work(): Work {
    return this.#work;
  }

  /** Calls back after every change; gives a function that ends that. */
  onChange(changed: (change: WorkChange) => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  /** Does something to the dossier. */
  act(act: Act): void {
    this.#dispatch({ kind: 'act', act });
  }

  /** Takes the last act back. */
  undo(): void {
    this.#dispatch({ kind: 'undo' });
  }

  /** Forgets what was last done, or went wrong. */
  clearNotice(): void {
    this.#dispatch({ kind: 'notice', notice: undefined });
  }

  /** Ticks a task, or opens it again; one that waits for another is left for a question. */
  toggle({ task }: PlannedTask): 'done' | 'blocked' {
    const ids = [task.id];
    if (isClosed(task)) this.act({ kind: 'untick', ids });
    else if (openBefore(this.#work.dossier, ids)[task.id] !== undefined) return 'blocked';
    else this.tick(task.id);
    return 'done';
  }

  /** Ticks a task, and records which others were still open. */
  tick(id: string): void {
    const { dossier, today } = this.#work;
    this.act({ kind: 'tick', ids: [id], on: today, despite: openBefore(dossier, [id]) });
  }

  /** Adds a task of one's own. Whether it came in is in the notice. */
  async addTask(task: NewTask): Promise<void> {
    await this.#change(
      (stored) => ({ stored: addTask(stored, task).stored, value: undefined }),
      () => ({ kind: 'added', title: task.title }),
    );
  }

  /** Brings in new tasks of the checklists. How many came in is in the notice. */
  async update(): Promise<void> {
    await this.#change(
      (stored) => {
        const { additions, added } = this.#store.newerParts(stored.dossier);
        return { stored: stored.add(additions), value: added.length };
      },
      (count) => ({ kind: 'updated', count }),
    );
  }

  /** Waits until everything is on disk, or found that it cannot be. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  /** What went wrong the last time something was written; undefined when all is well. */
  get failure(): StoreFailure | undefined {
    return this.#failure;
  }

  #dispatch(event: WorkEvent): void {
    const before = this.#work;
    const { work, acts } = stepWork(before, event);
    if (work === before) return;
    this.#work = work;
    for (const changed of this.#watchers) changed({ event, acts });
    if (acts.length === 0) return;
    this.#waiting++;
    this.#writing = this.#writing.then(() => this.#write(acts, before.dossier));
  }

  /**
   * Writes acts, unless somebody else changed the same tasks since they came on the screen: then what they did stays, and
   * is shown.
   */
  async #write(acts: readonly Act[], seen: Dossier): Promise<void> {
    await this.#store.screenFirst();
    const outcome = await this.#changeStored((stored) => {
      const taken = changedMeanwhile(acts, seen, stored.dossier);
      return { stored: taken === undefined ? actOn(stored, acts) : stored, value: taken };
    });
    this.#waiting--;
    if (outcome.kind === 'done') {
      this.#accept(outcome.value.stored);
      const task = outcome.value.value;
      if (task !== undefined) this.#dispatch({ kind: 'refused', notice: { kind: 'taken', task } });
      return;
    }
    // What is not on disk must not look as if it were.
    this.#dispatch({ kind: 'stored', dossier: this.#stored.dossier });
    this.#dispatch({ kind: 'refused', notice: { kind: 'not-stored', failure: outcome } });
  }

  /** Changes something in the text that is no act. */
  async #change<T>(
    make: (stored: DossierText) => ChangedDossier<T>,
    notice: (value: T) => WorkNotice,
  ): Promise<void> {
    await this.settled();
    const outcome = await this.#changeStored(make);
    if (outcome.kind === 'done') this.#accept(outcome.value.stored);
    this.#dispatch({
      kind: 'notice',
      notice:
        outcome.kind === 'done' ? notice(outcome.value.value) : { kind: 'not-stored', failure: outcome },
    });
  }

  async #changeStored<T>(
    make: (stored: DossierText) => ChangedDossier<T>,
  ): Promise<Done<ChangedDossier<T>> | StoreFailure> {
    const { path, world } = this.#store;
    const outcome = await caught(() =>
      changeStored({ path, known: this.#stored }, world, (stored) => done(make(stored))),
    );
    this.#failure = outcome.kind === 'done' ? undefined : outcome;
    return outcome;
  }

  /** Takes over what stands on disk, unless newer acts are still under way. */
  #accept(stored: DossierText): void {
    this.#stored = stored;
    if (this.#waiting === 0) this.#dispatch({ kind: 'stored', dossier: stored.dossier });
  }
}

/** What cannot be written may be written later: the session goes on, and its face tells at the end. */
async function caught<T>(work: () => Promise<Outcome<T>>): Promise<Done<T> | StoreFailure> {
  try {
    return await work();
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** The first task of some acts that is not on disk as it was on the screen. */
function changedMeanwhile(acts: readonly Act[], seen: Dossier, current: Dossier): DossierTask | undefined {
  const ids = acts.flatMap((act) => (act.kind === 'milestone' ? [] : act.ids));
  const facts = (task: DossierTask | undefined): string =>
    JSON.stringify([
      task?.status,
      task?.doneOn,
      task?.doneBy,
      task?.reason,
      task?.remark,
      task?.assignee,
      task?.date,
    ]);
  return current.tasks.find(
    (task) => ids.includes(task.id) && facts(task) !== facts(seen.tasks.find(({ id }) => id === task.id)),
  );
}
