import { versionOf } from '../workspace/version-of.ts';
import type { Act } from './acts.ts';
import type { DossierTask } from './dossier.ts';

/** The kinds of acts on tasks. */
export type TaskActKind = Exclude<Act['kind'], 'milestone'>;

/** What an act overwrites in a task. A remark, for one, is not touched by a tick. */
export function factsChangedBy(kind: TaskActKind, task: DossierTask): readonly unknown[] {
  switch (kind) {
    case 'note':
      return [task.remark];
    case 'assign':
      return [task.assignee];
    case 'date':
      return [task.date];
    case 'tick':
    case 'begin':
    case 'untick':
    case 'skip':
      return [task.status, task.doneOn, task.doneBy, task.reason];
  }
}

/**
 * The version of what an act overwrites in a task. A form carries it, so that a choice is never written over one that
 * somebody made in the meantime.
 */
export function versionFor(kind: TaskActKind, task: DossierTask): string {
  return versionOf(JSON.stringify(factsChangedBy(kind, task)));
}
