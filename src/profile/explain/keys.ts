import type { ErrorObject } from 'ajv';
import { problem, type Diagnostic, type Source, type TextRange } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { withCure, withEdits } from '../../diagnostics/text-edit.ts';
import { typed } from '../../diagnostics/typed.ts';
import { addBelow, commentOut } from '../../workspace/layout-edits.ts';
import {
  child,
  dotted,
  nodeAt,
  pointerKeys,
  sourceOfKey,
  toPointer,
  type Located,
  type LocatedMap,
} from '../../workspace/located.ts';
import { writeSnippet } from '../../workspace/write-yaml.ts';
import { personalKind, type PersonalKind } from '../personal-keys.ts';
import { slug } from '../slug.ts';
import { isBetweenBraces } from './braces.ts';
import { exampleFor, knownValue } from './example.ts';
import { findPlaces, misplaced } from './misplaced.ts';
import type { ExplainContext } from './subject.ts';
import { synonymOf } from './synonyms.ts';

/**
 * Explains unknown and missing keys together, map by map.
 *
 * Why together: `naaam:` is both an unknown key and the reason that `naam` is missing. That is one typo and must be one
 * message (product.md §4).
 */
export function explainKeys(errors: readonly ErrorObject[], context: ExplainContext): readonly Diagnostic[] {
  const groups = new Map<string, { unknown: string[]; missing: string[] }>();
  for (const error of errors) {
    const params = error.params as { additionalProperty?: string; missingProperty?: string };
    const group = groups.get(error.instancePath) ?? { unknown: [], missing: [] };
    groups.set(error.instancePath, group);
    if (params.additionalProperty !== undefined) group.unknown.push(params.additionalProperty);
    if (params.missingProperty !== undefined) group.missing.push(params.missingProperty);
  }
  return [...groups].flatMap(([pointer, group]) => explainGroup(pointerKeys(pointer), group, context));
}

function explainGroup(
  path: readonly string[],
  { unknown, missing }: { readonly unknown: readonly string[]; readonly missing: readonly string[] },
  context: ExplainContext,
): readonly Diagnostic[] {
  const node = nodeAt(context.root, path);
  if (node?.kind !== 'map') return [];
  const known = Object.keys(context.book.at(context.schemaName, path)?.properties ?? {});
  const explained = new Set<string>();
  const above = path.filter((key) => !/^\d+$/.test(key)).reverse();
  // Of these no other key is meant: what belongs to a person must not move to another place in git.
  const personal = new Map(
    unknown.flatMap((key) => {
      const kind = personalKind(key, above);
      return kind === undefined ? [] : [[key, kind] as const];
    }),
  );
  const impersonal = unknown.filter((key) => !personal.has(key));
  const places = findPlaces({ path, node, unknown: impersonal, missing }, context);
  const diagnostics = impersonal.flatMap((key) => {
    const place = places.get(key);
    if (place !== undefined) return place.keys[0] === key ? [misplaced(place, { path, node, context })] : [];
    const meant = meantKey(key, { path, node, known, missing, explained, context });
    if (meant.near !== undefined) explained.add(meant.near);
    return [unknownKey(key, { path, node, meant, known })];
  });
  const named = joinNamed(diagnostics);
  const left = missing.filter((key) => !explained.has(key));
  return [
    ...[...personal].map(([key, kind]) => personalKey(key, kind, { path, node })),
    ...named,
    ...left.map((key, index) => explainMissing(node, { path, key, isFirst: index === 0 }, context)),
  ];
}

/** Keys of one group that all have another name than the schema gives them are one mistake: the form of the group. */
function joinNamed(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const named = found.filter(isOtherName);
  const [first, ...others] = named;
  if (first === undefined || others.length === 0) return found;
  const [facts] = first.args;
  const also = others.map(({ args: [{ key, near = '' }] }) => ({ key, near }));
  const edits = named.flatMap(({ source: { range }, args: [{ near = '' }] }) =>
    range === undefined ? [] : [{ range, text: near }],
  );
  const joined = withEdits(problem(first.code, first.source, { ...facts, also }), edits);
  return found.flatMap((each) =>
    each === first ? [joined] : named.includes(each as typeof first) ? [] : [each],
  );
}

function isOtherName(diagnostic: Diagnostic): diagnostic is Diagnostic<'schema/unknown-key'> {
  if (diagnostic.code !== 'schema/unknown-key') return false;
  const [{ key, near }] = (diagnostic as Diagnostic<'schema/unknown-key'>).args;
  return near !== undefined && synonymOf(key, [near]) !== undefined;
}

