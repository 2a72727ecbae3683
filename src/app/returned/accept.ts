/** Of what reading back found, what somebody agrees with. */
import type { Change, Patch, Plan } from '../../returned/plan-types.ts';
import type { ReadBack } from './read-back.ts';

/** Names a changed task among those of all dossiers. */
export function changedTaskKey(dossier: string, task: string): string {
  return `${dossier} ${task}`;
}

/** A text of a change that somebody may put otherwise before it is taken over. */
export type EditableField = 'remark' | 'by' | 'reason';

/** Names a text of a changed task among all of them. */
export function editKey(field: EditableField, key: string): string {
  return `${field} ${key}`;
}

/**
 * What was planned, without changes that nobody agreed with. A new task is in it because somebody answered that it is one.
 *
 * @param wanted changed tasks, by {@link changedTaskKey}
 * @param edits texts as somebody put them otherwise, by {@link editKey}
 */
export function onlyWanted(
  { lists, dossiers }: ReadBack,
  wanted: ReadonlySet<string>,
  edits: ReadonlyMap<string, string> = new Map(),
): ReadBack {
  const kept = (dossier: string, plan: Plan): Plan => ({
    ...plan,
    changes: plan.changes.flatMap((change): readonly Change[] => {
      const key = changedTaskKey(dossier, change.patch.task);
      return wanted.has(key) ? [{ ...change, patch: edited(change.patch, key, edits) }] : [];
    }),
  });
  const plans = new Map(lists.map(({ list, plan }) => [plan, kept(list.dossier, plan)]));
  return {
    // A list of which something was left out was not read whole.
    lists: lists.filter(({ plan }) => plans.get(plan)?.changes.length === plan.changes.length),
    dossiers: dossiers.map((each) => ({
      ...each,
      tasks: each.tasks.filter(
        ({ before, after }) => before === undefined || wanted.has(changedTaskKey(each.id, after.id)),
      ),
      decided: lists.flatMap(({ list, plan }) => (list.dossier === each.id ? [plans.get(plan) ?? plan] : [])),
    })),
  };
}

/** A change with its texts as somebody put them; one that was emptied is left out, except why a task lapses. */
function edited(patch: Patch, key: string, edits: ReadonlyMap<string, string>): Patch {
  const changed: { remark?: string | undefined; by?: string | undefined; reason?: string } = {};
  for (const field of ['remark', 'by', 'reason'] as const) {
    const text = edits.get(editKey(field, key));
    if (text === undefined || typeof patch[field] !== 'string') continue;
    if (field !== 'reason') changed[field] = text === '' ? undefined : text;
    else if (text !== '') changed.reason = text;
  }
  return { ...patch, ...changed };
}
