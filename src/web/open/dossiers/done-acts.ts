import type { ChosenTask } from '../../../app/dossiers/act-on-task.ts';
import { Numbered } from '../memory.ts';
import type { Visit } from '../visit.ts';

/** An act that was carried out while the program runs. */
export interface DoneAct {
  readonly dossier: string;
  readonly chosen: ChosenTask;
}

/** The acts that were carried out, to take one back. */
export function doneActs({ memory }: Pick<Visit, 'memory'>): Numbered<DoneAct> {
  return memory.shelf(newActs);
}

function newActs(): Numbered<DoneAct> {
  return new Numbered();
}
