import { writeDate } from '../calendar/written.ts';
import { problem, warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { shapes } from '../generated/shapes.ts';
import { findCycles } from '../profile/cycles.ts';
import { findBroken, type KnownIds } from '../profile/rules/references.ts';
import { findRepeated } from '../profile/rules/unique-ids.ts';
import type { LocatedFile } from '../workspace/load.ts';
import { itemsAt, nodeAt, sourceOfValue, textAt, type Located } from '../workspace/located.ts';
import { idOfFile, isClosed, readDossier, type Dossier } from './dossier.ts';
import { checkMoments } from './moment-rule.ts';

/** What dossiers are checked against. */
export interface DossierContext {
  readonly known: KnownIds;
  /** Checklist → ids of its tasks as they are written; undefined when checklists were not read. */
  readonly checklistTasks: ReadonlyMap<string, readonly string[]> | undefined;
  readonly today: string | undefined;
}

/**
 * What a schema cannot say about a dossier: references exist, ids stand once, tasks do not wait in a circle, moments
 * can be read, and status and dates do not contradict each other.
 */
export function checkDossier(file: LocatedFile, context: DossierContext): readonly Diagnostic[] {
  const dossier = readDossier(file);
  const { root } = file;
  const tasks = itemsAt(root, 'taken');
  return [
    ...checkId(file),
    ...checkReferences(root, dossier, context),
    ...findRepeated(root, []),
    ...tasks.flatMap((task) => [
      ...checkPhase(task, dossier),
      ...checkMoments(
        task,
        dossier.milestones.map(({ id }) => id),
      ),
      ...checkStatus(task),
      ...checkDone(task, context.today),
      ...checkOrigin(task, context),
    ]),
    ...checkCircles(tasks),
  ];
}

/** A dossier is named after its file, so that commands and files speak of the same thing. */
function checkId({ file, root }: LocatedFile): readonly Diagnostic[] {
  const node = nodeAt(root, ['id']);
  const id = textAt(root, 'id');
  const expected = idOfFile(file);
  if (node === undefined || id === undefined || id === expected) return [];
  return [problem('dossier/id-differs', sourceOfValue(node, '/id'), { id, expected })];
}

/** Who or what a finished dossier was about may be gone by now: that is no mistake. */
function checkReferences(root: Located, dossier: Dossier, { known }: DossierContext): readonly Diagnostic[] {
  const taak = dossier.tasks.map(({ id }) => id);
  const isFinished = dossier.tasks.every(isClosed);
  return findBroken(root, shapes.dossier, isFinished ? { taak } : { ...known, taak });
}

function checkPhase(task: Located, { phases }: Dossier): readonly Diagnostic[] {
  const node = nodeAt(task, ['fase']);
  const value = textAt(task, 'fase');
  const known = phases.map(({ id }) => id);
  if (node === undefined || value === undefined || known.includes(value) || known.length === 0) return [];
  const args = { kind: 'fase' as const, value, near: nearest(value, known), known };
  return [problem('reference/unknown', sourceOfValue(node, '/fase'), args)];
}

/** The status, and the keys that go with one status only. */
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
  // A repeated task ends in what it is repeated for.
  if (ids === undefined || ids.some((known) => id === known || id.startsWith(`${known}-`))) return [];
  return [warning('dossier/lost-task', sourceOfValue(node, '/uit'), { id, checklist: list })];
}

function checkCircles(tasks: readonly Located[]): readonly Diagnostic[] {
  const edges = tasks.flatMap((task) => {
    const from = textAt(task, 'id');
    if (from === undefined) return [];
    const named = itemsAt(task, 'na').flatMap((node) =>
      node.kind === 'scalar' ? [{ from, to: String(node.value), source: sourceOfValue(node, '/na') }] : [],
    );
    const parent = nodeAt(task, ['onderdeel_van']);
    const part =
      parent?.kind === 'scalar'
        ? [{ from: String(parent.value), to: from, source: sourceOfValue(parent, '/onderdeel_van') }]
        : [];
    return [...named, ...part];
  });
  return findCycles(edges).map(({ path, edge }) => problem('cycle/tasks', edge.source, { path }));
}
