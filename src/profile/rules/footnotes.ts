import { problem } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { itemsAt, nodeAt, sourceOfValue, textAt } from '../../workspace/located.ts';
import type { Rule } from './rule.ts';

/** A responsibility refers to a footnote of the same role. */
export const checkFootnotes: Rule = ({ roles }) =>
  [...roles.values()].flatMap((role) => {
    const known = itemsAt(role, 'voetnoten').flatMap((each) => textAt(each, 'id') ?? []);
    return itemsAt(role, 'verantwoordelijkheden').flatMap((each, index) => {
      const value = textAt(each, 'noot');
      const node = nodeAt(each, ['noot']);
      if (value === undefined || node === undefined || known.includes(value)) return [];
      const source = sourceOfValue(node, `/verantwoordelijkheden/${index}/noot`);
      return [
        problem('reference/unknown', source, { kind: 'voetnoot', value, near: nearest(value, known), known }),
      ];
    });
  });
