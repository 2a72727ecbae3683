import { leafAt, listAt, rawText, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import { chosenDossier } from '../dossier-source.ts';
import type { BuildInput, BuiltDocument, DocumentSources, DossierSource } from '../definition.ts';
import { departure, memberName, portfoliosOf } from './dossier-case.ts';
import { milestoneDate } from './dossier-rows.ts';

/** Templates use its keys, so every key is present. */
const noDossier = {
  naam: undefined,
  laatste_dag: undefined,
  portefeuilles: [],
  opvolger: undefined,
  overleden: false,
  tijdelijk: false,
  herindeling: false,
  bekend: false,
};

/** The out-of-office texts, filled in from the dossier. */
export function buildAfwezigheid(input: BuildInput): readonly BuiltDocument[] {
  const { manifest, sources } = input;
  const source = chosenDossier(input);
  if (source === undefined)
    return [{ name: manifest.id, title: manifest.titel, context: { dossier: noDossier } }];
  const portfolios = portfoliosOf(source, sources.profile) ?? [];
  const lastDay = milestoneDate(departure, source);
  const { ground } = source.dossier;
  return [
    {
      name: `${manifest.id}-${source.dossier.id}`,
      title: manifest.titel,
      context: {
        dossier: {
          naam: memberName(source, sources),
          laatste_dag: lastDay,
          portefeuilles: portfolios.flatMap((each) => leafAt(each, 'naam') ?? []),
          overleden: ground === 'overlijden',
          // Somebody who is ill and has no last day comes back.
          tijdelijk: ground === 'ziekte' && lastDay === undefined,
          herindeling: ground === 'herindeling',
          bekend: true,
          opvolger: successor(source, portfolios, sources),
        },
      },
    },
  ];
}

/**
 * The person who holds all these portfolios now, other than the one who leaves. By name only: these texts go to people
 * outside, to whom "wethouder" means nothing.
 */
function successor(
  { dossier }: DossierSource,
  portfolios: readonly ViewObject[],
  { profile, personNames }: DocumentSources,
): Leaf | undefined {
  const ids = portfolios.map((each) => rawText(each, 'id'));
  if (ids.length === 0 || dossier.subject === undefined) return undefined;
  const found = (listAt(profile, 'college', 'leden') as readonly ViewObject[]).find((member) => {
    const held = listAt(member, 'portefeuilles').map((each) => leafAt(each)?.raw);
    return rawText(member, 'id') !== dossier.subject && ids.every((id) => held.includes(id));
  });
  const name = personNames.get(rawText(found, 'id') ?? '');
  return name === undefined ? undefined : textLeaf(name);
}
