import { shippedCatalogue } from '../../document/catalogue.ts';
import type { Candidate, SourceContext } from './source.ts';

/** Sections and texts of the reviewed document, as shipped. */
export function agreements({ given, world }: SourceContext): readonly Candidate[] {
  const { secties } = shippedCatalogue(world.shipped, given[0] ?? 'werkwijzer');
  return [
    ...secties.map(({ id, titel }) => ({ word: id, about: titel })),
    ...secties.flatMap(({ teksten }) => teksten.map(({ id }) => ({ word: id }))),
  ];
}

/** Like {@link agreements}, with the word for all of them. */
export function someAgreements(context: SourceContext): readonly Candidate[] {
  return [{ word: 'alles', about: 'alles wat nog niet nagelopen is' }, ...agreements(context)];
}
