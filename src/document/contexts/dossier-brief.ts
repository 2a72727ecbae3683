/** What a row of a dossier says in few words: days, numbers and moments for narrow columns. */
import type { Term } from '../../calendar/lead-time.ts';
import { addDays, weekdayName, writeCompactDay, type IsoDay } from '../../calendar/day.ts';
import { noBreak } from '../../calendar/written.ts';
import { isClosed } from '../../checklist/dossier.ts';
import type { PlannedTask } from '../../checklist/planned-task.ts';
import { hasteWords } from '../../checklist/words.ts';
import type { ViewObject } from '../../profile/leaf.ts';
import type { DossierSource } from '../definition.ts';
import type { NoteSources } from '../law-notes.ts';
import { briefMoment, enumeratedNumbers } from './brief-moment.ts';

/** What making rows of a dossier needs. */
export interface RowSources {
  readonly source: DossierSource;
  readonly personNames: ReadonlyMap<string, string>;
  readonly views: ReadonlyMap<string, ViewObject>;
  readonly noteSources: NoteSources;
  readonly today: string | undefined;
}

/** What a task waits for; a part of it does not count, as it is listed right below. */
export function waiting(
  { task, waitsFor, blockedBy }: PlannedTask,
  from: RowSources,
): { readonly wacht_op_datum: string | undefined; readonly wacht_op: string | undefined } {
  const { milestones, tasks } = from.source.dossier;
  const others = blockedBy.filter((id) => tasks.find((each) => each.id === id)?.partOf !== task.id);
  const numbers = enumeratedNumbers(numbersFor(others, from));
  return {
    wacht_op_datum: milestones.find(({ id }) => id === waitsFor)?.name ?? waitsFor,
    wacht_op: isClosed(task) || numbers === '' ? undefined : numbers,
  };
}

/** The numbers of tasks. */
export function numbersFor(ids: readonly string[], { source }: RowSources): readonly number[] {
  return source.dossier.tasks.flatMap(({ id, number }) => (ids.includes(id) ? [number] : []));
}

/** The moment of a task for a narrow column; what it still waits for is said apart. */
export function briefWords({ task, blockedBy }: PlannedTask, from: RowSources): string {
  const { when, proposal, after } = task;
  // Without a moment the order is all there is.
  const hasMoment = when !== undefined || proposal !== undefined;
  const isSilent = hasMoment || isClosed(task) || blockedBy.length > 0;
  const first = isSilent ? [] : numbersFor(after, from);
  return briefMoment({ own: when, proposed: proposal, after: first }, from.source.dossier.milestones);
}

/** Within how many days of the list a day needs no year: with its weekday it cannot be another one. */
const thisYear = 180;

/** A day for a narrow column, never broken: "di 8 dec", with the year when it is half a year from the list or more. */
export function shortDay(day: IsoDay, { today, source }: RowSources): string {
  const listed = today ?? source.dossier.startedOn ?? day;
  const isNear = addDays(listed, -thisYear) < day && day < addDays(listed, thisYear);
  const written = writeCompactDay(day, isNear ? day : listed);
  const weekday = weekdayName(day).slice(0, 2);
  return (written.startsWith(weekday) ? written : `${weekday} ${written}`).replaceAll(' ', noBreak);
}

/** Why a task cannot wait: the reason of its day, and once that cannot be met any more, of how long it takes. */
export function reasonOf({ task, doneAtBest, needsHaste, leadTime }: PlannedTask): string | undefined {
  const { proposalReason, leadTimeReason, date } = task;
  if (needsHaste && leadTime?.haste !== undefined) return hasteAdvice(leadTime.haste, leadTimeReason);
  if (date !== undefined) return undefined;
  return doneAtBest === undefined ? (proposalReason ?? leadTimeReason) : (leadTimeReason ?? proposalReason);
}

/** "Vraag om spoed: dan kan het in 1 week. Is die tijd er niet, …": what to do; the first sentence of a reason says why. */
function hasteAdvice(haste: Term, reason: string | undefined): string {
  const [, ...more] = (reason ?? '').split(/(?<=\.) /);
  return [`Vraag om spoed: ${hasteWords(haste).replace('met spoed', 'dan')}.`, ...more].join(' ');
}
