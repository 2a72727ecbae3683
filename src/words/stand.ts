import { writeFullDay } from '../calendar/day.ts';
import type { DossierTask } from '../checklist/dossier.ts';
import type { TaskActKind } from '../checklist/task-version.ts';

/** What a task says of what an act overwrites: "afgehandeld op dinsdag 1 december 2026, door AB". */
export function standWords(kind: TaskActKind, task: DossierTask): string {
  switch (kind) {
    case 'note':
      return task.remark ?? 'geen opmerking';
    case 'assign':
      return task.assignee ?? 'niemand pakt het op';
    case 'date':
      return task.date === undefined ? 'geen eigen datum' : writeFullDay(task.date);
    case 'tick':
    case 'begin':
    case 'untick':
    case 'skip':
      return statusWords(task);
  }
}

function statusWords({ status, doneOn, doneBy, reason }: DossierTask): string {
  if (status === 'vervalt') return `vervalt${reason === undefined ? '' : `: ${reason}`}`;
  if (status !== 'afgehandeld') return status === 'bezig' ? 'er wordt aan gewerkt' : 'open';
  const on = doneOn === undefined ? '' : ` op ${writeFullDay(doneOn)}`;
  return `afgehandeld${on}${doneBy === undefined ? '' : `, door ${doneBy}`}`;
}
