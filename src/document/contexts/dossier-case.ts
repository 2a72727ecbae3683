import { bareName } from '../../checklist/bare-name.ts';
import { casePortfolios } from '../../checklist/case-portfolios.ts';
import { filled, leafAt, listAt, rawText, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import { enumerated } from '../../profile/marked-text.ts';
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

/**
 * Whom or what a dossier names itself after: what its title says after the colon, else its member of the board or its
 * portfolios; undefined when it has none of these.
 */
export function namedIn(source: DossierSource, sources: DocumentSources): string | undefined {
  const { title, subject, checklists } = source.dossier;
  const written = title.includes(': ') ? title.slice(title.indexOf(': ') + 2).trim() : '';
  const typed = bareName(
    written,
    sources.checklists.filter(({ id }) => checklists.includes(id)),
  );
  // A dossier that was started for a member of the board is called after the id.
  if (typed !== '' && typed !== subject) return typed;
  const member = memberOf(source, sources.profile);
  const known = memberName(source, sources) ?? filled(leafAt(member, 'aanspreeknaam'));
  if (known !== undefined) return known.text;
  const portfolios = (portfoliosOf(source, sources.profile) ?? []).flatMap(
    (each) => leafAt(each, 'naam')?.text ?? [],
  );
  if (portfolios.length === 0) return undefined;
  return `${leafAt(member, 'rol')?.text ?? 'wethouder'} ${enumerated(portfolios)}`;
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
