import type { PlannedTask } from '../../checklist/plan.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import { enumerated } from '../../profile/marked-text.ts';
import type { RequestCase } from './request-case.ts';

/**
 * The milestones without a day that what is asked waits for, in a sentence: "De eerste werkdag is nog niet bekend." Undefined when there are none, and in a mail without a dossier, which knows no days at all.
 */
export function unknownDays(
  { isBlank, dossier }: RequestCase,
  asked: readonly PlannedTask[],
): string | undefined {
  if (isBlank) return undefined;
  const waited = new Set(asked.flatMap((planned) => unknownMilestone(planned) ?? []));
  const names = dossier.milestones.filter(({ id }) => waited.has(id)).map(({ name }) => name);
  if (names.length === 0) return undefined;
  return `${upperFirst(enumerated(names))} ${names.length === 1 ? 'is' : 'zijn'} nog niet bekend.`;
}

/** The milestone whose day decides when something is asked; undefined when the mail shows a day anyway. */
export function unknownMilestone({ due, notBefore, isAsap, waitsFor }: PlannedTask): string | undefined {
  return due === undefined && notBefore === undefined && !isAsap ? waitsFor : undefined;
}
