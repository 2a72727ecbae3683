import type { Act } from '../checklist/acts.ts';
import { addTask } from '../checklist/add-task.ts';
import type { DossierText } from '../checklist/dossier-text.ts';
import type { Dossier, DossierTask } from '../checklist/dossier.ts';
import { openBefore } from '../checklist/open-before.ts';
import type { Patch, Plan, TypedTask } from './plan-types.ts';

/** What of a plan is written. */
export type Decided = Pick<Plan, 'changes' | 'additions'>;

/** Applies what a plan decided to a dossier; every other line stays the same byte for byte. */
export function applyPlan(stored: DossierText, { changes, additions }: Decided): DossierText {
  const patches = new Map<string, Patch>();
  for (const { patch } of changes) patches.set(patch.task, { ...patches.get(patch.task), ...patch });
  const changed = actsOf(stored.dossier, [...patches.values()]).reduce((text, act) => text.act(act), stored);
  return additions.reduce((text, { task }) => withTask(text, task), changed);
}

/**
 * The acts that bring about patches, one of each task. Ticks come last: what is open by then, and should have come first, is remembered with
 * them.
 */
export function actsOf(dossier: Dossier, patches: readonly Patch[]): readonly Act[] {
  const byId = new Map(dossier.tasks.map((task) => [task.id, task]));
  const known = patches.filter(({ task }) => byId.has(task));
  const dropped = known.filter(({ status }) => status === 'vervalt').map(({ task }) => task);
  const reopened = known
    .filter(({ status }) => status === 'open' || status === 'bezig')
    .map(({ task }) => task);
  const ticked = known.filter(
    ({ task, status }) => status === 'afgehandeld' && byId.get(task)?.status !== 'afgehandeld',
  );
  const after: Dossier = {
    ...dossier,
    tasks: dossier.tasks.map((task) => ({
      ...task,
      status: dropped.includes(task.id) ? 'vervalt' : reopened.includes(task.id) ? 'open' : task.status,
    })),
  };
  const despite = openBefore(
    after,
    ticked.map(({ task }) => task),
  );
  const standing = known.flatMap((patch): readonly Act[] => {
    const ids = [patch.task];
    if (patch.status === 'open') return [{ kind: 'untick', ids }];
    if (patch.status === 'bezig') return [{ kind: 'begin', ids }];
    return patch.status === 'vervalt' ? [{ kind: 'skip', ids, reason: patch.reason ?? '' }] : [];
  });
  const ticks = known.flatMap((patch) => tickOf(patch, byId.get(patch.task), despite));
  const notes = known.flatMap(({ task, remark }): readonly Act[] =>
    remark === undefined ? [] : [{ kind: 'note', ids: [task], text: remark ?? undefined }],
  );
  const plans = known.flatMap(({ task, due, assignee }): readonly Act[] => [
    ...(due === undefined ? [] : [{ kind: 'date', ids: [task], day: due } as const]),
    ...(assignee === undefined ? [] : [{ kind: 'assign', ids: [task], to: assignee } as const]),
  ]);
  return [...standing, ...ticks, ...plans, ...notes];
}

/** Ticks a task, or tells another day or person of one that is done. */
function tickOf(
  { status, on, by }: Patch,
  task: DossierTask | undefined,
  despite: Readonly<Record<string, readonly string[]>>,
): readonly Act[] {
  const isTick = status === 'afgehandeld' || (status === undefined && (on !== undefined || by !== undefined));
  if (task === undefined || !isTick) return [];
  const ids = [task.id];
  if (task.status === 'afgehandeld') {
    const day = on ?? task.doneOn;
    if (day === undefined) return [];
    return [{ kind: 'tick', ids, on: day, by: by ?? task.doneBy, despite: { [task.id]: task.despite } }];
  }
  // Who did it means nothing of a task that is not done.
  return status === undefined || on === undefined ? [] : [{ kind: 'tick', ids, on, by, despite }];
}

/** Adds a row that somebody typed. */
function withTask(stored: DossierText, { title, on, by, due, remark, doer, behind }: TypedTask): DossierText {
  const added = addTask(stored, { title, by: doer, behind: behind?.id });
  const ids = [added.id];
  const acts: readonly Act[] = [
    ...(on === undefined ? [] : [{ kind: 'tick', ids, on, by } as const]),
    ...(due === undefined ? [] : [{ kind: 'date', ids, day: due } as const]),
    ...(remark === undefined ? [] : [{ kind: 'note', ids, text: remark } as const]),
  ];
  return acts.reduce((text, act) => text.act(act), added.stored);
}
