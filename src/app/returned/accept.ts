/** Of what reading back found, what somebody agrees with. */
import type { Plan } from '../../returned/plan-types.ts';
import type { ReadBack } from './read-back.ts';

/** Names a changed task among those of all dossiers. */
export function changedTaskKey(dossier: string, task: string): string {
  return `${dossier} ${task}`;
}

/**
 * What was planned, without changes that nobody agreed with. A new task is in it because somebody answered that it is one.
 *
 * @param wanted changed tasks, by {@link changedTaskKey}
 */
export function onlyWanted({ lists, dossiers }: ReadBack, wanted: ReadonlySet<string>): ReadBack {
  const kept = (dossier: string, plan: Plan): Plan => ({
    ...plan,
    changes: plan.changes.filter(({ patch }) => wanted.has(changedTaskKey(dossier, patch.task))),
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
