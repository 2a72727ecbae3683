import { problem } from '../../diagnostics/diagnostic.ts';
import { itemsAt, nodeAt, sourceOfValue, textAt } from '../../workspace/located.ts';
import type { Rule } from './rule.ts';

/** Every deputy mayor has a unique place in the order of replacement (Gemeentewet 77). */
export const checkLocoOrder: Rule = ({ profile }) => {
  const seen = new Map<number, string>();
  return itemsAt(profile, 'college', 'leden').flatMap((member, index) => {
    const node = nodeAt(member, ['loco_volgorde']);
    if (node?.kind !== 'scalar' || typeof node.value !== 'number') return [];
    const other = seen.get(node.value);
    if (other === undefined) {
      seen.set(node.value, textAt(member, 'id') ?? '');
      return [];
    }
    const source = sourceOfValue(node, `/college/leden/${index}/loco_volgorde`);
    return [problem('collega/loco-order', source, { order: node.value, other })];
  });
};
