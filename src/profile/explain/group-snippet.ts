import { typed } from '../../diagnostics/typed.ts';
import { nodeAt } from '../../workspace/located.ts';
import { writeSnippet } from '../../workspace/write-yaml.ts';
import { isBetweenBraces } from './braces.ts';
import { exampleFor } from './example.ts';
import { meantTime } from './meant.ts';
import { foundText, type Subject } from './subject.ts';

/**
 * Lines to write instead of a value that should have been a map or a list: the schema's example, with what was typed in
 * the right place. Undefined when a single value belongs there.
 */
export function groupSnippet(subject: Subject): string | undefined {
  const { keys, context } = subject;
  const example = exampleFor(keys, context);
  if (typeof example !== 'object' || example === null) return undefined;
  const value = Array.isArray(example) ? example : { ...example, ...ownValues(subject) };
  const key = keys.at(-1) ?? '';
  // A list item is shown without its dash, which `[a, b]` does not have.
  if (/^\d+$/.test(key)) return typed(value);
  return isInBraces(subject) ? `${key}: ${typed(value)}` : writeSnippet(key, value, keys.length - 1);
}

function isInBraces({ keys, context }: Subject): boolean {
  return keys.some((_, depth) => isBetweenBraces(nodeAt(context.root, keys.slice(0, depth))));
}

/** `dinsdag 9.30` typed where `dag` and `tijd` belong → both, each word under the key that takes it. */
function ownValues({ node, schema, keys, context }: Subject): Readonly<Record<string, string>> {
  const words = foundText(node).split(/[\s,]+/);
  const own: Record<string, string> = {};
  for (const key of Object.keys(schema.properties ?? {})) {
    const inner = context.book.at(context.schemaName, [...keys, key]);
    const isTime = inner?.['x-gemeente']?.soort === 'tijd';
    const fitting = words
      .map((word) => (isTime ? meantTime(word).suggestion : word.toLowerCase()))
      .find((word) => word !== undefined && (isTime || (inner?.enum ?? []).includes(word)));
    if (fitting !== undefined) own[key] = fitting;
  }
  return own;
}
