import type { IsoDay } from '../../calendar/day.ts';
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

  /** The day on which a mail goes out that is written beforehand: what was to be done by then is. */
  readonly #doneBy: IsoDay | undefined;

  /** @param texts those for the role */
  constructor({ tasks, today, isReleased }: RequestCase, texts: readonly RequestText[]) {
    this.#doneBy = isReleased === true ? today : undefined;
    this.#byId = new Map(tasks.map((task) => [idOf(task), task]));
    const own = texts.filter(({ kind, isForDoer }) => kind === 'question' && isForDoer);
    this.#own = new Set(own.map(({ task }) => idOf(task)));
  }

  /**
   * Whether what is asked must wait for others. Not when the text names the day of what comes first, and what comes
   * after the reader's own work is clear from the order of the mail.
   */
  isWaiting({ task, named }: RequestText): boolean {
    const before = directlyBefore(task).filter(
      (id) => !named.includes(this.#listedId(id)) && !named.includes(id),
    );
    return this.#waitsForOneOf(before, new Set([task]));
  }

  /**
   * When what is asked can probably begin: the last day of what it waits for. Undefined when one of them has no day.
   *
   * @param dayOf the day of a task as it is told to others
   */
  probableStart(
    { task, named }: RequestText,
    dayOf: (task: CaseTask) => IsoDay | undefined,
  ): IsoDay | undefined {
    const before = directlyBefore(task).filter((id) => !named.includes(this.#listedId(id)));
    const days = before.map((id) => {
      const other = this.#byId.get(id);
      return other === undefined ? undefined : dayOf(other);
    });
    return days.includes(undefined) ? undefined : days.toSorted().at(-1);
  }

  #waitsForOneOf(ids: readonly string[], seen: Set<CaseTask>): boolean {
    return ids.some((id) => {
      const other = this.#byId.get(id);
      if (this.#isDoneBefore(other)) return false;
      if (other === undefined || !this.#own.has(idOf(other))) return true;
      if (seen.has(other)) return false;
      seen.add(other);
      return this.#waitsForOneOf(directlyBefore(other), seen);
    });
  }

  #isDoneBefore(task: CaseTask | undefined): boolean {
    const due = task?.planned.due;
    return this.#doneBy !== undefined && due !== undefined && due <= this.#doneBy;
  }

  /** A repeated task has the id of the list's with an ending. */
  #listedId(id: string): string {
    return this.#byId.get(id)?.listed?.id ?? id;
  }
}

function idOf({ planned }: CaseTask): string {
  return planned.task.id;
}

/** Open tasks that a task names as its predecessors. Its parts are obvious, and may be a surprise for the reader. */
function directlyBefore({ planned: { blockedBy, task } }: CaseTask): readonly string[] {
  return blockedBy.filter((id) => task.after.includes(id));
}
