import type { CaseTask, RequestCase } from './request-case.ts';
import type { RequestText } from './request-texts.ts';

/**
 * What a role's tasks in a case wait for. Nothing, when everything before a task is this role's own work that can be
 * done now: the order of the mail says enough.
 */
export class RequestWaits {
  readonly #byId: ReadonlyMap<string, CaseTask>;
  /** Ids of the role's own tasks. */
  readonly #own: ReadonlySet<string>;

  /** @param texts those for the role */
  constructor({ tasks }: RequestCase, texts: readonly RequestText[]) {
    this.#byId = new Map(tasks.map((task) => [idOf(task), task]));
    const own = texts.filter(({ kind, isForDoer }) => kind === 'question' && isForDoer);
    this.#own = new Set(own.map(({ task }) => idOf(task)));
  }

  /** Whether a task must wait for others; the order of the mail says what comes after the reader's own work. */
  isWaiting(task: CaseTask): boolean {
    return this.#isWaiting(task, new Set());
  }

  #isWaiting(task: CaseTask, seen: Set<CaseTask>): boolean {
    if (seen.has(task)) return false;
    seen.add(task);
    return directlyBefore(task).some((id) => {
      const other = this.#byId.get(id);
      return other === undefined || !this.#own.has(idOf(other)) || this.#isWaiting(other, seen);
    });
  }
}

function idOf({ planned }: CaseTask): string {
  return planned.task.id;
}

/** Open tasks that a task names as its predecessors. Its parts are obvious, and may be a surprise for the reader. */
function directlyBefore({ planned: { blockedBy, task } }: CaseTask): readonly string[] {
  return blockedBy.filter((id) => task.after.includes(id));
}
