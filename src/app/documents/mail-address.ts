import type { DocumentSources, MailFacts } from '../../document/definition.ts';
import { listAt, rawText, type ViewObject } from '../../profile/leaf.ts';

/**
 * The address that a mail goes to; undefined when it is not known, and whoever sends it fills it in.
 *
 * Why no function address for who it is about: others may read what comes in there.
 */
export function mailAddress(
  { role, person }: Pick<MailFacts, 'role' | 'person'>,
  { profile, personMails }: Pick<DocumentSources, 'profile' | 'personMails'>,
): string | undefined {
  if (person !== undefined) return personMails.get(person);
  return rawText(profile, 'organisatie', 'mail', role) ?? personMails.get(onlyMember(role, profile) ?? role);
}

/** Id of the one member of the board with a role; undefined when there are none or several. */
function onlyMember(role: string, profile: ViewObject): string | undefined {
  const members = (listAt(profile, 'college', 'leden') as readonly ViewObject[]).filter(
    (each) => rawText(each, 'rol') === role,
  );
  return members.length === 1 ? rawText(members[0], 'id') : undefined;
}
