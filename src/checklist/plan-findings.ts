import type { IsoDay } from '../calendar/day.ts';
import { lastStart } from '../calendar/lead-time.ts';
import { makeWorkCalendar } from '../calendar/working-days.ts';
import { parseCondition } from '../profile/condition.ts';
import { listAt, rawText, type ViewObject } from '../profile/leaf.ts';
import { fromPlainMap } from '../workspace/located.ts';
import { everyTask, type Checklist, type Task } from './checklists.ts';
import { readDossier, type Dossier, type DossierTask } from './dossier.ts';
import type { CaseConditions } from './in-case.ts';
import { planDossier } from './plan.ts';
import type { PlannedTask } from './planned-task.ts';
import { predecessorTable } from './predecessors.ts';
import { milestonesOf, noSubjects, tasksFor } from './start.ts';
import { startMilestone } from './start-milestone.ts';

/** What in a checklist's own terms and order cannot be done. */
export type PlanFinding =
  /** A task counts from a milestone, but must begin before it. */
  | { readonly kind: 'too-long'; readonly task: DossierTask; readonly milestone: string }
  /** A task waits for one that is done later than it must be done itself. */
  | { readonly kind: 'too-late'; readonly task: DossierTask; readonly other: DossierTask }
  /** A task must begin before one that it waits for is done. */
  | { readonly kind: 'no-room'; readonly task: DossierTask; readonly other: DossierTask };

/** An ordinary Wednesday, with no holiday within two weeks. The law has no say in a plan that is only compared. */
const sampleDay: IsoDay = '2030-10-16';
/** Long before it, so that no term has passed when the dossier begins. */
const sampleStart: IsoDay = '2029-01-02';

const calendar = makeWorkCalendar({});

/**
 * What cannot be done as a checklist plans it, in any case that it distinguishes, with proposed terms and without.
 *
 * Each milestone is looked at on its own: how far two of them are apart differs per municipality.
 */
export function planFindings(checklist: Checklist): readonly PlanFinding[] {
  const found = new Map<string, PlanFinding>();
  const dossiers = casesOf(checklist).flatMap((about) =>
    [true, false].flatMap((withProposals) => sampleDossiers(checklist, about, withProposals)),
  );
  for (const finding of dossiers.flatMap(findingsIn)) {
    const key = `${finding.kind} ${finding.task.id} ${'other' in finding ? finding.other.id : ''}`;
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()];
}

/** Every combination of facts that the conditions of a checklist ask about. */
function casesOf(checklist: Checklist): readonly CaseConditions[] {
  const terms = everyTask([checklist])
    .flatMap(conditionsOf)
    .flatMap((condition) => parseCondition(condition) ?? []);
  const named = terms.flatMap(({ path, test }) =>
    path.join('.') === 'dossier.grond' && 'value' in test ? [test.value] : [],
  );
  const isAboutSudden = terms.some(({ path }) => path.join('.') === 'dossier.plotseling');
  const isAboutDay = terms.some(({ path }) => path.join('.') === 'dossier.vertrek');
  const grounds = [undefined, ...new Set(named)];
  const days = isAboutDay ? [{}, { vertrek: sampleDay }] : [{}];
  return grounds.flatMap((ground) =>
    (isAboutSudden ? [false, true] : [false]).flatMap((isSudden) =>
      days.map((dates) => ({ ground, isSudden, dates })),
    ),
  );
}

function conditionsOf({ view }: Task): readonly string[] {
  return [view, ...(listAt(view, 'bij_geval') as readonly ViewObject[])].flatMap(
    (each) => rawText(each, 'als') ?? [],
  );
}

/** A dossier of the checklist per milestone, with a day for that milestone only. */
function sampleDossiers(
  checklist: Checklist,
  about: CaseConditions,
  withProposals: boolean,
): readonly Dossier[] {
  const facts = { ...about, id: checklist.id, title: checklist.id, startedOn: sampleStart, dates: {} };
  const tasks = tasksFor({ checklists: [checklist], facts, repeated: noSubjects, withProposals });
  const milestones = milestonesOf([checklist], {});
  const ids = [startMilestone.id, ...milestones.map(({ id }) => String(id))];
  return ids.map((dated) => {
    const data = {
      gestart_op: dated === startMilestone.id ? sampleDay : sampleStart,
      mijlpalen: milestones.map((each) => (each['id'] === dated ? { ...each, datum: sampleDay } : each)),
      taken: tasks,
    };
    return readDossier({ file: checklist.id, root: fromPlainMap(data, checklist.id) });
  });
}

function findingsIn(dossier: Dossier): readonly PlanFinding[] {
  const plan = planDossier(dossier, { calendar, today: undefined });
  const plans = new Map(plan.map((planned) => [planned.task.id, planned]));
  const dues = new Map(plan.map(({ task, due }) => [task.id, due]));
  const before = predecessorTable(dossier.tasks);
  const days = new Map([
    [startMilestone.id, dossier.startedOn] as const,
    ...dossier.milestones.map(({ id, date }) => [id, date] as const),
  ]);
  return plan.flatMap((planned): readonly PlanFinding[] => {
    const { task, pushedBy } = planned;
    const milestone = beginsBefore(planned, days);
    if (milestone !== undefined) return [{ kind: 'too-long', task, milestone }];
    const later = pushedBy === undefined ? undefined : plans.get(pushedBy.id);
    if (later !== undefined)
      return areComparable(planned, later) ? [{ kind: 'too-late', task, other: later.task }] : [];
    const other = plans.get(doneAfterBegin(planned, { before, dues })?.id ?? '');
    return other !== undefined && areComparable(planned, other)
      ? [{ kind: 'no-room', task, other: other.task }]
      : [];
  });
}

/**
 * Whether one of two tasks is later than the other in every dossier. A date and a milestone are not, and a day that
 * comes back every year falls before or after anything.
 */
function areComparable({ moment: one }: PlannedTask, { moment: other }: PlannedTask): boolean {
  if (one?.kind === 'yearday' || other?.kind === 'yearday') return false;
  return (one?.kind === 'day') === (other?.kind === 'day');
}

/** The milestone before which a task begins, although a term after it says that the work begins there. */
function beginsBefore(
  { begin, moment }: PlannedTask,
  days: ReadonlyMap<string, IsoDay | undefined>,
): string | undefined {
  if (begin === undefined || moment?.kind !== 'offset' || moment.side !== 'na') return undefined;
  const day = days.get(moment.milestone);
  return day !== undefined && begin < day ? moment.milestone : undefined;
}

interface Chain {
  readonly before: ReadonlyMap<string, readonly DossierTask[]>;
  readonly dues: ReadonlyMap<string, IsoDay | undefined>;
}

/** A task that comes first, directly or through tasks without a day, and is done after this one must begin. */
function doneAfterBegin(
  { task, due, leadTime }: PlannedTask,
  { before, dues }: Chain,
): DossierTask | undefined {
  if (due === undefined || leadTime === undefined) return undefined;
  // Not its planned beginning: that never lies before what comes first.
  const begin = lastStart(due, leadTime.term, calendar);
  const seen = new Set([task.id]);
  const queue = [...(before.get(task.id) ?? [])].filter(({ partOf }) => partOf !== task.id);
  for (let each = queue.shift(); each !== undefined; each = queue.shift()) {
    if (seen.has(each.id)) continue;
    seen.add(each.id);
    const done = dues.get(each.id);
    if (done !== undefined && done > begin) return each;
    if (done === undefined) queue.push(...(before.get(each.id) ?? []));
  }
  return undefined;
}
