import type { DocumentSources, MailFacts } from '../../document/definition.ts';
import { leafAt, listAt, rawText, type ViewObject } from '../../profile/leaf.ts';

type Receiver = Pick<MailFacts, 'role' | 'isToSubject' | 'person'>;

/** Where the address of a receiver is filled in. */
export type MailPlace =
  /** A person of `personen.lokaal.yaml`. */
  | { readonly kind: 'person'; readonly id: string }
  /** Whom the dossier is about, but it does not say who that is. */
  | { readonly kind: 'unknown-subject' }
  /** A key below `organisatie.mail`. */
  | { readonly kind: 'role'; readonly key: string }
  /** Nowhere: whoever sends the mail fills it in. */
  | { readonly kind: 'nowhere' };

/** The address that a mail goes to; undefined when it is not known. */
export function mailAddress(
  mail: Receiver,
  { profile, personMails }: Pick<DocumentSources, 'profile' | 'personMails'>,
): string | undefined {
  const id = isToSubject(mail, profile) ? mail.person : onlyMember(mail.role, profile);
  const own = id === undefined ? undefined : personMails.get(id);
  // Why no function address for who it is about: others may read what comes in there.
  return isToSubject(mail, profile) ? own : (own ?? rawText(profile, 'organisatie', 'mail', mail.role));
}

/** Where to fill in the address of a mail that has none. */
export function mailPlace(mail: Receiver, { profile }: Pick<DocumentSources, 'profile'>): MailPlace {
  const { role, person } = mail;
  if (isToSubject(mail, profile))
    return person === undefined ? { kind: 'unknown-subject' } : { kind: 'person', id: person };
  if (leafAt(profile, 'organisatie', 'mail', role) !== undefined)
    return { kind: 'role', key: `organisatie.mail.${role}` };
  const member = onlyMember(role, profile);
  return member === undefined ? { kind: 'nowhere' } : { kind: 'person', id: member };
}

/**
 * Whether a mail goes to the person of its dossier, and so to nobody else with the same role.
 *
 * Why the second: a list that does not say whom it is about can be one about this member of the board.
 */
function isToSubject({ role, isToSubject: isSaid, person }: Receiver, profile: ViewObject): boolean {
  return (
    isSaid ||
    (person !== undefined && membersWith(role, profile).some((each) => rawText(each, 'id') === person))
  );
}

/** Id of the one member of the board with a role; undefined when there are none or several. A role is no person. */
function onlyMember(role: string, profile: ViewObject): string | undefined {
  const members = membersWith(role, profile);
  return members.length === 1 ? rawText(members[0], 'id') : undefined;
}

function membersWith(role: string, profile: ViewObject): readonly ViewObject[] {
  return (listAt(profile, 'college', 'leden') as readonly ViewObject[]).filter(
    (each) => rawText(each, 'rol') === role,
  );
}
