import type { ChosenTask } from '../../../app/dossiers/act-on-task.ts';
import { TaskHistory } from '../../../checklist/task-history.ts';
import { Numbered } from '../memory.ts';
import type { Visit } from '../visit.ts';

/** An act that was carried out while the program runs. */
export interface DoneAct {
  readonly dossier: string;
  readonly chosen: ChosenTask;
  /** When, as the history of the dossier counts. */
  readonly moment: number;
}

/** The acts that were carried out, to take one back. */
export function doneActs({ memory }: Pick<Visit, 'memory'>): Numbered<DoneAct> {
  return memory.shelf(newActs);
}

/** What the tasks of a dossier said while the program ran. */
export function historyOf(dossier: string, { memory }: Pick<Visit, 'memory'>): TaskHistory {
  const histories = memory.shelf(newHistories);
  const known = histories.get(dossier) ?? new TaskHistory();
  histories.set(dossier, known);
  return known;
}

/** Keeps an act that was carried out, and gives its number. */
export function keepAct(chosen: ChosenTask, visit: Pick<Visit, 'memory'>): string {
  const { dossier } = chosen.stored;
  const history = historyOf(dossier.id, visit);
  history.see([chosen.before]);
  const moment = history.see(dossier.tasks);
  return doneActs(visit).keep({ dossier: dossier.id, chosen, moment });
}

function newActs(): Numbered<DoneAct> {
  return new Numbered();
}

function newHistories(): Map<string, TaskHistory> {
  return new Map();
}
