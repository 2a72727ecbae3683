/** Tasks that would begin in the days around Christmas and be done right after them: those are done before them. */
import type { IsoDay } from '../calendar/day.ts';
import { lastStart } from '../calendar/lead-time.ts';
import { isClosed, type DossierTask } from './dossier.ts';
import { leadTimeOf } from './lead-facts.ts';
import { isOurs, type PhrasePlan, type Phrases } from './own-moments.ts';
import { doneBeforeQuietDays, isQuiet, shiftedTo } from './quiet-days.ts';

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
export function withoutSpanning(plan: SpannedPlan, phrases: Phrases): ReadonlyMap<string, PhrasePlan> {
  const found = new Map(plan.own);
  if (phrases.isSudden) return found;
  const moving = { found, before: plan.before, phrases };
  for (const task of plan.tasks) putBefore(task, moving);
  // The last ones first, as each may pull what comes before it.
  for (const task of plan.tasks.toReversed()) pullBefore(task, moving);
  return found;
}

/** The moments as they are so far. */
interface Moving extends Pick<SpannedPlan, 'before'> {
  readonly found: Map<string, PhrasePlan>;
  readonly phrases: Phrases;
}

/** Puts a task before the quiet days when it would begin in them and be done after them. */
function putBefore(task: DossierTask, { found, before, phrases }: Moving): void {
  const phrase = found.get(task.id);
  const due = phrase?.resolved.due;
  if (phrase === undefined || due === undefined || !canMove(task, phrase, phrases)) return;
  if (phrase.moment?.kind !== 'offset' || phrase.moment.side !== 'voor') return;
  const after = before(task.id)
    .filter((other) => !isClosed(other))
    .map(({ id }) => found.get(id)?.resolved.due ?? '')
    .toSorted()
    .at(-1);
  const { startedOn, context } = phrases;
  const spanning = { due, after, term: leadTimeOf(task)?.term };
  const day = doneBeforeQuietDays(spanning, { startedOn, calendar: context.calendar });
  if (day !== undefined) found.set(task.id, { ...phrase, resolved: shiftedTo(phrase.resolved, day) });
}

/** Brings forward what comes before a task that was brought forward to before the quiet days, as far as there is time. */
function pullBefore(task: DossierTask, moving: Moving): void {
  const { due, shifted } = moving.found.get(task.id)?.resolved ?? {};
  const term = leadTimeOf(task)?.term;
  if (due === undefined || term === undefined || shifted === undefined) return;
  if (!isQuiet(shifted.from ?? due)) return;
  const wanted = lastStart(due, term, moving.phrases.context.calendar);
  for (const other of moving.before(task.id)) pullTo(wanted, other, moving);
}

/** Brings a task forward to a day, when it was later and there is time to do it by then. */
function pullTo(wanted: IsoDay, task: DossierTask, { found, phrases }: Moving): void {
  const phrase = found.get(task.id);
  const day = phrase?.resolved.due;
  if (phrase === undefined || day === undefined || day <= wanted || !canMove(task, phrase, phrases)) return;
  const term = leadTimeOf(task)?.term;
  const begin = term === undefined ? wanted : lastStart(wanted, term, phrases.context.calendar);
  if (begin < (phrases.startedOn ?? '')) return;
  const first = phrase.resolved.shifted?.from ?? day;
  found.set(task.id, { ...phrase, resolved: shiftedTo(phrase.resolved, wanted, first) });
}

function canMove(task: DossierTask, { moment, advised }: PhrasePlan, phrases: Phrases): boolean {
  const isOpen = task.status === 'open' && task.date === undefined && advised === undefined;
  return isOpen && isOurs(task, moment, phrases);
}
