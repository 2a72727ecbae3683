/** Tasks that would begin in the days around Christmas and be done right after them: those are done before them. */
import type { IsoDay } from '../calendar/day.ts';
import { lastStart } from '../calendar/lead-time.ts';
import { isClosed, type DossierTask } from './dossier.ts';
import { leadTimeOf } from './lead-facts.ts';
import { isOurs, type PhrasePlan, type Phrases } from './own-moments.ts';
import { doneBeforeQuietDays, isQuiet, reason, shiftedTo } from './quiet-days.ts';

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
    if (phrase === undefined || resolved?.due === undefined || !canMove(task, phrase, phrases)) continue;
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
  // The last ones first, as each may pull what comes before it.
  for (const task of tasks.toReversed()) pullBefore(task, { found, before, phrases });
  return found;
}

/** Brings forward what comes before a task that was brought forward to before the quiet days, as far as there is time. */
function pullBefore(
  task: DossierTask,
  {
    found,
    before,
    phrases,
  }: Pick<SpannedPlan, 'before'> & { readonly found: Map<string, PhrasePlan>; readonly phrases: Phrases },
): void {
  const { due, shifted } = found.get(task.id)?.resolved ?? {};
  const term = leadTimeOf(task)?.term;
  const { calendar } = phrases.context;
  if (due === undefined || term === undefined || shifted === undefined || !isQuiet(shifted.from ?? due))
    return;
  const wanted = lastStart(due, term, calendar);
  for (const other of before(task.id)) {
    const phrase = found.get(other.id);
    const day = phrase?.resolved.due;
    const own = leadTimeOf(other)?.term;
    if (phrase === undefined || day === undefined || day <= wanted || !canMove(other, phrase, phrases))
      continue;
    const begin = own === undefined ? wanted : lastStart(wanted, own, calendar);
    if (begin < (phrases.startedOn ?? '')) continue;
    const { from } = phrase.resolved.shifted ?? {};
    found.set(other.id, {
      ...phrase,
      resolved: {
        ...shiftedTo(phrase.resolved, wanted),
        shifted: { day: wanted, from: from ?? day, reason },
      },
    });
  }
}

function canMove(task: DossierTask, { moment, advised }: PhrasePlan, phrases: Phrases): boolean {
  const isOpen = task.status === 'open' && task.date === undefined && advised === undefined;
  return isOpen && isOurs(task, moment, phrases);
}
