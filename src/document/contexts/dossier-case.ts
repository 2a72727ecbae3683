import { casePortfolios } from '../../checklist/case-portfolios.ts';
import { leafAt, listAt, rawText, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import type { DocumentSources, DossierSource } from '../definition.ts';

/** The member of the board that a dossier is about, when the profile has them. */
export function memberOf({ dossier }: DossierSource, profile: ViewObject): ViewObject | undefined {
  const members = listAt(profile, 'college', 'leden') as readonly ViewObject[];
  return dossier.subject === undefined
    ? undefined
    : members.find((member) => rawText(member, 'id') === dossier.subject);
}

/**
 * The name of the person a dossier is about, from the file that stays out of git; undefined when names were not
 * requested.
 */
export function memberName(
  { dossier }: DossierSource,
  { personNames }: Pick<DocumentSources, 'personNames'>,
): Leaf | undefined {
  const name = dossier.subject === undefined ? undefined : personNames.get(dossier.subject);
  return name === undefined ? undefined : textLeaf(name);
}

/** The portfolios a dossier is about: its own, else those of the person it is about; undefined when unknown. */
export function portfoliosOf(
  { dossier }: DossierSource,
  profile: ViewObject,
): readonly ViewObject[] | undefined {
  const wanted = casePortfolios(dossier, profile);
  const every = listAt(profile, 'college', 'portefeuilles') as readonly ViewObject[];
  return wanted === undefined
    ? undefined
    : every.filter((each) => wanted.includes(rawText(each, 'id') ?? ''));
}

/** The milestone of a departure: the last day. */
export const departure = 'vertrek';

/**
 * The person a dossier is about: by name when names were requested, else as the profile describes them; undefined when
 * unknown.
 */
export function aboutWhom(source: DossierSource, sources: DocumentSources): Leaf | undefined {
  const known = memberName(source, sources);
  if (known !== undefined) return known;
  const member = memberOf(source, sources.profile);
  const own = leafAt(member, 'aanspreeknaam');
  if (own?.raw !== undefined) return own;
  const role = leafAt(member, 'rol');
  const portfolios = (listAt(member, 'portefeuilles') as readonly Leaf[]).map(({ text }) => text);
  if (role === undefined) return undefined;
  return portfolios.length === 0 ? role : textLeaf(`${role.text} (${portfolios.join(', ')})`);
}
