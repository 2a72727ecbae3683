import {
  leafAt,
  listAt,
  rawText,
  textLeaf,
  type Leaf,
  type View,
  type ViewObject,
} from '../../profile/leaf.ts';
import { dotted } from '../../workspace/located.ts';
import type { BuildInput, BuiltDocument } from '../definition.ts';
import { isPublic } from './rollen.ts';

/** The hand-over: portfolios with the officials who support them, and room for files and appointments. */
export function buildOverdracht({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const { profile, personNames } = sources;
  const everyone = listAt(profile, 'college', 'leden') as readonly ViewObject[];
  const members = everyone.filter((member) => rawText(member, 'rol') !== 'burgemeester');
  const every = listAt(profile, 'college', 'portefeuilles') as readonly ViewObject[];
  const portfolios = every.filter(
    (each) => (!choices.publicOnly || isPublic(each)) && !isOnlyOf(each, members, everyone),
  );
  return [
    {
      name: manifest.id,
      title: manifest.titel,
      context: {
        portefeuilles: portfolios.map((portfolio) => ({
          id: leafAt(portfolio, 'id'),
          naam: leafAt(portfolio, 'naam'),
          pad: dotted(['college', 'portefeuilles', every.indexOf(portfolio), 'ondersteuning']),
          houders: holders(members, portfolio, personNames),
          ondersteuning: (listAt(portfolio, 'ondersteuning') as readonly ViewObject[]).map((each) =>
            official(each, choices.publicOnly ? new Map() : personNames),
          ),
        })),
      },
    },
  ];
}

/** A portfolio that only the mayor holds is not handed over by an alderman. */
function isOnlyOf(
  portfolio: ViewObject,
  members: readonly ViewObject[],
  everyone: readonly ViewObject[],
): boolean {
  const id = rawText(portfolio, 'id');
  return everyone.some((each) => holds(each, id)) && !members.some((each) => holds(each, id));
}

function holds(member: ViewObject, id: string | undefined): boolean {
  return listAt(member, 'portefeuilles').some((each: View) => leafAt(each)?.raw === id);
}

function holders(
  members: readonly ViewObject[],
  portfolio: ViewObject,
  names: ReadonlyMap<string, string>,
): readonly Leaf[] {
  const id = rawText(portfolio, 'id');
  return members
    .filter((member) => holds(member, id))
    .map((member) => {
      const known = names.get(rawText(member, 'id') ?? '');
      const own = leafAt(member, 'aanspreeknaam');
      if (known !== undefined) return textLeaf(known);
      return own?.raw === undefined ? byOtherPortfolios(member, id) : own;
    });
}

/** Without a name the other portfolios tell who it is: "wethouder (ook: Mobiliteit)". */
function byOtherPortfolios(member: ViewObject, id: string | undefined): Leaf {
  const others = (listAt(member, 'portefeuilles') as readonly Leaf[]).filter(({ raw }) => raw !== id);
  const role = leafAt(member, 'rol')?.text ?? 'collegelid';
  return textLeaf(others.length === 0 ? role : `${role} (ook: ${others.map(({ text }) => text).join(', ')})`);
}

function official(each: ViewObject, names: ReadonlyMap<string, string>): ViewObject {
  const known = names.get(rawText(each, 'persoon') ?? '');
  return {
    functie: leafAt(each, 'functie'),
    team: leafAt(each, 'team'),
    naam: known === undefined ? undefined : textLeaf(known),
  };
}
