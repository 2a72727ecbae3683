import { lowerFirst } from '../../diagnostics/lower-first.ts';
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

  /**
   * Titles of the reader's own tasks that a task waits for; none when others must be ready first, as what they do is
   * not the reader's business and may be a surprise. Undefined when it need not wait.
   */
  waitOf(task: CaseTask): readonly string[] | undefined {
    if (!this.#isWaiting(task, new Set())) return undefined;
    const last = this.#lastOnes(directlyBefore(task)).map((id) => this.#byId.get(id));
    const own = last.flatMap((other) => (other !== undefined && this.#own.has(idOf(other)) ? [other] : []));
    return own.length < last.length ? [] : own.map(({ title }) => insideSentence(title.text));
  }

  #isWaiting(task: CaseTask, seen: Set<CaseTask>): boolean {
    if (seen.has(task)) return false;
    seen.add(task);
    return directlyBefore(task).some((id) => {
      const other = this.#byId.get(id);
      return other === undefined || !this.#own.has(idOf(other)) || this.#isWaiting(other, seen);
    });
  }

  /** Of some tasks, those that do not come before another one of them: where those are ready, all are. */
  #lastOnes(ids: readonly string[]): readonly string[] {
    const earlier = new Set<string>();
    const enter = (id: string): void => {
      const task = this.#byId.get(id);
      for (const other of task === undefined ? [] : directlyBefore(task)) {
        if (earlier.has(other)) continue;
        earlier.add(other);
        enter(other);
      }
    };
    for (const id of ids) enter(id);
    const last = ids.filter((id) => !earlier.has(id));
    return last.length === 0 ? ids : last;
  }
}

/** "Verklaring Omtrent het Gedrag" keeps its capitals, "Apparaten inleveren: iPad en laptop" loses what follows. */
function insideSentence(title: string): string {
  const [short = title] = title.split(': ');
  return /^\S+ \p{Lu}/u.test(short) ? short : lowerFirst(short);
}

function idOf({ planned }: CaseTask): string {
  return planned.task.id;
}

/** Open tasks that a task names as its predecessors. Its parts are obvious, and may be a surprise for the reader. */
function directlyBefore({ planned: { blockedBy, task } }: CaseTask): readonly string[] {
  return blockedBy.filter((id) => task.after.includes(id));
}
