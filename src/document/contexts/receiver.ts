import { leafAt, rawText, type ViewObject } from '../../profile/leaf.ts';

/** Roles that send the requests and so get none. */
export const senders: ReadonlySet<string> = new Set(['bestuurssecretariaat', 'secretaresse']);

/** Kinds of roles that are more people than one, and are spoken to that way. */
const groups: ReadonlySet<string> = new Set(['afdeling', 'groep']);

/** Roles that are a body of members, and are spoken to as those. */
const bodies: ReadonlySet<string> = new Set(['college', 'raad']);

/** Whom a mail is for, and how they are spoken to. */
export function receiver(id: string, role: ViewObject | undefined): ViewObject {
  const isBody = bodies.has(id);
  const name = leafAt(role, 'naam');
  return {
    ontvanger: name,
    leden_van: isBody ? name : undefined,
    aan_groep: isBody || groups.has(rawText(role, 'soort') ?? '') ? name : undefined,
  };
}

/** A task that nobody has yet is the secretariat's to take care of. */
export function isOfSecretariat({ by }: { readonly by: string | undefined }): boolean {
  return by === undefined || senders.has(by);
}
