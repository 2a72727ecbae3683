import { leafAt } from '../../profile/leaf.ts';
import type { BuildInput, MailFacts } from '../definition.ts';
import type { RequestCase } from './request-case.ts';
import { subjectOf } from './request-subject.ts';
import type { RequestText } from './request-texts.ts';

/** Ids of the documents that go along with a mail, each once, in the order in which it speaks of them. */
export function attachedIds(
  texts: readonly Pick<RequestText, 'attachments'>[],
  { sources, titleOf }: Pick<BuildInput, 'sources' | 'titleOf'>,
): readonly string[] {
  return [...new Set(texts.flatMap(({ attachments }) => attachments))].filter(
    (id) => leafAt(sources.profile, 'documenten', id, 'maken')?.raw !== false && titleOf(id) !== undefined,
  );
}

/**
 * How a mail about a dossier goes out; undefined for one about lists without a dossier, which is an example of such
 * mails.
 *
 * @param receiver id of the role
 */
export function mailFacts(
  {
    receiver,
    cases,
  }: { readonly receiver: string; readonly cases: readonly { readonly about: RequestCase }[] },
  parts: Pick<MailFacts, 'attachments' | 'asks' | 'asksMore' | 'subject'>,
): MailFacts | undefined {
  const [about] = cases.map((each) => each.about);
  if (about === undefined || about.isBlank) return undefined;
  const isToSubject = subjectOf(about).about === receiver;
  return { ...parts, role: receiver, isToSubject, person: about.dossier.subject };
}
