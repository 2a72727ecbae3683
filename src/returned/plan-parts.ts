/** Small steps of planning. */
import type { DossierTask } from '../checklist/dossier.ts';
import { classOf, type Asked, type Base, type Comparison } from './compare-parts.ts';
import type { Change, Doubt, Effect, Patch, TaskName } from './plan-types.ts';
import type { ReturnedRow } from './returned-file.ts';

/** What an answer changes; nothing when it is no change. */
export function patchOf(effect: Effect, typed: string | undefined): Patch | undefined {
  if (effect.kind === 'patch') return effect.patch;
  if (effect.kind !== 'typed' || typed === undefined) return undefined;
  return effect.what === 'day' ? { ...effect.patch, on: typed } : { ...effect.patch, reason: typed };
}

/** Whether a row changes nothing, and asks nothing. */
export function isNothing({ patch, asked }: Comparison): boolean {
  return patch === undefined && asked.length === 0;
}

/**
 * Whether what a row says is in a task since the list was made, so that somebody decided about it: it was added, done or
 * dropped.
 *
 * @param isWhole whether the list held every task
 */
export function isTakenSince({
  task,
  means,
  base,
  isWhole,
}: {
  readonly task: DossierTask;
  readonly means: Comparison;
  readonly base: Base | undefined;
  readonly isWhole: boolean;
}): boolean {
  if (!isNothing(means)) return false;
  if (base === undefined) return isWhole;
  return classOf(base.shown) !== classOf(task) && classOf(task) !== 'open';
}

/** Whether two rows mean the same for their task. */
export function sameMeaning(one: Comparison, other: Comparison): boolean {
  return JSON.stringify([one.patch, one.asked]) === JSON.stringify([other.patch, other.asked]);
}

/** A doubt about a row of a task. */
export interface TaskDoubt extends Asked {
  readonly at: number;
  readonly row: ReturnedRow;
  readonly task: TaskName;
}

/** Days of which the year is a guess, as one question: they mostly are right, or wrong, all together. */
export function askedAsOne(days: readonly TaskDoubt[]): Asked {
  const changes = days.flatMap(({ row, effects }): readonly Change[] => {
    const patch = effects[0] === undefined ? undefined : patchOf(effects[0], undefined);
    return patch === undefined ? [] : [{ place: row.place, patch }];
  });
  const doubt: Doubt = {
    code: 'doubtful-days',
    days: days.flatMap(({ task, doubt: { code, ...facts } }) =>
      code === 'doubtful-day' && 'day' in facts ? [{ task, day: facts.day }] : [],
    ),
  };
  return { doubt, effects: [{ kind: 'all', changes }, { kind: 'apart' }, { kind: 'leave' }] };
}
