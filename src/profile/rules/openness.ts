import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { shapes } from '../../generated/shapes.ts';
import { itemsAt, sourceOfValue, type LocatedMap } from '../../workspace/located.ts';
import { pathsOf } from '../condition.ts';
import type { Closed, Shape } from '../shape.ts';
import type { Rule } from './rule.ts';

/** The paths of values that the municipality makes public although they are internal by nature. */
export function openedPaths(profile: LocatedMap): readonly string[] {
  return opened(profile).map(({ path }) => path);
}

/** What is made public exists, and is not confidential. */
export const checkOpenness: Rule = ({ profile }) =>
  opened(profile).flatMap(({ path, source }): readonly Diagnostic[] => {
    const known = pathsOf(shapes.gemeente);
    if (!known.includes(path))
      return [problem('openness/unknown-path', source, { path, near: nearest(path, known) })];
    const closed = classAt(path);
    return closed === 'intern' || closed === undefined
      ? []
      : [problem('openness/confidential', source, { path, closed })];
  });

function opened(profile: LocatedMap) {
  return itemsAt(profile, 'openbaar').flatMap((node, index) =>
    node.kind === 'scalar' && typeof node.value === 'string'
      ? [{ path: node.value, source: sourceOfValue(node, `/openbaar/${String(index)}`) }]
      : [],
  );
}

function classAt(path: string): Closed | undefined {
  const found = path
    .split('.')
    .reduce<Shape | undefined>(
      (shape, key) => (shape?.kind === 'object' ? shape.keys[key] : undefined),
      shapes.gemeente,
    );
  return found?.openness;
}