function unknownKey(
  key: string,
  {
    path,
    node,
    meant,
    known,
  }: {
    readonly path: readonly string[];
    readonly node: LocatedMap;
    readonly meant: ReturnType<typeof meantKey>;
    readonly known: readonly string[];
  },
): Diagnostic {
  const value = child(node, key) as Located;
  const source = sourceOfKey(value, toPointer([...path, key]));
  const isFirstOfItem = /^\d+$/.test(path.at(-1) ?? '') && [...node.entries.keys()][0] === key;
  const isInside = isBetweenBraces(node) || isFirstOfItem;
  const args = { parent: dotted(path), key, ...meant, known, isInside };
  const found = problem('schema/unknown-key', source, args);
  const isLost = meant.near === undefined && meant.already === undefined;
  // Why not the last key: a group without keys would be the next mistake.
  const canGo =
    isLost && !isInside && (node.entries.size > 1 || path.length === 0) && source.range !== undefined;
  return canGo ? withCure(found, (text) => commentOut(text, source.range as TextRange)) : found;
}

function personalKey(
  key: string,
  kind: PersonalKind,
  { path, node }: { readonly path: readonly string[]; readonly node: LocatedMap },
): Diagnostic {
  const source = sourceOfKey(child(node, key) as Located, toPointer([...path, key]));
  return problem('schema/personal-key', source, { key, kind });
}

/**
 * The key that a misspelt one was meant to be: a required missing one, else an optional absent one, else an existing
 * one. What people call it counts after how it is spelt.
 */
function meantKey(
  key: string,
  {
    path,
    node,
    known,
    missing,
    explained,
    context,
  }: {
    readonly path: readonly string[];
    readonly node: LocatedMap;
    readonly known: readonly string[];
    readonly missing: readonly string[];
    readonly explained: ReadonlySet<string>;
    readonly context: ExplainContext;
  },
): { readonly near?: string; readonly already?: { readonly key: string; readonly other: Source } } {
  const absent = known.filter((each) => !node.entries.has(each) && !explained.has(each));
  const needed = missing.filter((each) => !explained.has(each));
  const titles = new Map(
    absent.flatMap((each) => {
      const title = context.book.at(context.schemaName, [...path, each])?.title;
      return title === undefined ? [] : [[title, each] as const];
    }),
  );
  const near =
    synonymOf(key, needed) ??
    nearest(key, needed) ??
    synonymOf(key, absent) ??
    nearest(key, absent) ??
    titledLike(key, titles);
  if (near !== undefined) return { near };
  const present = nearest(key, known);
  const other = present === undefined ? undefined : node.entries.get(present);
  return present === undefined || other === undefined
    ? {}
    : { already: { key: present, other: sourceOfKey(other) } };
}

/** The key whose title is the word that was typed: `portefeuillehoudersoverleg` for `pfo`. */
function titledLike(key: string, titles: ReadonlyMap<string, string>): string | undefined {
  const word = slug(key.replaceAll('_', ' '));
  return [...titles].find(
    ([title]) => slug(title) === word || slug(title.replace(/ *\(.*\)/, '')) === word,
  )?.[1];
}

/** A missing key has no place of its own: point to the map it should be in, with lines to paste. */
function explainMissing(
  parent: Located,
  {
    path,
    key,
    isFirst,
  }: { readonly path: readonly string[]; readonly key: string; readonly isFirst: boolean },
  context: ExplainContext,
): Diagnostic {
  const keys = [...path, key];
  const example = exampleFor(keys, context);
  const paste = pasted({ parent, key, example, depth: path.length, isFirst });
  const isKnown = knownValue(keys, context) !== undefined;
  const found = problem('schema/missing-key', sourceOfGroup(parent, path), {
    path: dotted(keys),
    parent: dotted(path),
    key,
    title: context.book.at(context.schemaName, keys)?.title ?? key,
    isKnown,
    ...paste,
  });
  if (!isKnown || paste.braces !== undefined) return found;
  // Only a value that follows from the file itself is written: any other one would be invented.
  return withCure(found, (text) =>
    addBelow(text, path.length === 0 ? undefined : parent.keyRange, paste.snippet),
  );
}

/** What to paste: lines under the map, or a snippet for between its braces. */
function pasted({
  parent,
  key,
  example,
  depth,
  isFirst,
}: {
  readonly parent: Located;
  readonly key: string;
  readonly example: unknown;
  readonly depth: number;
  readonly isFirst: boolean;
}): { readonly snippet: string; readonly braces?: 'empty' | 'filled' } {
  if (!isBetweenBraces(parent)) return { snippet: writeSnippet(key, example, depth) };
  const piece = `${key}: ${typed(example ?? '')}`;
  // Of several missing keys, only the first comes right after the brace.
  const isEmpty = parent.kind === 'map' && parent.entries.size === 0 && isFirst;
  return isEmpty ? { snippet: piece, braces: 'empty' } : { snippet: `, ${piece}`, braces: 'filled' };
}

function sourceOfGroup(parent: Located, path: readonly string[]): Source {
  const pointer = toPointer(path);
  if (parent.keyRange !== undefined) return { file: parent.file, pointer, range: parent.keyRange };
  const start = path.length === 0 ? 0 : (parent.range?.start ?? 0);
  return { file: parent.file, pointer, range: { start, end: start } };
}
