import { leafAt, rawText, type ViewObject } from '../../profile/leaf.ts';

/** Roles that send the requests, and so receive none. */
export const senders: ReadonlySet<string> = new Set(['bestuurssecretariaat', 'secretaresse']);

/** Kinds of roles that are several people, and are addressed as such. */
const groups: ReadonlySet<string> = new Set(['afdeling', 'groep']);

/** Roles that are a body of members, and are addressed as such. */
const bodies: ReadonlySet<string> = new Set(['college', 'raad']);

/** The recipient of a mail, and how they are addressed. */
export function receiver(id: string, role: ViewObject | undefined): ViewObject {
  const isBody = bodies.has(id);
  const name = leafAt(role, 'naam');
  return {
    ontvanger: name,
    leden_van: isBody ? name : undefined,
    aan_groep: isBody || groups.has(rawText(role, 'soort') ?? '') ? name : undefined,
  };
}

/** An unassigned task is the secretariat's responsibility. */
export function isOfSecretariat({ by }: { readonly by: string | undefined }): boolean {
  return by === undefined || senders.has(by);
}
