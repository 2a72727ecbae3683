import { problem, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { shapes } from '../generated/shapes.ts';
import {
  casePaths,
  isAboutCase,
  meantCondition,
  parseCondition,
  pathsOf,
  type ConditionTerm,
} from '../profile/condition.ts';
import { grounds, isGround } from '../profile/grounds.ts';
import { nodeAt, sourceOfValue, textAt, type Located } from '../workspace/located.ts';

/** What differs in a case can only depend on that case: the rest is known before there is one. */
export function checkCaseCondition(holder: Located): readonly Diagnostic[] {
  return checkCondition(holder, casePaths);
}

/**
 * A condition can be parsed, and names values that exist.
 *
 * @param known paths that it may name. Default: those of the profile and of the case
 */
export function checkCondition(
  holder: Located,
  known: readonly string[] = [...pathsOf(shapes.gemeente), ...casePaths],
): readonly Diagnostic[] {
  const condition = textAt(holder, 'als');
  const node = nodeAt(holder, ['als']);
  if (condition === undefined || node?.range === undefined) return [];
  const source = sourceOfValue(node, '/als');
  const terms = parseCondition(condition);
  if (terms !== undefined) return terms.flatMap((term) => wrongTerm(term, known).map((make) => make(source)));
  const near = meantCondition(condition);
  const isNear =
    near !== undefined && parseCondition(near)?.every((term) => wrongTerm(term, known).length === 0);
  const aboutCase = known === casePaths || /\bdossier\b/.test(condition);
  return [
    problem('condition/syntax', source, {
      condition,
      near: isNear === true ? near : undefined,
      isAboutCase: aboutCase,
    }),
  ];
}

/** What is wrong with one term, to be reported at a place. */
function wrongTerm(
  { path: keys, test }: ConditionTerm,
  known: readonly string[],
): readonly ((source: Source) => Diagnostic)[] {
  const path = keys.join('.');
  if (!known.includes(path)) {
    const isOfCase = known === casePaths || isAboutCase(keys);
    const args = { path, near: nearest(path, known), ...(isOfCase ? { casePaths } : {}) };
    return [(source) => problem('condition/unknown-path', source, args)];
  }
  if (path !== 'dossier.grond' || !('value' in test)) return [];
  const { value } = test;
  if (isGround(value.toLowerCase())) return [];
  const args = { path, value, near: nearest(value, grounds), known: grounds };
  return [(source) => problem('condition/unknown-value', source, args)];
}
