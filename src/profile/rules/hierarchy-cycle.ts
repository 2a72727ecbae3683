import { problem, type Source } from '../../diagnostics/diagnostic.ts';
import { itemsAt, sourceOfValue, textAt } from '../../workspace/located.ts';
import { findCycles, type Edge } from '../cycles.ts';
import type { Rule } from './rule.ts';

/** Nobody manages themselves: hierarchical lines form no circle. Functional lines may. */
export const checkHierarchyCycle: Rule = ({ roles }) => {
  const edges: (Edge & { readonly source: Source })[] = [...roles].flatMap(([from, role]) =>
    itemsAt(role, 'relaties').flatMap((relation) => {
      const to = textAt(relation, 'naar');
      if (to === undefined || textAt(relation, 'soort') !== 'hierarchisch') return [];
      const node = relation.kind === 'map' ? relation.entries.get('naar') : undefined;
      return node === undefined ? [] : [{ from, to, source: sourceOfValue(node, '/relaties') }];
    }),
  );
  return findCycles(edges).map(({ path, edge }) => problem('cycle/hierarchy', edge.source, { path }));
};
