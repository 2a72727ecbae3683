import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { EntityKind } from '../../diagnostics/codes/meaning.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { shapes } from '../../generated/shapes.ts';
import { child, itemsAt, sourceOfValue, textAt, toPointer, type Located } from '../../workspace/located.ts';
import { printablePaths } from '../condition.ts';
import { keyShapes } from '../complete.ts';
import { nearId } from '../near-id.ts';
import { dayMarkIn, readMark, textMark, whoMark } from '../marked-text.ts';
import type { Shape } from '../shape.ts';
import { slug } from '../slug.ts';
import type { KnownIds } from './known-ids.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Everything a value refers to by id must exist: roles, portfolios, persons, tasks … */
export const checkReferences: Rule = (context) => {
  const known = knownIds(context);
  return [
    ...findBroken(context.profile, shapes.gemeente, known),
    ...[...context.roles.values()].flatMap((role) => findBroken(role, shapes.rol, known)),
    ...[...context.meetings.values()].flatMap((meeting) => findBroken(meeting, shapes.overleg, known)),
  ];
};

function knownIds(context: RuleContext): KnownIds {
  const persons = context.persons === undefined ? undefined : ids(itemsAt(context.persons.root, 'personen'));
  return {
    ...context.known,
    ...profileIds(context.profile),
    // Why only with the local file: CI has no personen.lokaal.yaml, and must not fail because of that.
    ...(persons === undefined ? {} : { persoon: persons }),
  };
}

/** Ids defined in the profile itself, and the names of portfolios. */
export function profileIds(
  profile: Located,
): Pick<KnownIds, 'portefeuille' | 'portfolioNames' | 'collegelid' | 'medewerker'> {
  return {
    portefeuille: ids(itemsAt(profile, 'college', 'portefeuilles')),
    portfolioNames: new Map(
      itemsAt(profile, 'college', 'portefeuilles').flatMap((each) => {
        const [id, name] = [textAt(each, 'id'), textAt(each, 'naam')];
        return id === undefined || name === undefined ? [] : [[name, id] as const];
      }),
    ),
    collegelid: ids(itemsAt(profile, 'college', 'leden')),
    medewerker: ids(itemsAt(profile, 'secretariaat', 'medewerkers')),
  };
}

function ids(items: readonly Located[]): readonly string[] {
  return items.flatMap((item) => {
    const node = child(item, 'id');
    // A malformed id is reported where it is defined; references to the correct form are right.
    return textAt(node) ?? (node?.kind === 'scalar' ? slug(node.written) : undefined) ?? [];
  });
}

/** Walks a tree along its shape and reports every reference to something non-existent. */
export function findBroken(root: Located, shape: Shape, known: KnownIds): readonly Diagnostic[] {
  return [...walk(root, shape, [])].flatMap(({ node, kind, path }) => {
    if (kind === 'waarde') return unknownValue(node, path, known);
    const candidates = known[kind as EntityKind];
    if (candidates === undefined || node.range === undefined || node.kind !== 'scalar') return [];
    const { value } = node;
    if (typeof value !== 'string' || candidates.includes(value)) return [];
    const lapsed = known.lapsed?.[kind as EntityKind]?.get(value);
    const names =
      kind === 'rol' ? known.roleNames : kind === 'portefeuille' ? known.portfolioNames : undefined;
    const near = lapsed === undefined ? nearId(value, candidates, names) : undefined;
    const args = { kind: kind as EntityKind, value, near, known: candidates, lapsed };
    return [problem('reference/unknown', sourceOfValue(node, toPointer(path)), args)];
  });
}

/**
 * Between braces, a text may name values that the profile has; a list's subject also whom a dossier is about, and a
 * request the day of another task.
 */
function unknownValue(
  node: Located,
  path: readonly (string | number)[],
  known: KnownIds,
): readonly Diagnostic[] {
  const name = node.kind === 'scalar' ? String(node.value) : '';
  const source = sourceOfValue(node, toPointer(path));
  if (name.includes('{{') || name.includes('}}'))
    return [problem('template/syntax', source, { excerpt: name })];
  const day = path.includes('verzoek') ? dayMarkIn(name) : undefined;
  const tasks = known.dayTasks ?? [];
  if (day !== undefined && !tasks.includes(day.task)) {
    const args = { kind: 'taak' as const, value: day.task, near: nearest(day.task, tasks), known: tasks };
    return [problem('reference/unknown', source, args)];
  }
  if (day !== undefined) return [];
  const names = [...printablePaths(shapes.gemeente), ...(path[0] === 'onderwerp' ? [whoMark] : [])];
  if (names.includes(name)) return [];
  return [problem('template/unknown-variable', source, { name, near: nearest(name, names) })];
}

/** Names and values inside a text, `{{rol.ict}}` or `{{systemen.vergaderen}}`, as separate references. */
function* marksIn(
  node: Located,
  path: readonly (string | number)[],
): Generator<{ node: Located; kind: string; path: readonly (string | number)[] }> {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return;
  for (const [, inside = ''] of node.value.matchAll(textMark)) {
    const mark = readMark(inside);
    yield { node: { ...node, value: mark.kind === 'rol' ? mark.id : mark.path }, kind: mark.kind, path };
  }
  // Braces without a name: the rest is passed on unchanged, to be shown in the message.
  if (/\{\{|\}\}/.test(node.value.replace(textMark, ''))) yield { node, kind: 'waarde', path };
}

/** A key as a value, at its own place. */
function asWritten(key: string, { file, keyRange }: Located): Located {
  return { kind: 'scalar', file, range: keyRange, keyRange, value: key, written: key, quoted: false };
}

function* walk(
  node: Located,
  shape: Shape,
  path: readonly (string | number)[],
): Generator<{ node: Located; kind: string; path: readonly (string | number)[] }> {
  if (shape.kind === 'leaf') {
    if (shape.refers !== undefined) yield { node, kind: shape.refers, path };
    if (shape.format === 'roltekst') yield* marksIn(node, path);
  } else if (shape.kind === 'list') {
    if (node.kind !== 'list') return;
    for (const [index, item] of node.items.entries()) yield* walk(item, shape.item, [...path, index]);
  } else {
    for (const [key, inner] of keyShapes(node, shape)) {
      const value = child(node, key);
      if (value === undefined) continue;
      if (shape.keysRefer !== undefined && !Object.hasOwn(shape.keys, key))
        yield { node: asWritten(key, value), kind: shape.keysRefer, path: [...path, key] };
      yield* walk(value, inner, [...path, key]);
    }
  }
}
