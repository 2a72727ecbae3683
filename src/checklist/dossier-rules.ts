import { isDate, writeDate } from '../calendar/written.ts';
import { problem, warning, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { shapes } from '../generated/shapes.ts';
import { findCycles } from '../profile/cycles.ts';
import type { KnownIds } from '../profile/rules/known-ids.ts';
import { findBroken } from '../profile/rules/references.ts';
import { findRepeated } from '../profile/rules/unique-ids.ts';
import type { LocatedFile } from '../workspace/load.ts';
import { itemsAt, nodeAt, sourceOfValue, textAt, type Located } from '../workspace/located.ts';
import {
  distanceDoubts,
  doubtsAbout,
  orderDoubt,
  wrongOrders,
  type DoubtContext,
  type KnownDays,
} from './date-doubts.ts';
import { idOfFile, isClosed, readDossier, type Dossier } from './dossier.ts';
import { checkMoments } from './moment-rule.ts';
import { doubleNumbers } from './task-numbers.ts';

/** What checking dossiers needs. */
export interface DossierContext {
  readonly known: KnownIds;
  /** Checklist → ids of the tasks written in it; undefined when checklists were not read. */
  readonly checklistTasks: ReadonlyMap<string, readonly string[]> | undefined;
  /** Pairs `later earlier` that come from a checklist itself: those are never the cause of a circle. */
  readonly shippedOrder: ReadonlySet<string>;
  readonly today: string | undefined;
  /** The days that the profile sets; undefined when nothing is compared with them. */
  readonly days: KnownDays | undefined;
}

/**
 * What a schema cannot say about a dossier: references exist, ids are unique, tasks do not wait in a circle, moments
 * can be parsed, and status and dates do not contradict each other.
 */
export function checkDossier(file: LocatedFile, context: DossierContext): readonly Diagnostic[] {
  const dossier = readDossier(file);
  const { root } = file;
  const tasks = itemsAt(root, 'taken');
  const ids = dossier.tasks.map(({ id }) => id);
  return [
    ...checkId(file),
    ...checkReferences(root, dossier, context),
    ...findRepeated(root, []),
    ...tasks.flatMap((task) => [
      ...checkPhase(task, dossier),
      ...checkMoments(
        task,
        dossier.milestones.map(({ id }) => id),
        ids,
      ),
      ...checkStatus(task),
      ...checkDone(task, context.today),
      ...checkOrigin(task, context),
    ]),
    ...checkNumbers(tasks, dossier),
    ...checkCircles(tasks, context.shippedOrder),
    ...checkMilestones(root, dossier, doubtContext(dossier, context)),
  ];
}

/** What its dates are compared with; undefined when the day is not known, or nothing has to be done any more. */
function doubtContext(dossier: Dossier, { days, today }: DossierContext): DoubtContext | undefined {
  if (today === undefined || days === undefined || isFinished(dossier)) return undefined;
  return { ...days, today, startedOn: dossier.startedOn, departure: dossier };
}

/** Whether nothing has to be done any more. */
function isFinished({ closedOn, tasks }: Dossier): boolean {
  return closedOn !== undefined || tasks.every(isClosed);
}

/** A dossier's id is its file name, so that commands and files use the same name. */
function checkId({ file, root }: LocatedFile): readonly Diagnostic[] {
  const node = nodeAt(root, ['id']);
  const id = textAt(root, 'id');
  const expected = idOfFile(file);
  if (node === undefined || id === undefined || id === expected) return [];
  return [problem('dossier/id-differs', sourceOfValue(node, '/id'), { id, expected })];
}

/** The person or portfolio that a finished dossier was about may be gone by now: that is not a mistake. */
function checkReferences(root: Located, dossier: Dossier, { known }: DossierContext): readonly Diagnostic[] {
  const taak = dossier.tasks.map(({ id }) => id);
  return findBroken(root, shapes.dossier, isFinished(dossier) ? { taak } : { ...known, taak });
}

function checkPhase(task: Located, { phases }: Dossier): readonly Diagnostic[] {
  const node = nodeAt(task, ['fase']);
  const value = textAt(task, 'fase');
  const known = phases.map(({ id }) => id);
  if (node === undefined || value === undefined || known.includes(value) || known.length === 0) return [];
  const args = { kind: 'fase' as const, value, near: nearest(value, known), known };
  return [problem('reference/unknown', sourceOfValue(node, '/fase'), args)];
}

/** Each task has its own number; two branches that each added a task may have chosen the same. */
function checkNumbers(nodes: readonly Located[], { tasks }: Dossier): readonly Diagnostic[] {
  return doubleNumbers(tasks).flatMap(({ task, first, instead }) => {
    const own = nodes.filter((each) => textAt(each, 'id') === task.id);
    const node = nodeAt(own.at(-1), ['nummer']);
    const facts = { number: task.writtenNumber ?? 0, first: first.id, id: task.id, instead };
    return node === undefined
      ? []
      : [warning('dossier/double-number', sourceOfValue(node, '/nummer'), facts)];
  });
}

/** The status, and the keys that belong to one status only. */
function checkStatus(task: Located): readonly Diagnostic[] {
  const status = textAt(task, 'status');
  const belongsTo = [
    ['afgehandeld_op', 'afgehandeld'],
    ['reden', 'vervalt'],
  ] as const;
  const contradictions = belongsTo.flatMap(([key, wanted]) => {
    const node = nodeAt(task, [key]);
    if (node === undefined || status === undefined || status === wanted) return [];
    return [problem('dossier/status-differs', sourceOfValue(node, `/${key}`), { key, status, wanted })];
  });
  const node = nodeAt(task, ['status']);
  if (status !== 'vervalt' || node === undefined || textAt(task, 'reden') !== undefined)
    return contradictions;
  return [...contradictions, warning('dossier/no-reason', sourceOfValue(node, '/status'))];
}

function checkDone(task: Located, today: string | undefined): readonly Diagnostic[] {
  const node = nodeAt(task, ['afgehandeld_op']);
  const day = textAt(task, 'afgehandeld_op');
  if (node === undefined || day === undefined || today === undefined || day <= today) return [];
  return [warning('dossier/done-in-future', sourceOfValue(node, '/afgehandeld_op'), { day: writeDate(day) })];
}

/** A task that says which checklist it is from is still in that list. */
function checkOrigin(task: Located, { checklistTasks }: DossierContext): readonly Diagnostic[] {
  const node = nodeAt(task, ['uit']);
  const list = textAt(task, 'uit');
  const id = textAt(task, 'id');
  if (node === undefined || list === undefined || id === undefined) return [];
  const ids = checklistTasks?.get(list);
  // The id of a repeated task ends in what it is repeated for.
  if (ids === undefined || ids.some((known) => id === known || id.startsWith(`${known}-`))) return [];
  return [warning('dossier/lost-task', sourceOfValue(node, '/uit'), { id, checklist: list })];
}

function checkCircles(tasks: readonly Located[], shippedOrder: ReadonlySet<string>): readonly Diagnostic[] {
  const edges = tasks.flatMap((task) => {
    const from = textAt(task, 'id');
    if (from === undefined) return [];
    const named = itemsAt(task, 'na').flatMap((node) =>
      node.kind === 'scalar' ? [{ from, to: String(node.value), place: sourceOfValue(node, '/na') }] : [],
    );
    const parent = nodeAt(task, ['onderdeel_van']);
    const part =
      parent?.kind === 'scalar'
        ? [{ from: String(parent.value), to: from, place: sourceOfValue(parent, '/onderdeel_van') }]
        : [];
    return [...named, ...part];
  });
  // Only a line that did not come from a checklist is blamed, so that nobody removes what keeps records safe.
  const judged = edges.map((edge) => ({
    ...edge,
    source: shippedOrder.has(`${edge.from} ${edge.to}`) ? { file: edge.place.file } : edge.place,
  }));
  return findCycles(judged).map(({ path, edge }) => problem('cycle/tasks', edge.place, { path }));
}

/** Years that are plausible for a date in a dossier. Why: `1026` and `2206` are typing mistakes. */
const believedYears = { first: 2000, last: 2099 };

/** Milestone dates that cannot be intended: out of order, centuries away, or not on a day for it. */
function checkMilestones(
  root: Located,
  dossier: Dossier,
  context: DoubtContext | undefined,
): readonly Diagnostic[] {
  const nodes = new Map(itemsAt(root, 'mijlpalen').map((each) => [textAt(each, 'id') ?? '', each]));
  const placeOf = (id: string): Source | undefined => {
    const node = nodeAt(nodes.get(id), ['datum']);
    return node === undefined ? undefined : sourceOfValue(node, '/datum');
  };
  const outOfOrder = wrongOrders(dossier.milestones).flatMap((each) => {
    const source = placeOf(each.later.id);
    return source === undefined ? [] : [orderDoubt(each, source)];
  });
  const dates = [...nodes.values(), ...itemsAt(root, 'taken')].flatMap(
    (each) => nodeAt(each, ['datum']) ?? [],
  );
  const unlikely = dates.flatMap((node): readonly Diagnostic[] => {
    const day = node.kind === 'scalar' ? String(node.value) : '';
    if (isDate(day) && !isBelieved(day))
      return [warning('dossier/unlikely-date', sourceOfValue(node, '/datum'), { day: writeDate(day) })];
    return [];
  });
  const doubtful = dossier.milestones.flatMap(({ id, name, date }) => {
    const source = placeOf(id);
    if (context === undefined || source === undefined || date === undefined || !isBelieved(date)) return [];
    const found = { milestone: id, name, day: date, source };
    // A day that has passed was what it was.
    return (date < context.today ? distanceDoubts : doubtsAbout)(found, context);
  });
  return [...outOfOrder, ...unlikely, ...doubtful];
}

function isBelieved(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= believedYears.first && year <= believedYears.last;
}
