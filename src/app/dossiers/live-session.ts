import type { Act } from '../../checklist/acts.ts';
import { addTask, type NewTask } from '../../checklist/add-task.ts';
import type { DossierText } from '../../checklist/dossier-text.ts';
import { isClosed, type Dossier } from '../../checklist/dossier.ts';
import { openBefore } from '../../checklist/open-before.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import type { DossierUpdate } from '../../checklist/update.ts';
import { done, outcomeOf, type Done, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { applyActs, changeStored, readStored, type ChangedDossier } from './stored-dossier.ts';
import { OwnActs } from './own-acts.ts';
import {
  changedMeanwhile,
  stepWork,
  type StoreFailure,
  type Work,
  type WorkEvent,
  type WorkNotice,
  type Written,
} from './work.ts';

/** What a session needs to store its dossier. */
export interface LiveStore {
  readonly path: string;
  readonly world: World;
  /** Lets the screen show an act before it is written. */
  readonly screenFirst: () => Promise<void>;
  /** What the dossier's checklists now have that the dossier lacks. */
  readonly newerParts: (dossier: Dossier) => DossierUpdate;
}

/** An event, and the acts that it caused. */
export interface WorkChange {
  readonly event: WorkEvent;
  readonly acts: readonly Act[];
}

/** A live session: events change the work at once, and acts go to disk right after, one by one. */
export class LiveSession {
  #work: Work;
  #stored: DossierText;
  readonly #store: LiveStore;
  readonly #watchers = new Set<(change: WorkChange) => void>();
  /** Pending writes, in order. */
  #writing: Promise<void> = Promise.resolve();
  /** Acts not written yet. */
  #waiting = 0;
  #failure: StoreFailure | undefined;
  readonly #own = new OwnActs();

  constructor(work: Work, stored: DossierText, store: LiveStore) {
    this.#work = work;
    this.#stored = stored;
    this.#store = store;
    this.#own.see(stored.dossier);
  }

  get work(): Work {
    return this.#work;
  }

  /** Calls back after every change; returns an unsubscribe function. */
  onChange(changed: (change: WorkChange) => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  /** Applies an act to the dossier. */
  act(act: Act): void {
    this.#dispatch({ kind: 'act', act });
  }

  /** Undoes the last act. */
  undo(): void {
    this.#dispatch({ kind: 'undo' });
  }

  /** Does once more what is gone. */
  again(act: Act): void {
    this.act({ ...act });
  }

  /** Leaves what is gone as it is now. */
  leaveGone(): void {
    this.#own.leave(this.#work.gone);
    this.#tellGone();
  }

  /** Clears the notice. */
  clearNotice(): void {
    this.#dispatch({ kind: 'notice', notice: undefined });
  }

  /** Ticks a task, or reopens it; one that waits for another needs a confirmation first. */
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

  /** Adds a task. The notice says whether that succeeded. */
  async addTask(task: NewTask): Promise<void> {
    await this.#change(
      (stored) => ({ stored: addTask(stored, task).stored, value: undefined }),
      () => ({ kind: 'added', title: task.title }),
    );
  }

  /** Adds new tasks of the checklists. The notice says how many. */
  async update(): Promise<void> {
    await this.#change(
      (stored) => {
        const { additions, added } = this.#store.newerParts(stored.dossier);
        return { stored: stored.add(additions), value: added.length };
      },
      (count) => ({ kind: 'updated', count }),
    );
  }

  /** Takes over what is on disk, after a change of the dossier as a whole. */
  async refresh(): Promise<void> {
    await this.settled();
    const { path, world } = this.#store;
    const read = await caught(() => outcomeOf(() => readStored({ path, known: this.#stored }, world)));
    this.#failure = read.kind === 'done' ? undefined : read;
    if (read.kind === 'done') this.#accept(read.value);
  }

  /** Shows what became of such a change. */
  showNotice(notice: WorkNotice): void {
    this.#dispatch({ kind: 'notice', notice });
  }

  /** Waits until everything is on disk or has failed. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  /** Why the last write failed; undefined when it did not. */
  get failure(): StoreFailure | undefined {
    return this.#failure;
  }

  #dispatch(event: WorkEvent): void {
    const before = this.#work;
    const { work, acts, written } = stepWork(before, event);
    if (work === before) return;
    this.#work = work;
    for (const changed of this.#watchers) changed({ event, acts });
    if (written === undefined) return;
    this.#own.did(acts, work.dossier);
    this.#waiting++;
    this.#writing = this.#writing.then(() => this.#write(acts, written, before.dossier));
  }

  /**
   * Writes acts, unless somebody else changed the same of these tasks since they were shown: then that change stays,
   * and is shown.
   */
  async #write(acts: readonly Act[], written: Written, seen: Dossier): Promise<void> {
    await this.#store.screenFirst();
    const outcome = await this.#changeStored((stored) => {
      const taken = changedMeanwhile(acts, seen, stored.dossier);
      return { stored: taken === undefined ? applyActs(stored, acts) : stored, value: taken };
    });
    this.#waiting--;
    if (outcome.kind === 'done') {
      const task = outcome.value.value;
      if (task !== undefined) this.#own.undid(acts);
      this.#accept(outcome.value.stored);
      if (task === undefined) return;
      const notice = { kind: 'taken', task, act: written.entry.act.kind } as const;
      this.#dispatch({ kind: 'refused', notice, written });
      return;
    }
    this.#own.undid(acts);
    // What is not on disk must not look saved.
    this.#dispatch({ kind: 'stored', dossier: this.#stored.dossier });
    this.#dispatch({ kind: 'refused', notice: { kind: 'not-stored', failure: outcome }, written });
  }

  /** Makes a change to the text that is not an act. */
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

  /** Takes over the state on disk, unless newer acts are pending. */
  #accept(stored: DossierText): void {
    this.#stored = stored;
    if (this.#waiting > 0) return;
    this.#own.see(stored.dossier);
    this.#dispatch({ kind: 'stored', dossier: stored.dossier });
    this.#tellGone();
  }

  #tellGone(): void {
    const acts = this.#own.gone(this.#stored.dossier);
    const { gone } = this.#work;
    if (acts.length !== gone.length || acts.some((act) => !gone.includes(act)))
      this.#dispatch({ kind: 'gone', acts });
  }
}

/** What cannot be written may be written later: the session continues, and its face reports it at the end. */
async function caught<T>(work: () => Promise<Outcome<T>>): Promise<Done<T> | StoreFailure> {
  try {
    return await work();
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
