import {
  leafAt,
  listAt,
  rawText,
  textLeaf,
  type Leaf,
  type View,
  type ViewObject,
} from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument } from '../definition.ts';
import { isPublic } from './rollen.ts';

/** The hand-over: portfolios with the officials who support them, and room for files and appointments. */
export function buildOverdracht({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const { profile, personNames } = sources;
  const members = listAt(profile, 'college', 'leden') as readonly ViewObject[];
  const portfolios = (listAt(profile, 'college', 'portefeuilles') as readonly ViewObject[]).filter(
    (each) => !choices.publicOnly || isPublic(each),
  );
  return [
    {
      name: manifest.id,
      title: manifest.titel,
      context: {
        portefeuilles: portfolios.map((portfolio) => ({
          id: leafAt(portfolio, 'id'),
          naam: leafAt(portfolio, 'naam'),
          houders: holders(members, portfolio, personNames),
          ondersteuning: (listAt(portfolio, 'ondersteuning') as readonly ViewObject[]).map((each) =>
            official(each, choices.publicOnly ? new Map() : personNames),
          ),
        })),
      },
    },
  ];
}

function holders(
  members: readonly ViewObject[],
  portfolio: ViewObject,
  names: ReadonlyMap<string, string>,
): readonly Leaf[] {
  const id = rawText(portfolio, 'id');
  return members
    .filter((member) => listAt(member, 'portefeuilles').some((each: View) => leafAt(each)?.raw === id))
    .map((member) => {
      const known = names.get(rawText(member, 'id') ?? '');
      const own = leafAt(member, 'aanspreeknaam');
      if (known !== undefined) return textLeaf(known);
      // Without a name the id tells members apart: it is made for that.
      return own?.raw === undefined ? textLeaf(rawText(member, 'id') ?? '') : own;
    });
}

function official(each: ViewObject, names: ReadonlyMap<string, string>): ViewObject {
  const known = names.get(rawText(each, 'persoon') ?? '');
  return {
    functie: leafAt(each, 'functie'),
    team: leafAt(each, 'team'),
    naam: known === undefined ? undefined : textLeaf(known),
  };
}
