import { addDays, writeFullDay, type IsoDay } from '../../calendar/day.ts';
import { addMonths } from '../../calendar/months.ts';
import { noBreak } from '../../calendar/written.ts';
import { isClosed, type Milestone } from '../../checklist/dossier.ts';
import { requestsIn } from '../../checklist/requests.ts';
import { missedMilestone } from '../../checklist/words.ts';
import { Leaf, rawText } from '../../profile/leaf.ts';
import { dayMarkIn, plainWords, textMark, type DayMark } from '../../profile/marked-text.ts';
import { senders } from './receiver.ts';
import type { CaseTask, RequestCase } from './request-case.ts';
import { realDay } from './request-day.ts';
import { plannedEarlier, type EarlierContext } from './request-earlier.ts';

/** A text in which days are filled in. */
export interface DatedText {
  readonly text: Leaf;
  /** Ids of the tasks whose day it names, so that it says itself what it waits for. */
  readonly named: readonly string[];
  /** The same with the role whose day it is, where it says so: `afscheid-genodigden.wethouder`. */
  readonly namedParts: readonly string[];
  /** The last day by which others deliver, as it says: `uiterlijk`; undefined when it names none. */
  readonly suppliedBy: IsoDay | undefined;
  /** Whether it says by which day the secretariat delivers what it needs. */
  readonly isSupplied: boolean;
}

/** What says when something will be or may be, and not what comes first. */
const plainPrepositions: ReadonlySet<string> = new Set(['rond', 'vanaf', 'ontslag', 'erna']);

/** A text that names no day. */
function plainText(text: Leaf): DatedText {
  return { text, named: [], namedParts: [], suppliedBy: undefined, isSupplied: false };
}

/** A day that a text names, and of what. */
interface NamedDay {
  readonly preposition: string;
  readonly task: string;
  readonly role: string | undefined;
  readonly day: IsoDay | undefined;
}

/** What is found while a text is filled in. */
interface Filling {
  /** Id of the task that it is about. */
  readonly own: string;
  readonly days: NamedDay[];
  /** Of the days that it names those of one role, also the ones that have passed: `afscheid-vorm.wethouder`. */
  readonly parts: string[];
}

/**
 * Fills in the days of other tasks in a text: `{{uiterlijk.gastenlijst | binnenkort}}` → "uiterlijk 7 december", and the
 * words after the bar where that day is not known, has passed, or no longer matters. A milestone has a day too:
 * `{{op.benoeming | bij de benoeming}}`. `{{rond.vog | op tijd}}` is the day
 * on which a task that began too late can be done at best, and the words after the bar for one that can be on time.
 * `{{ontslag.vertrek | …}}` is the day on which to resign so that the departure is the last day in office, and
 * `{{erna.vertrek | …}}` the day after it, on which the resignation takes effect.
 *
 * Why: two mails of one chain must name the same day, and only the plan of the case knows which.
 */
export class RequestMarks {
  readonly #tasks: readonly CaseTask[];
  readonly #milestones: readonly Milestone[];
  readonly #context: EarlierContext;

  constructor({ tasks, dossier }: RequestCase, context: EarlierContext) {
    this.#tasks = tasks;
    this.#milestones = dossier.milestones;
    this.#context = context;
  }

  /** @param own id of the task that the text is about */
  fill(leaf: Leaf, own: string): DatedText {
    if (typeof leaf.raw !== 'string' || !leaf.raw.includes('{{')) return plainText(leaf);
    const days: NamedDay[] = [];
    const parts: string[] = [];
    const filled = (leaf.parts ?? [leaf.text]).map((part) =>
      typeof part === 'string' ? this.#filledIn(part, { own, days, parts }) : part,
    );
    const supplies = days.filter(({ preposition }) => preposition === 'uiterlijk');
    const { raw, source } = leaf;
    return {
      text: new Leaf({ raw, source, parts: filled, text: plainWords(filled) }),
      named: days.map(({ task }) => task),
      namedParts: parts,
      suppliedBy: supplies
        .flatMap(({ day }) => day ?? [])
        .sort()
        .at(-1),
      isSupplied: supplies.some(({ role }) => senders.has(role ?? '')),
    };
  }

