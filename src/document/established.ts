import { Leaf, leafAt, type ViewObject } from '../profile/leaf.ts';

/**
 * Whether the agreements are established: their day is written, and nobody only proposed it. A document says so in words
 * of its own, and those must not change with a proposal.
 */
export function isEstablished(profile: ViewObject): Leaf {
  const day = leafAt(profile, 'vastgesteld_op');
  return new Leaf({ raw: day?.isSet === true && day.proposals.length === 0, text: '' });
}
