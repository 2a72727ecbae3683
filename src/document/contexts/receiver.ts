import { articleOf } from '../../profile/article.ts';
import { leafAt, rawText, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';

/** Roles that send the requests, and so receive none. */
export const senders: ReadonlySet<string> = new Set(['bestuurssecretariaat', 'secretaresse']);

/** The council is asked nothing directly: its clerk passes it on. */
export const council = { id: 'raad', through: 'griffier' } as const;

/** Kinds of roles that are several people, and are addressed as such. */
const groups: ReadonlySet<string> = new Set(['afdeling', 'groep']);

/** Who, besides the board, is addressed formally in any style. */
const formalRoles: ReadonlySet<string> = new Set(['gemeentesecretaris', 'griffier']);

/** Roles with a name that nobody would use in a salutation. */
const salutations: ReadonlyMap<string, string> = new Map([
  ['burgemeester-of-loco', 'burgemeester'],
  ['wethouder-po', 'wethouder'],
]);

/** Who gets a mail, and how they are addressed. */
export interface Receiver {
  readonly id: string;
  readonly name: Leaf;
  /** "Geachte wethouder," */
  readonly salutation: string;
  /** Whether the whole mail says `u`, whatever the municipality's style is. */
  readonly isFormal: boolean;
  readonly isGroup: boolean;
}

/**
 * The receiver of a mail.
 *
 * @param role its view; undefined when the municipality has no such role
 * @param manner the municipality's form of address, and what the person is called while they do not hold the office yet
 */
export function receiver(
  id: string,
  role: ViewObject | undefined,
  { style, beforehand }: { readonly style: 'u' | 'je'; readonly beforehand: string | undefined },
): Receiver {
  const name = (beforehand === undefined ? leafAt(role, 'naam') : textLeaf(beforehand)) ?? textLeaf(id);
  const kind = rawText(role, 'soort') ?? '';
  const isFormal = kind === 'bestuur' || formalRoles.has(id);
  const isGroup = groups.has(kind);
  return { id, name, isFormal, isGroup, salutation: salutationOf({ id, name, isFormal, isGroup }, style) };
}

function salutationOf(
  { id, name, isFormal, isGroup }: Omit<Receiver, 'salutation'>,
  style: 'u' | 'je',
): string {
  if (!isFormal) return isGroup ? 'Beste collega’s,' : 'Beste collega,';
  const title = salutations.get(id);
  if (title === undefined && articleOf(name) === 'het') return `Geacht ${name.text},`;
  return `${style === 'je' ? 'Beste' : 'Geachte'} ${title ?? name.text},`;
}
