import { typed } from '../../diagnostics/typed.ts';
import { nodeAt, textAt } from '../../workspace/located.ts';
import { writeSnippet } from '../../workspace/write-yaml.ts';
import { casePaths, parseCondition } from '../condition.ts';
import { isGround } from '../grounds.ts';
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
  const value = withTyped(example, subject);
  const key = keys.at(-1) ?? '';
  // A list item is shown without its dash, which `[a, b]` does not have.
  if (/^\d+$/.test(key)) return typed(value);
  return isInBraces(subject) ? `${key}: ${typed(value)}` : writeSnippet(key, value, keys.length - 1);
}

/** An example with what was typed in it. */
function withTyped(example: object, subject: Subject): object {
  const { node, schema, keys, context } = subject;
  const text = foundText(node).trim();
  if (!Array.isArray(example)) {
    const role = text === '' || schema['x-gemeente']?.sleutels !== 'rol' ? undefined : actorNear(subject);
    return role === undefined ? { ...example, ...ownValues(subject) } : { [role]: { vraag: text } };
  }
  const isCases = context.book.at(context.schemaName, [...keys, '0', 'als']) !== undefined;
  const condition = isCases ? conditionFrom(text) : undefined;
  const items: readonly object[] = example;
  return condition === undefined ? items : items.map((each) => ({ ...each, als: condition }));
}

/** The role that does the task which a value belongs to: a request without a role was meant for that one. */
function actorNear({ keys, context }: Subject): string | undefined {
  const holders = keys.map((_, depth) => nodeAt(context.root, keys.slice(0, depth)));
  return holders.flatMap((each) => textAt(each, 'door') ?? []).at(-1);
}

/** `plotseling` and `overlijden` typed where a condition belongs, and a condition itself. */
function conditionFrom(text: string): string | undefined {
  if (casePaths.includes(`dossier.${text}`)) return `dossier.${text}`;
  if (isGround(text)) return `dossier.grond is ${text}`;
  const terms = parseCondition(text);
  return terms?.every(({ path }) => casePaths.includes(path.join('.'))) === true ? text : undefined;
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
  const [first = ''] = Object.keys(schema.properties ?? {});
  const isText = context.book.at(context.schemaName, [...keys, first])?.['x-gemeente']?.soort === 'roltekst';
  return isText && foundText(node).trim() !== '' ? { [first]: foundText(node).trim() } : own;
}

/** `dinsdag 9.30` as the group it stands for, on one line; undefined when a word of it or a key is left over. */
export function wholeGroup(subject: Subject): string | undefined {
  const { node, schema } = subject;
  if (schema.properties === undefined || node.kind !== 'scalar') return undefined;
  const own = ownValues(subject);
  const words = foundText(node)
    .split(/[\s,]+/)
    .filter((word) => !/^(?:om|op|uur|u)?$/i.test(word));
  const isWhole = (schema.required ?? []).every((key) => own[key] !== undefined);
  return isWhole && words.length === Object.keys(own).length && words.length > 1 ? typed(own) : undefined;
}
