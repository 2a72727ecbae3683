import type { ErrorObject } from 'ajv';
import { problem, type Diagnostic, type Source } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { typed } from '../../diagnostics/typed.ts';
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
import { isBetweenBraces } from './braces.ts';
import { exampleFor } from './example.ts';
import type { ExplainContext } from './subject.ts';

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
  const diagnostics = unknown.map((key) => {
    const meant = meantKey(key, { node, known, missing });
    if (meant.near !== undefined) explained.add(meant.near);
    const value = child(node, key) as Located;
    const isLost = meant.near === undefined && meant.already === undefined;
    return problem('schema/unknown-key', sourceOfKey(value, toPointer([...path, key])), {
      parent: dotted(path),
      key,
      ...meant,
      known,
      elsewhere: isLost ? context.book.placeOf(context.schemaName, key) : undefined,
    });
  });
  const left = missing.filter((key) => !explained.has(key));
  return [
    ...diagnostics,
    ...left.map((key, index) => explainMissing(node, { path, key, isFirst: index === 0 }, context)),
  ];
}

/**
 * The key that a misspelt one was meant to be: a required missing one, else an optional absent one, else an existing
 * one.
 */
function meantKey(
  key: string,
  {
    node,
    known,
    missing,
  }: { readonly node: LocatedMap; readonly known: readonly string[]; readonly missing: readonly string[] },
): { readonly near?: string; readonly already?: { readonly key: string; readonly other: Source } } {
  const absent = known.filter((each) => !node.entries.has(each));
  const near = nearest(key, missing) ?? nearest(key, absent);
  if (near !== undefined) return { near };
  const present = nearest(key, known);
  const other = present === undefined ? undefined : node.entries.get(present);
  return present === undefined || other === undefined
    ? {}
    : { already: { key: present, other: sourceOfKey(other) } };
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
  return problem('schema/missing-key', sourceOfGroup(parent, path), {
    path: dotted(keys),
    parent: dotted(path),
    key,
    title: context.book.at(context.schemaName, keys)?.title ?? key,
    ...pasted({ parent, key, example, depth: path.length, isFirst }),
  });
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
