import type { Act } from '../checklist/acts.ts';
import { addTask } from '../checklist/add-task.ts';
import type { DossierText } from '../checklist/dossier-text.ts';
import type { Dossier } from '../checklist/dossier.ts';
import { openBefore } from '../checklist/open-before.ts';
import type { Patch, Plan, TypedTask } from './plan-types.ts';

/** What of a plan is written. */
export type Decided = Pick<Plan, 'changes' | 'additions'>;

/** Applies what a plan decided to a dossier; every other line stays the same byte for byte. */
export function applyPlan(stored: DossierText, { changes, additions }: Decided): DossierText {
  const patches = changes.map(({ patch }) => patch);
  const changed = actsOf(stored.dossier, patches).reduce((text, act) => text.act(act), stored);
  return additions.reduce((text, { task }) => withTask(text, task), changed);
}

/**
 * The acts that bring about patches. Ticks come last: what is open by then, and should have come first, is remembered with
 * them.
 */
export function actsOf(dossier: Dossier, patches: readonly Patch[]): readonly Act[] {
  const byId = new Map(dossier.tasks.map((task) => [task.id, task]));
  const known = patches.filter(({ task }) => byId.has(task));
  const dropped = known.filter(({ status }) => status === 'vervalt').map(({ task }) => task);
  const reopened = known.filter(({ status }) => status === 'open').map(({ task }) => task);
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
    return patch.status === 'vervalt' ? [{ kind: 'skip', ids, reason: patch.reason ?? '' }] : [];
  });
  const ticks = known.flatMap((patch): readonly Act[] => {
    const task = byId.get(patch.task);
    if (task === undefined || patch.status === 'open' || patch.status === 'vervalt') return [];
    if (patch.status === undefined && patch.on === undefined && patch.by === undefined) return [];
    const isDone = task.status === 'afgehandeld';
    const on = patch.on ?? task.doneOn;
    // Who did it can be told of a task that is done; of another it means nothing.
    if (on === undefined || (!isDone && patch.status === undefined)) return [];
    const by = patch.by ?? (isDone ? task.doneBy : undefined);
    return [{ kind: 'tick', ids: [task.id], on, by, despite: isDone ? { [task.id]: task.despite } : despite }];
  });
  const notes = known.flatMap(({ task, remark }): readonly Act[] =>
    remark === undefined ? [] : [{ kind: 'note', ids: [task], text: remark ?? undefined }],
  );
  return [...standing, ...ticks, ...notes];
}

/** Adds a row that somebody typed. */
function withTask(stored: DossierText, { title, on, by, due, remark }: TypedTask): DossierText {
  const added = addTask(stored, { title });
  const ids = [added.id];
  const acts: readonly Act[] = [
    ...(on === undefined ? [] : [{ kind: 'tick', ids, on, by } as const]),
    ...(due === undefined ? [] : [{ kind: 'date', ids, day: due } as const]),
    ...(remark === undefined ? [] : [{ kind: 'note', ids, text: remark } as const]),
  ];
  return acts.reduce((text, act) => text.act(act), added.stored);
}
