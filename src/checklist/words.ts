import { describeMoment } from '../calendar/moment.ts';
import { writeShortDay } from '../calendar/day.ts';
import { describeShift } from '../calendar/working-days.ts';
import { screenText } from '../profile/marked-text.ts';
import type { Dossier } from './dossier.ts';
import type { PlannedTask } from './plan.ts';

/** When a task is due, in a few words; with the year only when it differs. */
export function dueWords(planned: PlannedTask, dossier: Pick<Dossier, 'milestones'>): string {
  const { task, due, moment } = planned;
  if (task.status === 'vervalt') return 'vervalt';
  if (task.status === 'afgehandeld')
    return task.doneOn === undefined ? 'klaar' : `klaar ${writeShortDay(task.doneOn)}`;
  if (due !== undefined) return writeShortDay(due);
  const name = nameIn(dossier);
  if (planned.waitsFor !== undefined) return `wacht op ${name(planned.waitsFor)}`;
  return moment === undefined ? (task.when ?? 'nog te bepalen') : describeMoment(moment, name);
}

/** Names of a dossier's milestones, by id. */
export function nameIn({ milestones }: Pick<Dossier, 'milestones'>): (id: string) => string {
  const names = new Map(milestones.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** Why a task is due when it is, one sentence each; empty when there is nothing to explain. */
export function whyWords(planned: PlannedTask, dossier: Dossier): readonly string[] {
  if (planned.urgency === 'klaar') return [];
  const titleOf = (id: string): string => {
    const found = dossier.tasks.find((task) => task.id === id);
    return found === undefined ? id : screenText(found.title);
  };
  const shifted = planned.shifted === undefined ? undefined : describeShift(planned.shifted);
  const name = nameIn(dossier);
  return [
    ...(shifted === undefined ? [] : [shifted]),
    ...(planned.pushedBy === undefined
      ? []
      : [`later gezet: eerst komt ‘${titleOf(planned.pushedBy.id)}’ (${writeShortDay(planned.due ?? '')})`]),
    ...(planned.waitsFor === undefined ? [] : [`wacht op de datum van ${name(planned.waitsFor)}`]),
    ...(planned.blockedBy.length === 0
      ? []
      : [
          `wacht op: ${planned.blockedBy.slice(0, 3).map(titleOf).join('; ')}${planned.blockedBy.length > 3 ? '; en meer' : ''}`,
        ]),
  ];
}
