import { addDays } from '../../calendar/day.ts';
import { addWorkingDays, type WorkCalendar } from '../../calendar/working-days.ts';
import { workCalendar, type PlannedTask } from '../../checklist/plan.ts';
import type { Milestone } from '../../checklist/dossier.ts';
import type { ViewObject } from '../../profile/leaf.ts';
import {
  asksBefore,
  atTime,
  daysToReply,
  dayWords,
  realDay,
  replyWords,
  type DayContext,
} from './request-day.ts';
import { senders } from './receiver.ts';
import type { CaseTask, RequestCase } from './request-case.ts';
import { ownName, subjectOf } from './request-subject.ts';
import { daysOf, rowsOf, type RequestDay, type RequestRow, type WordedText } from './request-groups.ts';
import type { RequestText } from './request-texts.ts';
import { followingDays, knownDays, unknownDays, unknownMilestone } from './request-unknown-days.ts';
import { plannedEarlier } from './request-earlier.ts';
import { inOrder, placesOf, supposedPlan, type Place } from './request-places.ts';
import { RequestWaits } from './request-waits.ts';
import { warningsOf } from './request-warnings.ts';

/** What a mail says about one case. */
export interface RequestPart {
  readonly vragen: readonly RequestDay[];
  /** What must wait: the secretariat says when it can begin. */
  readonly later: readonly RequestDay[];
  /** Whether some of it waits for work, and not only for a day that is not known yet. */
  readonly wacht_op_werk: boolean;
  /** Which milestones it waits for have no day yet, in a sentence; undefined when there are none. */
  readonly onbekend: string | undefined;
  /** What is asked for months from now: it comes after what waits for a day that is nearer. */
  readonly straks: readonly RequestDay[];
  readonly informatie: readonly RequestRow[];
}

/** The same, with what an answer can be asked about now. */
export interface AskedPart extends RequestPart {
  readonly asked: readonly PlannedTask[];
  /** The tasks that its reader does, in the order in which it asks for them. */
  readonly own: readonly CaseTask[];
  /** Whether an answer is asked within some days after the mail. */
  readonly isReply: boolean;
  /** The days of other milestones that it counts from, in sentences; undefined when there are none. */
  readonly bekend: string | undefined;
}

/** A text with its place in time. */
interface PlacedText extends WordedText {
  readonly place: Place;
  readonly isWaiting: boolean;
  /** Whether it waits for work. */
  readonly isAfterWork: boolean;
  /** Whether it is to be answered within some days after the mail, whatever its own day. */
  readonly isReply: boolean;
  /** Whether it waits for a day that is not known yet, which says enough. */
  readonly isDateless: boolean;
}

/** How many working days from now what waits for others is soon enough to be asked at once. */
const soonDays = 7;

/** How many days from now are so many that what is asked then should not stand before what is nearer. */
const farDays = 90;

/** How many days before it must be done the probable beginning of something is worth naming. */
const daysOfUse = 3;

/** Puts texts for one role in order: what can be done, what must wait, and what is only told. */
export class RequestOrder {
  readonly #about: RequestCase;
  readonly #texts: ReadonlyMap<string, readonly RequestText[]>;
  readonly #places: ReadonlyMap<string, Place>;
  /** Every task as it would be if each milestone had a day. */
  readonly #supposed: ReadonlyMap<string, PlannedTask>;
  readonly #calendar: WorkCalendar;
  readonly #profile: ViewObject;

  /** @param texts of every role */
  constructor(about: RequestCase, texts: ReadonlyMap<string, readonly RequestText[]>, profile: ViewObject) {
    this.#about = about;
    this.#texts = texts;
    this.#profile = profile;
    this.#calendar = workCalendar(profile);
    this.#supposed = supposedPlan(about, this.#calendar);
    this.#places = placesOf(about, this.#supposed);
  }

