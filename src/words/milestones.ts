import type { DepartureFacts } from '../checklist/date-doubts.ts';
import type { Milestone } from '../checklist/dossier.ts';

/** Whether a milestone is the day on which somebody died. */
export function isDeath({ id }: Pick<Milestone, 'id'>, { ground }: DepartureFacts): boolean {
  return id === 'vertrek' && ground === 'overlijden';
}

/** What a milestone is called in a case: a death is not "het vertrek". */
export function milestoneName(milestone: Pick<Milestone, 'id' | 'name'>, departure: DepartureFacts): string {
  return isDeath(milestone, departure) ? 'het overlijden' : milestone.name;
}

/** The question for the day of a milestone. */
export function dayQuestion(milestone: Pick<Milestone, 'id' | 'name'>, departure: DepartureFacts): string {
  return isDeath(milestone, departure)
    ? 'Op welke dag is de wethouder overleden?'
    : `Op welke dag is ${milestone.name}?`;
}
