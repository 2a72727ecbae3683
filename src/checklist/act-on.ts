import { statusBeforeTick, type Act } from './acts.ts';
import type { Dossier, DossierTask } from './dossier.ts';

const reopened = {
  doneOn: undefined,
  doneBy: undefined,
  despite: [],
  reason: undefined,
  statusBefore: undefined,
} as const;

/**
 * Applies an act to a dossier without its text.
 *
 * Why separately from editing the text: the screen must show what someone did before it is on disk.
 */
export function actOn(dossier: Dossier, act: Act): Dossier {
  if (act.kind === 'milestone') {
    const milestones = dossier.milestones.map((each) =>
      each.id === act.id ? { ...each, date: act.day } : each,
    );
    return { ...dossier, milestones };
  }
  const tasks = dossier.tasks.map((task) => (act.ids.includes(task.id) ? actOnTask(task, act) : task));
  return { ...dossier, tasks };
}

function actOnTask(task: DossierTask, act: Exclude<Act, { kind: 'milestone' }>): DossierTask {
  switch (act.kind) {
    case 'tick': {
      const despite = act.despite?.[task.id] ?? [];
      const statusBefore = statusBeforeTick(task, act.statusBefore);
      return {
        ...task,
        ...reopened,
        status: 'afgehandeld',
        doneOn: act.on,
        doneBy: act.by,
        despite,
        statusBefore,
      };
    }
    case 'begin':
      return { ...task, ...reopened, status: 'bezig', hasStatus: true };
    case 'untick':
      return {
        ...task,
        ...reopened,
        status: task.status === 'afgehandeld' && task.statusBefore === 'bezig' ? 'bezig' : 'open',
      };
    case 'skip':
      return { ...task, ...reopened, status: 'vervalt', reason: act.reason };
    case 'note':
      return { ...task, remark: act.text };
    case 'assign':
      return { ...task, assignee: act.to };
    case 'date':
      return { ...task, date: act.day };
  }
}
