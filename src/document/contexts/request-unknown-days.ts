import { enumerated } from '../../profile/marked-text.ts';
import type { RequestCase } from './request-case.ts';
import type { RequestText } from './request-texts.ts';

/**
 * The milestones without a day that what is asked waits for, in a sentence: "Wanneer de eerste werkdag is, is nog niet
 * bekend." Undefined when there are none, and in a mail without a dossier, which knows no days at all.
 */
export function unknownDays(
  cases: readonly RequestCase[],
  texts: readonly RequestText[],
): string | undefined {
  const waited = new Set(texts.flatMap((text) => (text.kind === 'question' ? (waitedFor(text) ?? []) : [])));
  const milestones = cases.filter(({ isBlank }) => !isBlank).flatMap(({ dossier }) => dossier.milestones);
  const names = milestones.filter(({ id }) => waited.has(id)).map(({ name }) => name);
  if (names.length === 0) return undefined;
  return `Wanneer ${enumerated(names)} ${names.length === 1 ? 'is, is' : 'zijn, is'} nog niet bekend.`;
}

/** The milestone whose day decides when something is asked; undefined when the mail shows a day anyway. */
function waitedFor({ task: { planned } }: RequestText): string | undefined {
  const { due, notBefore, isAsap, waitsFor } = planned;
  return due === undefined && notBefore === undefined && !isAsap ? waitsFor : undefined;
}
