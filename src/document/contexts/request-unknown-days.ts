import { writeFullDay } from '../../calendar/day.ts';
import { milestoneOf } from '../../calendar/moment.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import { enumerated } from '../../profile/marked-text.ts';
import type { RequestCase } from './request-case.ts';
import { subjectOf } from './request-subject.ts';

/**
 * The milestones without a day that what is asked waits for, in a sentence: "De eerste werkdag is nog niet bekend. Wij
 * geven die dag door." Undefined when there are none, and in a mail without a dossier, which knows no days at all.
 */
export function unknownDays(
  { isBlank, dossier }: RequestCase,
  asked: readonly PlannedTask[],
): string | undefined {
  if (isBlank) return undefined;
  const waited = new Set(asked.flatMap((planned) => unknownMilestone(planned) ?? []));
  const names = dossier.milestones.filter(({ id }) => waited.has(id)).map(({ name }) => name);
  if (names.length === 0) return undefined;
  const isOne = names.length === 1;
  return `${upperFirst(enumerated(names))} ${isOne ? 'is' : 'zijn'} nog niet bekend. Wij geven ${isOne ? 'die dag' : 'die dagen'} door.`;
}

/**
 * The days, still to come, of the other milestones that a mail counts from: "De eerste werkdag is op maandag 4 januari
 * 2027." Undefined when there are none.
 *
 * Why: nobody can name a moment in the first week without the day on which it begins.
 *
 * @param ids of the tasks of the mail
 */
export function knownDays(about: RequestCase, ids: ReadonlySet<string>): string | undefined {
  const { dossier, tasks, today, isBlank } = about;
  const own = subjectOf(about).milestone?.id;
  if (isBlank || own === undefined) return undefined;
  const moments = tasks
    .filter(({ planned }) => ids.has(planned.task.id))
    .map(({ planned }) => planned.moment);
  const counted = new Set(
    moments.flatMap((moment) => (moment === undefined ? [] : (milestoneOf(moment) ?? []))),
  );
  const sentences = dossier.milestones
    .filter(({ id, date }) => id !== own && counted.has(id) && date !== undefined && date >= (today ?? date))
    .map(({ name, date = '' }) => `${upperFirst(name)} is op ${writeFullDay(date)}.`);
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** The milestone whose day decides when something is asked; undefined when the mail shows a day anyway. */
export function unknownMilestone({ due, notBefore, isAsap, waitsFor }: PlannedTask): string | undefined {
  return due === undefined && notBefore === undefined && !isAsap ? waitsFor : undefined;
}
