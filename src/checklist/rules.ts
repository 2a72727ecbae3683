import { problem, warning, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { withCure } from '../diagnostics/text-edit.ts';
import { shapes } from '../generated/shapes.ts';
import { findCycles } from '../profile/cycles.ts';
import { pathsTo } from '../profile/condition.ts';
import { findBroken } from '../profile/rules/references.ts';
import { checkCaseCondition, checkCondition } from './condition-rule.ts';
import { checkMoments } from './moment-rule.ts';
import { hasOwnLines } from './own-lines.ts';
import { writtenTaskIds, writtenTasks } from './written-tasks.ts';
import { findRepeated } from '../profile/rules/unique-ids.ts';
import type { Entities } from '../profile/entities.ts';
import { removeItem } from '../workspace/layout-edits.ts';
import {
  itemsAt,
  nodeAt,
  sourceOfValue,
  textAt,
  type Located,
  type LocatedMap,
} from '../workspace/located.ts';

/** Ids outside the checklist that its tasks may refer to. */
export interface ChecklistContext {
  readonly checklists: Entities;
  readonly profile: LocatedMap;
  readonly roleIds: readonly string[];
  readonly lawIds: readonly string[];
  /** Displayed name → id. */
  readonly roleNames: ReadonlyMap<string, string>;
  /** Documents, shipped and own. */
  readonly documentIds: readonly string[];
}

/**
 * What a schema cannot say about checklists: references exist, ids are unique, tasks do not wait in a circle,
 * conditions name real values. Only the user's own lines can be wrong; shipped ones are checked by our tests.
 */
export function checkChecklists(context: ChecklistContext): readonly Diagnostic[] {
  const own = [...context.checklists.values()].filter((checklist) => hasOwnLines(checklist));
  return [...own.flatMap((checklist) => checkOne(checklist, context)), ...checkExtraTasks(context)];
}

function checkOne(checklist: LocatedMap, context: ChecklistContext): readonly Diagnostic[] {
  const tasks = writtenTasks(checklist);
  const ids = writtenTaskIds(checklist);
  const lists = [...context.checklists.keys()];
  const { roleIds: rol, lawIds: noot, documentIds: document, roleNames } = context;
  const places = placesOf(checklist);
  // A request names the day of a task or a milestone.
  const dayTasks = [...[...context.checklists.values()].flatMap(writtenTaskIds), ...places.milestones];
  const known = { rol, noot, document, taak: ids, checklist: lists, roleNames, dayTasks };
  return [
    ...findBroken(checklist, shapes.checklist, known),
    ...findRepeated(checklist, []),
    ...tasks.flatMap((task) => [
      ...checkTitle(task),
      ...checkActor(task),
      ...[task, ...itemsAt(task, 'bij_geval')].flatMap((each) => [
        ...checkPlace(each, 'fase', places.phases),
        ...checkMoments(each, places.milestones, ids),
      ]),
      ...checkFormerIds(task),
      ...checkCondition(task),
      ...itemsAt(task, 'bij_geval').flatMap(checkCaseCondition),
    ]),
    ...checkSubject(checklist, places),
    ...checkTakenOver(checklist, context),
    ...checkCircles(tasks),
  ];
}

/** A list takes over only tasks that the other list has. */
function checkTakenOver(checklist: Located, { checklists }: ChecklistContext): readonly Diagnostic[] {
  return itemsAt(checklist, 'neemt_over').flatMap((each) => {
    const other = checklists.get(textAt(each, 'checklist') ?? '');
    if (other === undefined) return [];
    const known = writtenTasks(other).flatMap((task) => textAt(task, 'id') ?? []);
    return itemsAt(each, 'taken').flatMap((node) => {
      if (node.kind !== 'scalar' || node.range === undefined || known.includes(String(node.value))) return [];
      const value = String(node.value);
      const args = { kind: 'taak' as const, value, near: nearest(value, known), known };
      return [problem('reference/unknown', sourceOfValue(node, '/neemt_over'), args)];
    });
  });
}

/** What the moments and the grouping of a checklist's tasks may name. */
interface ChecklistPlaces {
  readonly phases: readonly string[];
  readonly milestones: readonly string[];
}

function placesOf(checklist: Located | undefined): ChecklistPlaces {
  const ids = (key: string): readonly string[] =>
    itemsAt(checklist, key).flatMap((each) => textAt(each, 'id') ?? []);
  return { phases: ids('fasen'), milestones: ids('mijlpalen') };
}

/** A phase or a milestone that is named is one of the list's. */
function checkPlace(
  holder: Located,
  kind: 'fase' | 'mijlpaal',
  known: readonly string[],
): readonly Diagnostic[] {
  const value = textAt(holder, kind);
  const node = nodeAt(holder, [kind]);
  if (value === undefined || node?.range === undefined || known.includes(value)) return [];
  return [
    problem('reference/unknown', sourceOfValue(node, `/${kind}`), {
      kind,
      value,
      near: nearest(value, known),
      known,
    }),
  ];
}

/** The subject of a list's requests: its milestone exists, and its cases are about the case. */
function checkSubject(checklist: Located, { milestones }: ChecklistPlaces): readonly Diagnostic[] {
  const subject = nodeAt(checklist, ['onderwerp']);
  if (subject === undefined) return [];
  const cases = itemsAt(subject, 'bij_geval');
  return [
    ...[subject, ...cases].flatMap((each) => checkPlace(each, 'mijlpaal', milestones)),
    ...cases.flatMap(checkCaseCondition),
  ];
}

function checkTitle(task: Located): readonly Diagnostic[] {
  const node = nodeAt(task, ['id']);
  const id = textAt(task, 'id');
  if (id === undefined || node?.range === undefined || textAt(task, 'titel') !== undefined) return [];
  return [problem('task/without-title', sourceOfValue(node, '/titel'), { id })];
}

/**
 * A task does not name itself as what it was before.
 *
 * Why another task that is still there may be named: one that was split keeps its id for one half, and the other half
 * names it (docs/decisions/0038).
 */
function checkFormerIds(task: Located): readonly Diagnostic[] {
  const id = textAt(task, 'id');
  const itself = itemsAt(task, 'voorheen').find((node) => node.kind === 'scalar' && node.value === id);
  if (id === undefined || itself?.range === undefined) return [];
  const found = warning('task/own-former-id', sourceOfValue(itself, '/voorheen'), { id });
  const { range } = itself;
  return [withCure(found, (text) => removeItem(text, range))];
}

/** `door_volgt` names a role in the profile. */
function checkActor(task: Located): readonly Diagnostic[] {
  const path = textAt(task, 'door_volgt');
  const node = nodeAt(task, ['door_volgt']);
  if (path === undefined || node?.range === undefined || rolePaths.includes(path)) return [];
  return [
    problem('task/unknown-path', sourceOfValue(node, '/door_volgt'), {
      path,
      near: nearest(path, rolePaths),
    }),
  ];
}

const rolePaths: readonly string[] = pathsTo('rol', shapes.gemeente);

function checkCircles(tasks: readonly Located[]): readonly Diagnostic[] {
  const edges = tasks.flatMap((task) =>
    itemsAt(task, 'na').flatMap((node) => {
      const from = textAt(task, 'id');
      const to = node.kind === 'scalar' ? String(node.value) : undefined;
      return from === undefined || to === undefined
        ? []
        : [{ from, to, source: sourceOfValue(node, '/na') satisfies Source }];
    }),
  );
  return findCycles(edges).map(({ path, edge }) => problem('cycle/tasks', edge.source, { path }));
}

/** Tasks in the profile: phase and condition; their references are checked with the rest of the profile. */
function checkExtraTasks(context: ChecklistContext): readonly Diagnostic[] {
  return itemsAt(context.profile, 'checklist', 'extra_taken').flatMap((task) => {
    const checklist = context.checklists.get(textAt(task, 'checklist') ?? '');
    const places = placesOf(checklist);
    return [
      ...(checklist === undefined
        ? []
        : [
            ...checkPlace(task, 'fase', places.phases),
            ...checkMoments(task, places.milestones, writtenTaskIds(checklist)),
          ]),
      ...checkCondition(task),
      ...checkActor(task),
    ];
  });
}
