import type { IsoDay } from '../../calendar/day.ts';
import { senders } from './receiver.ts';
import type { CaseTask, RequestCase } from './request-case.ts';
import { realDay } from './request-day.ts';
import type { RequestText } from './request-texts.ts';

/**
 * What a role's tasks in a case wait for. Nothing, when everything before a task is this role's own work that can be
 * done now: the order of the mail says enough.
 */
export class RequestWaits {
  readonly #byId: ReadonlyMap<string, CaseTask>;
  /** What is asked of the role itself, by the id of its task. */
  readonly #own: ReadonlyMap<string, RequestText>;

  /** The day on which a mail goes out that is written beforehand: what was to be done by then is. */
  readonly #doneBy: IsoDay | undefined;

  readonly #dayOf: (task: CaseTask) => IsoDay | undefined;

  /** @param texts those for the role */
  constructor({ tasks, dossier, today, isReleased }: RequestCase, texts: readonly RequestText[]) {
    this.#dayOf = ({ planned }) => realDay(planned, { ...dossier, today });
    this.#doneBy = isReleased === true ? today : undefined;
    this.#byId = new Map(tasks.map((task) => [idOf(task), task]));
    const own = texts.filter((text) => text.kind === 'question' && isDoneByReader(text));
    this.#own = new Map(own.map((text) => [idOf(text.task), text]));
  }

  /**
   * Whether what is asked must wait for others. Not when the text names the day of what comes first, or one by which
   * it is done as well, and what comes after the reader's own work is clear from the order of the mail.
   */
  isWaiting(text: RequestText): boolean {
    return !text.isSupplied && this.#waitsFor(text, new Set([text.task]));
  }

  /**
   * When what is asked can probably begin: the last day of what it waits for. Undefined when one of them has no day.
   */
  probableStart({ task, named }: RequestText): IsoDay | undefined {
    const before = directlyBefore(task).filter((id) => !named.includes(this.#listedId(id)));
    const days = before.map((id) => {
      const other = this.#byId.get(id);
      return other === undefined ? undefined : this.#dayOf(other);
    });
    return days.includes(undefined) ? undefined : days.toSorted().at(-1);
  }

  #waitsFor({ task, named, suppliedBy }: RequestText, seen: Set<CaseTask>): boolean {
    return directlyBefore(task).some((id) => {
      if (named.includes(id) || named.includes(this.#listedId(id))) return false;
      const other = this.#byId.get(id);
      if (this.#isDoneBy(other, suppliedBy) || this.#isDoneBefore(other)) return false;
      const own = other === undefined ? undefined : this.#own.get(idOf(other));
      if (own === undefined) return true;
      if (seen.has(own.task)) return false;
      seen.add(own.task);
      return !own.isSupplied && this.#waitsFor(own, seen);
    });
  }

  #isDoneBy(task: CaseTask | undefined, suppliedBy: IsoDay | undefined): boolean {
    const day = task === undefined ? undefined : this.#dayOf(task);
    return suppliedBy !== undefined && day !== undefined && day <= suppliedBy;
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

/** Whether the reader does what is asked: also what the secretariat plans, and asks of the reader. */
function isDoneByReader({ isForDoer, task }: RequestText): boolean {
  return isForDoer || senders.has(task.planned.task.by ?? '');
}

function idOf({ planned }: CaseTask): string {
  return planned.task.id;
}

/** Open tasks that a task names as its predecessors. Its parts are obvious, and may be a surprise for the reader. */
function directlyBefore({ planned: { blockedBy, task } }: CaseTask): readonly string[] {
  return blockedBy.filter((id) => task.after.includes(id));
}
