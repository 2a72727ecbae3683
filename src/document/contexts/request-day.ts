import { writeDate } from '../../calendar/written.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import { startMilestone } from '../../checklist/start-milestone.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import { momentWords, type NamedMilestone } from './tasks.ts';

/** What wording a day needs to know. */
export interface DayContext {
  readonly milestones: readonly NamedMilestone[];
  /** Whether no day of the case can be known. */
  readonly isBlank: boolean;
  /** Whether it cannot begin yet. */
  readonly isWaiting: boolean;
}

/**
 * When something is asked for, as its reader sees it: "Uiterlijk 18 december 2026".
 *
 * Why a proposal is not marked here: any day in a request is one, and the mail offers to find another.
 */
export function dayWords(planned: PlannedTask, context: DayContext): string {
  const { due, isLapsed, urgency } = planned;
  const soon = context.isWaiting ? 'Zodra het kan' : 'Zo snel mogelijk';
  if (isLapsed) return soon;
  if (urgency === 'te-laat') return `${soon} (dit stond op ${writeDate(due ?? '')})`;
  const words = due === undefined ? (withoutDay(planned, context) ?? soon) : withDay(planned, due);
  return urgency === 'nu-beginnen' ? `${words}, graag nu beginnen` : words;
}

/** On a day, or at the latest. */
function withDay({ moment, task, pushedBy }: PlannedTask, due: string): string {
  const isNamed = moment?.kind === 'at' || (moment?.kind === 'day' && moment.style === 'plain');
  const isOn = task.date !== undefined || (isNamed && pushedBy === undefined);
  return `${isOn ? 'Op' : 'Uiterlijk'} ${writeDate(due)}`;
}

/** In words; undefined when it is as soon as possible. */
function withoutDay(
  { task, notBefore, isAsap, waitsFor }: PlannedTask,
  { milestones, isBlank }: DayContext,
): string | undefined {
  if (notBefore !== undefined)
    return isAsap ? `Zo snel mogelijk na ${writeDate(notBefore)}` : `Vanaf ${writeDate(notBefore)}`;
  const phrase = task.proposal ?? task.when;
  if (phrase === undefined) return 'In overleg';
  // The reader does not know of a dossier, nor of its start.
  if (isAsap || waitsFor === startMilestone.id) return undefined;
  const words = upperFirst(momentWords(phrase, milestones)).replace(/^Zsm\b/, 'Zo snel mogelijk');
  return waitsFor === undefined || isBlank ? words : `${words}, die dag is nog niet bekend`;
}