  /**
   * The part of a mail about this case; undefined when it has nothing for the role.
   *
   * @param isFormal whether the role is addressed formally
   */
  partFor(role: string, isFormal: boolean): AskedPart | undefined {
    const texts = this.#texts.get(role) ?? [];
    if (texts.length === 0) return undefined;
    const waits = new RequestWaits(this.#about, texts);
    const milestones = milestonesFor(role, this.#about);
    const placed = texts
      .map((text) => this.#placed(text, { waits, isFormal, milestones }))
      .sort((a, b) => inOrder(a.place, b.place));
    const questions = placed.filter(({ text }) => text.kind === 'question');
    const now = questions.filter((each) => !each.isWaiting || (isFormal && this.#isSoon(each)));
    const later = questions.filter((each) => !now.includes(each));
    const far = later.length === 0 ? [] : now.filter((each) => this.#isFar(each));
    const informed = placed.filter(({ text }) => text.kind === 'information');
    const warnings = warningsOf(
      [...now, ...later, ...informed].map(({ text }) => text),
      { ...this.#about.dossier, isBoard: isFormal },
    );
    const worded = (some: readonly PlacedText[]): readonly WordedText[] =>
      some.map((each) => ({ ...each, warning: warnings.get(each.text) }));
    return {
      asked:
        now.length > 0 ? [...answered(now), ...waited(later, this.#about.today)] : dated(answered(later)),
      own: ownTasks([...now.filter((each) => !far.includes(each)), ...later, ...far]),
      isReply: now.some(({ isReply }) => isReply),
      bekend: this.#daysToCountFrom(texts, { now, later }),
      vragen: daysOf(worded(now.filter((each) => !far.includes(each)))),
      later: daysOf(worded(later)),
      straks: daysOf(worded(far)),
      wacht_op_werk: later.some(({ isAfterWork, isDateless }) => isAfterWork && !isDateless),
      onbekend: unknownDays(this.#about, later.map(plannedOf), {
        ...{ texts, role, isFormal },
        profile: this.#profile,
      }),
      informatie: rowsOf(worded(informed)),
    };
  }

  /** The days of other milestones that a mail counts from, and those that are still to follow. */
  #daysToCountFrom(
    texts: readonly RequestText[],
    { now, later }: Readonly<Record<'now' | 'later', readonly PlacedText[]>>,
  ): string | undefined {
    const known = knownDays(this.#about, new Set(texts.map(({ task }) => task.planned.task.id)));
    const following = this.#about.isBlank
      ? undefined
      : followingDays(this.#about, now.map(plannedOf), later.map(plannedOf));
    const sentences = [known, following].filter((each) => each !== undefined);
    return sentences.length === 0 ? undefined : sentences.join(' ');
  }

  #placed(text: RequestText, { waits, isFormal, milestones }: PlacedFor): PlacedText {
    const { today } = this.#about;
    const { planned } = text.task;
    const isTold = text.kind === 'information';
    // Who is only told something waits for nothing, and has no deadline.
    const hasDay = this.#about.isBlank || unknownMilestone(planned) === undefined;
    const isAfterWork = !isTold && !isOnOwnDay(text) && waits.isWaiting(text);
    const isReply = !isTold && this.#isReply(text, hasDay);
    const isWaiting = !isTold && !isReply && (!hasDay || isAfterWork);
    const isUrging = !isFormal;
    const { isExact } = text;
    const context = { milestones, today, isWaiting, isUrging, isExact, isSudden: isSudden(this.#about) };
    return {
      text,
      ...(isTold
        ? noDay
        : isReply
          ? replyWords(this.#replyDay())
          : atTime(dayWords(planned, context), text.time)),
      from: isWaiting ? this.#probableStart(text, waits) : undefined,
      warning: undefined,
      place: isReply ? this.#replyPlace(text, context) : this.#placeOf(text, context),
      isWaiting,
      isAfterWork,
      isReply,
      isDateless: !hasDay,
    };
  }

  #replyDay(): string | undefined {
    const { today } = this.#about;
    return today === undefined ? undefined : addWorkingDays(today, daysToReply, this.#calendar);
  }

  /** What has a day of its own only because of the mail stands on that day. */
  #replyPlace(text: RequestText, context: DayContext): Place {
    const day = this.#replyDay();
    const place = this.#placeOf(text, context);
    return day === undefined ? place : [2, day, place[2]];
  }

  /**
   * Whether it is asked of who reads of it only when the news is known: a moment before a day that is not known may be
   * past already then, and what the secretariat does on the day of the mail leaves no time to help with it.
   */
  #isReply({ task: { planned }, isForDoer }: RequestText, hasDay: boolean): boolean {
    const { isReleased, today } = this.#about;
    if (isReleased !== true) return false;
    if (!hasDay) return asksBefore(planned);
    const isOfSender = !isForDoer && senders.has(planned.task.by ?? '');
    return isOfSender && today !== undefined && planned.due !== undefined && planned.due <= today;
  }

  /**
   * Whether it is due so soon that its reader must know of it now, whatever comes first.
   *
   * Why only the board: a department that wipes or blocks must wait until it hears that all is kept.
   */
  #isSoon({ text }: PlacedText): boolean {
    const { dossier, today } = this.#about;
    const due = realDay(text.task.planned, { ...dossier, today });
    return today !== undefined && due !== undefined && due <= addWorkingDays(today, soonDays, this.#calendar);
  }

  #isFar({ text }: PlacedText): boolean {
    const { today } = this.#about;
    const { due } = text.task.planned;
    return today !== undefined && due !== undefined && due > addDays(today, farDays);
  }

  /** Only a day that is still to come, and some days before the one on which it must be done, says something. */
  #probableStart(text: RequestText, waits: RequestWaits): string | undefined {
    const { today } = this.#about;
    const day = waits.probableStart(text);
    const { due } = text.task.planned;
    if (day === undefined || due === undefined || day <= (today ?? '')) return undefined;
    return addDays(day, daysOfUse) <= due ? day : undefined;
  }

  /** A role that must be ready before the task itself stands on its own day. */
  #placeOf({ task: { planned }, earlier }: RequestText, known: DayContext): Place {
    const { id } = planned.task;
    const [group, day, rank] = this.#places.get(id) ?? [4, '', 0];
    const supposed = this.#supposed.get(id);
    const context = { calendar: this.#calendar, today: undefined, milestones: [] };
    const own = supposed === undefined ? undefined : plannedEarlier(supposed, earlier, context).due;
    // What has no day yet comes after what has, milestone by milestone.
    const unknown = this.#about.isBlank ? undefined : unknownMilestone(planned);
    const real = group === 2 ? realDay(planned, known) : planned.due;
    const placed = real ?? (earlier === undefined ? day : (own ?? day));
    if (unknown === undefined) return [group, placed, rank];
    const order = known.milestones.findIndex(({ id: milestone }) => milestone === unknown);
    // Whatever day it gets, what is asked before it comes before what follows on another.
    return [3, `${asksBefore(planned) ? 0 : 1} ${order} ${placed}`, rank];
  }
}

/** Whether somebody left from one day to the next. A death is always sudden. */
function isSudden({ dossier }: RequestCase): boolean {
  return dossier.isSudden || dossier.ground === 'overlijden';
}

/** Whether it is done on its day alone, whatever comes first: only the calendar decides when. */
function isOnOwnDay({ isExact, task }: RequestText): boolean {
  return isExact && task.planned.due !== undefined;
}

const noDay = { words: '', haste: undefined };

/** Whom a text is placed for. */
interface PlacedFor {
  readonly waits: RequestWaits;
  readonly isFormal: boolean;
  readonly milestones: readonly Milestone[];
}

/** The milestones in the words of the reader: their own departure is "uw vertrek". */
function milestonesFor(role: string, about: RequestCase): readonly Milestone[] {
  const subject = subjectOf(about);
  const own = subject.about === role ? subject.milestone?.id : undefined;
  return about.dossier.milestones.map((each) =>
    each.id === own ? { ...each, name: ownName(each.name) } : each,
  );
}

function answered(some: readonly PlacedText[]): readonly PlannedTask[] {
  return some.filter(({ isReply }) => !isReply).map(plannedOf);
}

function dated(some: readonly PlannedTask[]): readonly PlannedTask[] {
  return some.filter(({ due }) => due !== undefined);
}

/** What waits for others is answered beforehand as well, but nobody can begin with it. */
function waited(later: readonly PlacedText[], today: string | undefined): readonly PlannedTask[] {
  return dated(later.map(plannedOf))
    .filter(({ due = '' }) => due > (today ?? ''))
    .map((planned) => ({ ...planned, urgency: 'later', begin: undefined }));
}

/** The tasks of those texts that their reader does, each once. */
function ownTasks(some: readonly PlacedText[]): readonly CaseTask[] {
  const own = some.filter(({ text }) => text.isForDoer).map(({ text }) => text.task);
  return [...new Map(own.map((task) => [task.planned.task.id, task])).values()];
}

function plannedOf({ text }: PlacedText): PlannedTask {
  return text.task.planned;
}
