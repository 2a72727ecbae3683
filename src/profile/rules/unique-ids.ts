import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { dotted, sourceOfValue, textAt, toPointer, type Located } from '../../workspace/located.ts';
import type { Rule } from './rule.ts';

/** In a list of items with an id, every id is unique. */
export const checkUniqueIds: Rule = (context) => [
  ...findRepeated(context.profile, []),
  ...[...context.roles.values(), ...context.meetings.values()].flatMap((entity) => findRepeated(entity, [])),
  ...(context.persons === undefined ? [] : findRepeated(context.persons.root, [])),
];

/** Repeated ids anywhere in a tree, list by list. */
export function findRepeated(node: Located, path: readonly (string | number)[]): readonly Diagnostic[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'map')
    return [...node.entries].flatMap(([key, value]) => findRepeated(value, [...path, key]));
  const seen = new Map<string, number>();
  return node.items.flatMap((item, index) => {
    const inner = findRepeated(item, [...path, index]);
    const id = textAt(item, 'id');
    const idNode = item.kind === 'map' ? item.entries.get('id') : undefined;
    if (id === undefined || idNode?.range === undefined) return inner;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, index);
      return inner;
    }
    const where = dotted(path);
    const source = sourceOfValue(idNode, toPointer([...path, index, 'id']));
    return [
      ...inner,
      problem('id/duplicate', source, { id, where, first: `onderdeel ${first + 1} van die lijst` }),
    ];
  });
}
