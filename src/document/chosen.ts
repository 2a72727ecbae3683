import { leafAt, type ViewObject } from '../profile/leaf.ts';
import type { DocumentDefinition } from './definition.ts';

/** Documents that a municipality makes, and those it switched off with `documenten.<id>.maken: false`. */
export function splitByChoice(
  documents: readonly DocumentDefinition[],
  profile: ViewObject,
): { readonly chosen: readonly DocumentDefinition[]; readonly leftOut: readonly DocumentDefinition[] } {
  const isLeftOut = ({ id }: DocumentDefinition): boolean =>
    leafAt(profile, 'documenten', id, 'maken')?.raw === false;
  return {
    chosen: documents.filter((each) => !isLeftOut(each)),
    leftOut: documents.filter(isLeftOut),
  };
}
