import { leafAt, type Leaf, type ViewObject } from '../profile/leaf.ts';

/** The plural name of a role. A municipality's own name without a plural stays as it is. */
export function pluralOf(role: ViewObject): Leaf | undefined {
  const [name, plural] = [leafAt(role, 'naam'), leafAt(role, 'meervoud')];
  const isOfOtherName = name?.source !== undefined && plural?.source === undefined;
  return plural?.isSet === true && !isOfOtherName ? plural : name;
}
