import type { ErrorObject } from 'ajv';
import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { child, dotted, nodeAt, pointerKeys, sourceOfKey, type Located } from '../../workspace/located.ts';
import { writeSnippet } from '../../workspace/snippet.ts';
import type { Explaining } from './subject.ts';

/**
 * Explains unknown and missing keys together, group by group.
 *
 * Why together: `naaam:` is both an unknown key and the reason that `naam` is missing. That is one slip and must
 * be one message (product.md §4).
 */
export function explainKeys(errors: readonly ErrorObject[], context: Explaining): readonly Diagnostic[] {
  const groups = new Map<string, { unknown: string[]; missing: string[] }>();
  for (const error of errors) {
    const params = error.params as { additionalProperty?: string; missingProperty?: string };
    const group = groups.get(error.instancePath) ?? { unknown: [], missing: [] };
    groups.set(error.instancePath, group);
    if (params.additionalProperty !== undefined) group.unknown.push(params.additionalProperty);
    if (params.missingProperty !== undefined) group.missing.push(params.missingProperty);
  }
  return [...groups].flatMap(([pointer, group]) => explainGroup(pointer, group, context));
}

function explainGroup(
  pointer: string,
  { unknown, missing }: { readonly unknown: readonly string[]; readonly missing: readonly string[] },
  context: Explaining,
): readonly Diagnostic[] {
  const path = pointerKeys(pointer);
  const node = nodeAt(context.root, path);
  if (node?.kind !== 'map') return [];
  const known = Object.keys(context.book.at(context.schemaName, path)?.properties ?? {});
  const absent = known.filter((key) => !node.entries.has(key));
  const explained = new Set<string>();
  const diagnostics = unknown.map((key) => {
    // A key that is missing is the likeliest thing a misspelt one was meant to be.
    const near = nearest(key, missing) ?? nearest(key, absent);
    if (near !== undefined) explained.add(near);
    const value = child(node, key) as Located;
    return problem('schema/unknown-key', sourceOfKey(value, `${pointer}/${key}`), {
      parent: dotted(path),
      key,
      near,
      known,
      elsewhere: near === undefined ? context.book.placeOf(context.schemaName, key) : undefined,
    });
  });
  const left = missing.filter((key) => !explained.has(key));
  return [...diagnostics, ...left.map((key) => explainMissing(node, [...path, key], context))];
}

/** A missing key has no place of its own: point at the group it should be in, with lines to paste. */
function explainMissing(parent: Located, path: readonly string[], context: Explaining): Diagnostic {
  const key = path.at(-1) ?? '';
  const schema = context.book.at(context.schemaName, path);
  const place = path.slice(0, -1);
  return problem('schema/missing-key', sourceOfGroup(parent, place), {
    path: dotted(path),
    parent: dotted(place),
    key,
    title: schema?.title ?? key,
    snippet: writeSnippet(key, schema?.examples?.[0], depthOf(place)),
  });
}

function sourceOfGroup(parent: Located, path: readonly string[]): ReturnType<typeof sourceOfKey> {
  const pointer = path.map((key) => `/${key}`).join('');
  if (parent.keyRange !== undefined) return { file: parent.file, pointer, range: parent.keyRange };
  const start = path.length === 0 ? 0 : (parent.range?.start ?? 0);
  return { file: parent.file, pointer, range: { start, end: start } };
}

/** How many levels lines under this path spring in. */
function depthOf(path: readonly string[]): number {
  return path.length;
}
