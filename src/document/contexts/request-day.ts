import { writeFullDay, type IsoDay } from '../../calendar/day.ts';
import { milestoneOf } from '../../calendar/moment.ts';
import { parseMoment } from '../../calendar/parse-moment.ts';
import { writeDate } from '../../calendar/written.ts';
import type { Milestone } from '../../checklist/dossier.ts';
import { delayedDay, missedMilestone } from '../../checklist/words.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import { startMilestone } from '../../checklist/start-milestone.ts';
import { lowerFirst } from '../../diagnostics/lower-first.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import { momentWords } from './moment-words.ts';

/** What wording a day needs to know. */
export interface DayContext {
  readonly milestones: readonly Milestone[];
  /** Whether it cannot begin yet. */
  readonly isWaiting: boolean;
  /** Whether it is asked for the day itself, and not before. */
  readonly isExact: boolean;
  /** Whether somebody left from one day to the next, or died: then all that is asked today follows it. */
  readonly isSudden: boolean;
  /** Whether the reader does the work and can be told to begin; else they are asked to answer soon. */
  readonly isUrging: boolean;
  /** The day of the mail; undefined when not known. */
  readonly today: string | undefined;
}

/** When something is asked for, and how much haste that is. */
export interface DayWords {
  /** "Uiterlijk vrijdag 18 december 2026". */
  readonly words: string;
  readonly haste: Haste | undefined;
}

/** Who does the work can begin now; who decides or answers is asked to be early. */
export type Haste = 'begin' | 'early';

/**
 * When something is asked for, as its reader sees it.
 *
 * Why a proposal is not marked here: any day in a request is one, and the mail offers to find another.
 */
export function dayWords(planned: PlannedTask, context: DayContext): DayWords {
  const { isLapsed, urgency } = planned;
  const soon = context.isWaiting ? 'Zodra het kan' : 'Zo snel mogelijk';
  const plain = (words: string): DayWords => ({ words, haste: undefined });
  if (isLapsed) return plain(soon);
  if (urgency === 'te-laat') return plain(`${soon} (dit stond op ${writeDate(planned.due ?? '')})`);
  const due = realDay(planned, context);
  // Nobody can begin in time for today, and the day itself is plain enough.
  if (due !== undefined && due === context.today)
    return plain(`${isOnDay(planned) ? 'Vandaag' : 'Liefst vandaag'}, ${writeFullDay(due)}`);
  const words = due === undefined ? (withoutDay(planned, context) ?? soon) : withDay(planned, due, context);
  return { words, haste: hasteOf(planned, context) };
}

/** The board is asked to be early only where it is late already. */
function hasteOf({ urgency, daysBehind }: PlannedTask, { isUrging }: DayContext): Haste | undefined {
  if (urgency !== 'nu-beginnen') return undefined;
  if (isUrging) return 'begin';
  return daysBehind > 0 ? 'early' : undefined;
}

/** The same haste for everything that is asked for a day, in the words of that day. */
export function inHaste(words: string, haste: Haste | undefined): string {
  if (haste === 'begin') return `Graag nu beginnen, klaar ${lowerFirst(words)}`;
  return haste === 'early' ? `${words}, liefst eerder` : words;
}

/** Haste for one of the things that are asked for a day. The board is not hurried one by one. */
export const beginSentence = 'Hiermee graag nu beginnen.';

/**
 * The day that a request really has: today for what is already too late for its milestone, the first possible day for
 * what began too late or waits for something that did.
 */
export function realDay(
  planned: PlannedTask,
  { milestones, today }: Pick<DayContext, 'milestones' | 'today'>,
): IsoDay | undefined {
  if (missedMilestone(planned, { milestones }) !== undefined) return today;
  return delayedDay(planned, { milestones }) ?? planned.doneAtBest ?? planned.due;
}

/** On a day, or at the latest; and not before a milestone that is still to come. */
function withDay(planned: PlannedTask, due: string, context: DayContext): string {
  if ((isOnDay(planned) || context.isExact) && due === planned.due) return `Op ${writeFullDay(due)}`;
  const awaited = milestoneBefore(planned, context);
  const latest = `uiterlijk ${writeFullDay(due)}`;
  return upperFirst(awaited === undefined ? latest : `na ${awaited.name}, ${latest}`);
}

