import type { Act } from '../../checklist/acts.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { overwrittenBy, TaskHistory, type ActDone } from '../../checklist/task-history.ts';

interface OwnAct extends ActDone {
  readonly act: Act;
}

/** What was done in a session, to tell when it is gone: somebody saved an older version of the file, or took it back. */
export class OwnActs {
  readonly #history = new TaskHistory();
  #acts: readonly OwnAct[] = [];

  /** Remembers what a dossier on disk says. */
  see({ tasks }: Dossier): void {
    this.#history.see(tasks);
  }

  /** Remembers acts. @param after the dossier right after them */
  did(acts: readonly Act[], after: Dossier): void {
    const moment = this.#history.see(after.tasks);
    const own = acts.flatMap((act): readonly OwnAct[] => {
      if (act.kind === 'milestone') return [];
      const tasks = after.tasks.filter(({ id }) => act.ids.includes(id));
      return tasks.map((task) => ({ act, kind: act.kind, task, moment }));
    });
    this.#acts = [...this.#acts, ...own];
  }

  /** Forgets acts that were not written after all. */
  undid(acts: readonly Act[]): void {
    this.#acts = this.#acts.filter(({ act }) => !acts.includes(act));
  }

  /** The last act on each thing, where the dossier says again what it said before that. */
  gone({ tasks }: Dossier): readonly Act[] {
    const last = new Map(this.#acts.map((own) => [subjectOf(own), own]));
    return [...last.values()].flatMap((own) => {
      const now = tasks.find(({ id }) => id === own.task.id);
      return now !== undefined && this.#history.isGone(own, now) ? [own.act] : [];
    });
  }

  /** Leaves these acts gone, with what was done to the same before. */
  leave(acts: readonly Act[]): void {
    const left = new Set(this.#acts.filter(({ act }) => acts.includes(act)).map(subjectOf));
    this.#acts = this.#acts.filter((own) => !left.has(subjectOf(own)));
  }
}

function subjectOf({ kind, task }: OwnAct): string {
  return overwrittenBy(kind, task.id);
}
