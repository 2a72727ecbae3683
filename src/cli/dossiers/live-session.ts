import type { Act } from '../../checklist/acts.ts';
import type { DossierText } from '../../checklist/dossier-text.ts';
import { isClosed, type Dossier, type DossierTask } from '../../checklist/dossier.ts';
import { openBefore } from '../../checklist/open-before.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import { chosenTask, step, type SessionEvent, type SessionState } from '../../checklist/session.ts';
import { actOnStored, changeStored } from '../../app/dossiers/stored-dossier.ts';
import { done, type Outcome } from '../../app/outcome.ts';
import type { World } from '../../app/world.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { describe } from '../../diagnostics/present.ts';
import { screenText } from './words.ts';

/** Where a session's dossier stands. */
export interface LiveStore {
  readonly path: string;
  readonly world: World;
}

/**
 * A session that lives: events change the state at once, and what people do goes to disk right after, act by act.
 */
export class LiveSession {
  #state: SessionState;
  #stored: DossierText;
  readonly #store: LiveStore;
  readonly #watchers = new Set<() => void>();
  /** The writing that is still going on, in the order in which it was asked for. */
  #writing: Promise<void> = Promise.resolve();
  /** Acts that were not written yet. */
  #waiting = 0;
  #failure: Error | undefined;

  constructor(state: SessionState, stored: DossierText, store: LiveStore) {
    this.#state = state;
    this.#stored = stored;
    this.#store = store;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Calls back after every change; gives a function that ends that. */
  onChange(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  /** Lets something happen. */
  dispatch(event: SessionEvent): void {
    const before = this.#state;
    const { state, acts } = step(before, event);
    if (state === before) return;
    this.#state = state;
    for (const changed of this.#watchers) changed();
    if (acts.length > 0) this.#write(acts, before.dossier);
  }

  chosen(): PlannedTask | undefined {
    return chosenTask(this.#state);
  }

  /** Ticks a task, or opens it again; one that waits for another is left for a question. */
  toggle({ task }: PlannedTask): 'done' | 'blocked' {
    const title = screenText(task.title);
    const ids = [task.id];
    if (isClosed(task)) {
      this.dispatch({ kind: 'act', act: { kind: 'untick', ids }, words: `Weer open: ${title}` });
      return 'done';
    }
    if (openBefore(this.#state.dossier, ids)[task.id] !== undefined) return 'blocked';
    this.tick(task.id);
    return 'done';
  }

  /** Ticks a task, and records which others were still open. */
  tick(id: string): void {
    const { dossier, today } = this.#state;
    const title = screenText(dossier.tasks.find((task) => task.id === id)?.title ?? id);
    const act: Act = { kind: 'tick', ids: [id], on: today, despite: openBefore(dossier, [id]) };
    this.dispatch({ kind: 'act', act, words: `Afgevinkt: ${title}` });
  }

  /** Adds or changes something in the text that is no act, such as a task of one's own. */
  async change(make: (stored: DossierText) => DossierText): Promise<void> {
    await this.settled();
    const { path, world } = this.#store;
    const outcome = await changeStored({ path, known: this.#stored }, world, (stored) =>
      done({ stored: make(stored), value: undefined }),
    );
    this.#accept((await stored(outcome)).stored);
  }

  /** Waits until everything is on disk, or found that it cannot be. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  /** What went wrong the last time something was written; undefined when all is well. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /**
   * Writes acts, unless somebody else changed the same tasks since they came on the screen: then what they did stays, and
   * is shown.
   */
  #write(acts: readonly Act[], seen: Dossier): void {
    this.#waiting++;
    let taken: DossierTask | undefined;
    this.#writing = this.#writing
      // The screen comes first: people see what they did, and then it is written.
      .then(() => new Promise((resolve) => setImmediate(resolve)))
      .then(() => {
        const { path, world } = this.#store;
        return actOnStored({ path, known: this.#stored }, world, ({ dossier: current }) => {
          taken = changedMeanwhile(acts, seen, current);
          return taken === undefined ? acts : [];
        });
      })
      .then(stored)
      .then(
        (stored) => {
          this.#waiting--;
          this.#failure = undefined;
          this.#accept(stored);
          if (taken !== undefined) this.dispatch({ kind: 'refused', words: takenWords(taken) });
        },
        (error: unknown) => {
          this.#waiting--;
          this.#failure = error instanceof Error ? error : new Error(String(error));
          // What is not on disk must not look as if it were.
          this.dispatch({ kind: 'stored', dossier: this.#stored.dossier });
          this.dispatch({ kind: 'refused', words: `Niet bewaard: ${this.#failure.message}` });
        },
      );
  }

  /** Takes over what stands on disk, unless newer acts are still under way. */
  #accept(stored: DossierText): void {
    this.#stored = stored;
    if (this.#waiting === 0) this.dispatch({ kind: 'stored', dossier: stored.dossier });
  }
}

/** What was stored; else why it was not, as an error. */
async function stored<T>(outcome: Outcome<T>): Promise<T> {
  if (outcome.kind === 'done') return outcome.value;
  if (outcome.kind === 'refused') {
    const { describeRefusal } = await import('../refusals/index.ts');
    throw new UserError(describeRefusal(outcome.refusal));
  }
  const [first] = outcome.diagnostics;
  throw new UserError(first === undefined ? '' : `${first.source.file}: ${describe(first).text}`);
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

function takenWords({ title, status, reason }: DossierTask): string {
  const now = status === 'vervalt' ? `vervalt (${reason ?? 'zonder reden'})` : status;
  return `Een collega was u voor bij ‘${screenText(title)}’. De taak is nu: ${now}.`;
}
