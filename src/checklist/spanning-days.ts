/** Tasks that would begin in the days around Christmas and be done right after them: those are done before them. */
import type { IsoDay } from '../calendar/day.ts';
import { isClosed, type DossierTask } from './dossier.ts';
import { leadTimeOf } from './lead-facts.ts';
import { isOurs, type PhrasePlan, type Phrases } from './own-moments.ts';
import { doneBeforeQuietDays, shiftedTo } from './quiet-days.ts';

/** The moments of tasks, and what each waits for. */
export interface SpannedPlan {
  /** What comes first stands first. */
  readonly tasks: readonly DossierTask[];
  readonly own: ReadonlyMap<string, PhrasePlan>;
  readonly before: (id: string) => readonly DossierTask[];
}

/**
 * The same moments, of which no proposal spans the quiet days that can be done before them. What was begun, has a date of
 * its own, or follows a sudden departure stays.
 */
export function withoutSpanning(
  { tasks, own, before }: SpannedPlan,
  phrases: Phrases,
): ReadonlyMap<string, PhrasePlan> {
  const found = new Map(own);
  if (phrases.isSudden) return found;
  const dayOf = (id: string): IsoDay => found.get(id)?.resolved.due ?? '';
  for (const task of tasks) {
    const phrase = found.get(task.id);
    const { moment, resolved } = phrase ?? {};
    if (phrase === undefined || resolved?.due === undefined || !canMove(task, phrase)) continue;
    if (moment?.kind !== 'offset' || moment.side !== 'voor') continue;
    const open = before(task.id).filter((other) => !isClosed(other));
    const after = open
      .map(({ id }) => dayOf(id))
      .toSorted()
      .at(-1);
    const spanning = { due: resolved.due, after, term: leadTimeOf(task)?.term };
    const { startedOn, context } = phrases;
    const day = doneBeforeQuietDays(spanning, { startedOn, calendar: context.calendar });
    if (day !== undefined) found.set(task.id, { ...phrase, resolved: shiftedTo(resolved, day) });
  }
  return found;
}

function canMove(task: DossierTask, { moment, advised }: PhrasePlan): boolean {
  return task.status === 'open' && task.date === undefined && advised === undefined && isOurs(task, moment);
}