  #filledIn(text: string, { own, days, parts }: Filling): string {
    return text.replaceAll(textMark, (mark, path: string, words: string | undefined) => {
      const found = dayMarkIn(path);
      if (found === undefined) return mark;
      const named = this.#named(found, own);
      // The day on which something will be late, or from which it suits, is no sign that it can begin.
      if (!plainPrepositions.has(found.preposition)) {
        if (named !== undefined) days.push({ ...found, day: named.day });
        // A day that has passed is not named any more, but what it was the day of is still asked here.
        if (found.role !== undefined && (named !== undefined || this.#hasPassed(found)))
          parts.push(`${found.task}.${found.role}`);
      }
      return named?.words ?? words ?? '';
    });
  }

  /** The day of a mark, and how it is written; no words where it is not known, nothing where there is none to name. */
  #named(
    mark: DayMark,
    own: string,
  ): { readonly day: IsoDay | undefined; readonly words?: string } | undefined {
    const { today } = this.#context;
    if (mark.preposition === 'ontslag') return this.#resignation(mark.task);
    if (mark.preposition === 'erna') return this.#dayAfter(mark);
    const day = mark.preposition === 'rond' ? this.#atBest(mark.task) : this.#dayOf(mark.task, mark.role);
    // Without days, the words after the bar say as well that something comes from others.
    if (day === undefined) return today === undefined ? { day } : undefined;
    if (day !== today) return { day, words: `${mark.preposition} ${this.#written(day)}` };
    if (mark.preposition === 'vanaf') return { day, words: 'vanaf vandaag' };
    // Nobody is asked today for what takes until then.
    return mark.task === own && mark.role === undefined ? undefined : { day, words: 'vandaag' };
  }

  /**
   * The day on which to resign so that a day is the last one in office: a month before the day after it. Undefined where
   * no month ends on that day, so that its words leave it to who does the sum.
   */
  #resignation(milestone: string): { readonly day: IsoDay; readonly words: string } | undefined {
    const last = this.#dayOf(milestone, undefined);
    if (last === undefined) return undefined;
    const effect = addDays(last, 1);
    const day = addMonths(effect, -1);
    return addMonths(day, 1) === effect ? { day, words: this.#written(day) } : undefined;
  }

  #dayAfter({ task, role }: DayMark): { readonly day: IsoDay; readonly words: string } | undefined {
    const last = this.#dayOf(task, role);
    if (last === undefined) return undefined;
    const day = addDays(last, 1);
    return { day, words: `op ${this.#written(day)}` };
  }

  /** The last day of a task that is repeated; undefined when there is none to wait for. */
  #dayOf(id: string, role: string | undefined): IsoDay | undefined {
    const { today } = this.#context;
    const last = this.#lastDay(id, role);
    return last === undefined || today === undefined || last < today ? undefined : last;
  }

  #hasPassed({ task, role }: Pick<DayMark, 'task' | 'role'>): boolean {
    const last = this.#lastDay(task, role);
    return last !== undefined && last < (this.#context.today ?? '');
  }

  #lastDay(id: string, role: string | undefined): IsoDay | undefined {
    const milestone = this.#milestones.find((each) => each.id === id)?.date;
    const days = this.#tasks
      .filter(({ planned, listed }) => planned.task.id === id || listed?.id === id)
      .flatMap((task) => this.#dueOf(task, role) ?? [])
      .sort();
    return days.at(-1) ?? milestone;
  }

  /** When a task that cannot be on time is done at best; undefined when it can, or is done. */
  #atBest(id: string): IsoDay | undefined {
    return this.#tasks
      .filter(({ planned }) => planned.task.id === id && !isClosed(planned.task))
      .flatMap(({ planned: { doneAtBest } }) => doneAtBest ?? [])[0];
  }

  #dueOf({ planned, listed }: CaseTask, role: string | undefined): IsoDay | undefined {
    if (isClosed(planned.task) || planned.isLapsed) return undefined;
    const written = role === undefined || listed === undefined ? undefined : requestsIn(listed.view)[role];
    const known = { milestones: this.#milestones, today: this.#context.today };
    const own = plannedEarlier(planned, rawText(written, 'eerder'), this.#context);
    // The mail to who does it names the first possible day too, unless that is after its milestone.
    return missedMilestone(own, known) === undefined ? realDay(own, known) : own.due;
  }

  /** Without the year when it is that of the mail: the days above each request have it. */
  #written(day: IsoDay): string {
    const written = writeFullDay(day);
    const year = this.#context.today?.slice(0, 4);
    return day.slice(0, 4) === year ? written.slice(0, written.lastIndexOf(noBreak)) : written;
  }
}
