import { leafAt, type Proposal, type ViewObject } from '../profile/leaf.ts';

/** What the roles and meetings that come with the program rest on: nothing once the municipality took them over. */
export function takenOver(profile: ViewObject): readonly Proposal[] {
  const leaf = leafAt(profile, 'organisatie', 'overleggen_overgenomen');
  if (leaf === undefined || leaf.raw === true || leaf.source === undefined) return leaf?.proposals ?? [];
  const facts = {
    title: 'Rollen en overleggen zoals hier beschreven',
    path: 'organisatie.overleggen_overgenomen',
  };
  return [{ ...facts, value: leaf.raw, shown: leaf.text, reason: 'comment', source: leaf.source }];
}