/**
 * The milestone that must have come before the task is done: `1 werkdag na vertrek`.
 *
 * Why: "by 13 January" lets an account be closed while its owner is still at work. On the day of a sudden departure it is
 * plain, and beside a death "after the departure" hurts.
 */
function milestoneBefore(
  planned: PlannedTask,
  { milestones, today, isSudden }: DayContext,
): Milestone | undefined {
  const { moment, begin } = planned;
  if (moment === undefined || !('side' in moment) || moment.side !== 'na') return undefined;
  const milestone = milestones.find(({ id }) => id === milestoneOf(moment));
  const day = milestone?.date;
  if (day === undefined || (today !== undefined && (isSudden ? day <= today : day < today))) return undefined;
  // What takes so long that it begins before is not work for afterwards.
  return begin !== undefined && begin < day ? undefined : milestone;
}

/** Whether a task belongs on its day itself, not at the latest then. */
export function isOnDay({ moment, task, pushedBy }: PlannedTask): boolean {
  const isNamed = (moment?.kind === 'at' || moment?.kind === 'day') && moment.style === 'plain';
  return task.date !== undefined || (isNamed && pushedBy === undefined);
}

/** How many working days someone has who reads of something only now. */
export const daysToReply = 3;

/** When a mail is to be answered whose reader knows the day of nothing else. @param day undefined without a day of the mail */
export function replyWords(day: IsoDay | undefined): DayWords {
  const words =
    day === undefined ? `Binnen ${daysToReply} werkdagen na dit bericht` : `Uiterlijk ${writeFullDay(day)}`;
  return { words, haste: undefined };
}

/** A heading that is no day, as a heading of requests says it: "bij de eerste werkdag" is that day itself. */
function asHeading(words: string, { isExact }: Pick<DayContext, 'isExact'>): string {
  const own = words
    .replace(/^bij (?=\S+ (?:\S+ )?\S*dag$)/i, 'op ')
    .replace(/^bij (?=\S+ (?:\S+ )?\S*vergadering$)/i, 'in ');
  return upperFirst(/^\d/.test(own) && !isExact ? `uiterlijk ${own}` : own);
}

/** Whether it is asked some time before a milestone, as who has no day for it reads it. */
export function asksBefore({ task }: PlannedTask): boolean {
  const phrase = task.proposal ?? task.when;
  const parsed = phrase === undefined ? undefined : parseMoment(phrase);
  return (
    parsed !== undefined && 'moment' in parsed && 'side' in parsed.moment && parsed.moment.side === 'voor'
  );
}

/** The moment that it waits for: not a proposal whose own day is known, and was set aside because it had passed. */
function phraseFor(
  { proposal, when }: PlannedTask['task'],
  waitsFor: string | undefined,
): string | undefined {
  const parsed = proposal === undefined ? undefined : parseMoment(proposal);
  const isSetAside =
    parsed !== undefined &&
    'moment' in parsed &&
    when !== undefined &&
    milestoneOf(parsed.moment) !== waitsFor;
  return isSetAside && waitsFor !== undefined ? when : (proposal ?? when);
}

/** In words; undefined when it is as soon as possible. */
function withoutDay(
  { task, notBefore, isAsap, waitsFor }: PlannedTask,
  { milestones, isExact }: DayContext,
): string | undefined {
  if (notBefore !== undefined)
    return isAsap ? `Zo snel mogelijk na ${writeDate(notBefore)}` : `Vanaf ${writeDate(notBefore)}`;
  const phrase = phraseFor(task, waitsFor);
  if (phrase === undefined) return 'In overleg';
  // The reader does not know of a dossier, nor of its start.
  if (isAsap || waitsFor === startMilestone.id) return undefined;
  return asHeading(momentWords(phrase, milestones), { isExact }).replace(/^Zsm\b/, 'Zo snel mogelijk');
}

/** A day with the time by which it is asked then; words without a day stay as they are. */
export function atTime({ words, haste }: DayWords, time: string | undefined): DayWords {
  const isDay = time !== undefined && /\d{4}$/.test(words);
  return { words: isDay ? `${words}, vóór ${time} uur` : words, haste };
}
