import { eachOnce, isList, Leaf, proposalsOf, viewAt, type Proposal, type View } from './leaf.ts';
import type { Shape } from './shape.ts';

/** One part of a condition: `niet pad`, `pad is waarde`, `pad bevat waarde`. */
export interface ConditionTerm {
  readonly negated: boolean;
  readonly path: readonly string[];
  readonly test: { readonly kind: 'set' } | { readonly kind: 'is' | 'contains'; readonly value: string };
}

/**
 * Parses a condition: terms joined by " en ".
 *
 * @returns undefined when it is not a condition
 */
export function parseCondition(source: string): readonly ConditionTerm[] | undefined {
  const terms = source
    .trim()
    .split(/\s+en\s+/)
    .map(parseTerm);
  return terms.every((term) => term !== undefined) ? terms : undefined;
}

/**
 * A condition as other languages write it, in ours: `dossier.grond == 'ziekte'` → `dossier.grond is ziekte`.
 *
 * @returns undefined when there is nothing to translate
 */
export function meantCondition(source: string): string | undefined {
  const meant = source
    .replace(/\s*(?:&&|\band\b)\s*/g, ' en ')
    .replace(/(?:!|\bnot\b)\s*(?=[a-z])/g, 'niet ')
    .replace(/([a-z_.]+)\s*!={1,2}\s*/g, 'niet $1 is ')
    .replace(/\s*={1,3}\s*/g, ' is ')
    .replace(/["'‘’“”]/g, '')
    .trim();
  return meant !== source.trim() && parseCondition(meant) !== undefined ? meant : undefined;
}

/** The facts about the case that a condition can use: `dossier.grond is nieuw-college`. */
export const casePaths: readonly string[] = [
  'dossier.grond',
  'dossier.plotseling',
  'dossier.portefeuilles',
  'dossier.vertrek',
  'dossier.voor',
  'dossier.eerste_werkdag',
  'dossier.eerste_collegevergadering',
  'dossier.portefeuilleverdeling',
];

/** Whether a path is about the case rather than the municipality. */
export function isAboutCase(path: readonly string[]): boolean {
  return path[0] === 'dossier';
}

function parseTerm(source: string): ConditionTerm | undefined {
  const match = /^(niet\s+)?([a-z_]+(?:\.[a-z_]+)*)(?:\s+(is|bevat)\s+(\S.*))?$/.exec(source.trim());
  if (match?.[2] === undefined) return undefined;
  const [, not, path, word, value = ''] = match;
  const test: ConditionTerm['test'] =
    word === undefined ? { kind: 'set' } : { kind: word === 'is' ? 'is' : 'contains', value: value.trim() };
  return { negated: not !== undefined, path: path.split('.'), test };
}

/** Whether a condition holds for a profile. */
export function holds(terms: readonly ConditionTerm[], profile: View | undefined): boolean {
  return terms.every((term) => test(term, viewAt(profile, term.path)) !== term.negated);
}

/** The proposals that a condition rests on: none when a term about something agreed already decides. */
export function proposalsBehind(
  terms: readonly ConditionTerm[],
  profile: View | undefined,
): readonly Proposal[] {
  const found = terms.map((term) => {
    const view = viewAt(profile, term.path);
    return { holds: test(term, view) !== term.negated, proposals: proposalsOf([view]) };
  });
  const isSettled = found.some((each) => !each.holds && each.proposals.length === 0);
  return isSettled ? [] : eachOnce(found.flatMap(({ proposals }) => proposals));
}

function test({ test: { kind, ...rest } }: ConditionTerm, found: View | undefined): boolean {
  const value = 'value' in rest ? rest.value : '';
  if (kind === 'set') return isFilled(found);
  if (kind === 'is') return found instanceof Leaf && same(found.raw, value);
  return isList(found) && found.some((item) => item instanceof Leaf && same(item.raw, value));
}

/** Whether there is something: a truthy value, a non-empty list, or a map with one of those. */
function isFilled(found: View | undefined): boolean {
  if (found === undefined) return false;
  if (found instanceof Leaf) return found.isSet;
  return isList(found) ? found.length > 0 : Object.values(found).some(isFilled);
}

/** Names are compared case-insensitively: `ipad` is the iPad. Yes and no may be `ja` and `nee`. */
function same(raw: Leaf['raw'], value: string): boolean {
  const word = value.toLowerCase();
  if (typeof raw === 'boolean' && word === (raw ? 'ja' : 'nee')) return true;
  return String(raw).toLowerCase() === word;
}

/** Every path that a sentence can print: a value or a list of values. */
export function printablePaths(shape: Shape, prefix = ''): readonly string[] {
  if (shape.kind === 'leaf') return [prefix];
  if (shape.kind === 'list') return shape.item.kind === 'leaf' ? [prefix] : [];
  return Object.entries(shape.keys).flatMap(([key, value]) =>
    printablePaths(value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

/** Paths of scalars that refer to an entity of one kind. */
export function pathsTo(kind: string, shape: Shape, prefix = ''): readonly string[] {
  if (shape.kind === 'leaf') return shape.refers === kind ? [prefix] : [];
  if (shape.kind === 'list') return [];
  return Object.entries(shape.keys).flatMap(([key, value]) =>
    pathsTo(kind, value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

/** Every path that exists in a shape, as `college.vergadering.dag`; lists are not entered. */
export function pathsOf(shape: Shape, prefix = ''): readonly string[] {
  if (shape.kind !== 'object') return [prefix];
  const inner = Object.entries(shape.keys).flatMap(([key, value]) =>
    pathsOf(value, prefix === '' ? key : `${prefix}.${key}`),
  );
  return prefix === '' ? inner : [prefix, ...inner];
}
