import { validatorLoaders, type SchemaName } from '../generated/validators/index.ts';
import { problem, warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { withEdits } from '../diagnostics/text-edit.ts';
import { quoted } from '../diagnostics/typed.ts';
import { sourceOfValue, toPlain, toPointer, type Located, type LocatedMap } from '../workspace/located.ts';
import type { SchemaBook } from './schema-book.ts';
import { soundTree } from './sound.ts';

/** A tree to check and the schema it must follow. */
export interface SchemaSubject {
  readonly root: LocatedMap;
  readonly schema: SchemaName;
}

/** The result of the schema check. */
export interface CheckedTree {
  readonly diagnostics: readonly Diagnostic[];
  /** The sound tree: keys corrected, rejected values empty. The tree itself when all is well. */
  readonly sound: LocatedMap;
}

/**
 * Step one of validation: does the tree follow its schema, and is there no typo in a value that does?
 *
 * @param book where titles and examples come from; only read when something is wrong
 */
export async function checkSchema(subject: SchemaSubject, book: SchemaBook): Promise<CheckedTree> {
  const { default: validate } = await validatorLoaders[subject.schema]();
  if (validate(toPlain(subject.root)))
    return { diagnostics: withCurlyQuotes(subject.root, []), sound: subject.root };
  const { explainTree } = await import('./explain/explain-tree.ts');
  const { found, root } = explainTree(validate, { book, schemaName: subject.schema, root: subject.root });
  const diagnostics = withCurlyQuotes(root, found);
  return { diagnostics, sound: soundTree(root, diagnostics) };
}

/** Replaces the message for a value in curly quotes with the one that names the cause. */
function withCurlyQuotes(root: LocatedMap, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const curly = [...scalars(root, [])].filter(
    ({ node }) => !node.quoted && /^[“”„‟‘‛’].*[“”‟’]$/su.test(node.written),
  );
  if (curly.length === 0) return found;
  const failing = new Set(found.map(({ source }) => source.pointer));
  const traps = curly.map(({ node, pointer }) => {
    const make = failing.has(pointer) ? problem : warning;
    const found = make('yaml/curly-quotes', sourceOfValue(node, pointer), { value: node.written });
    const right = quoted(node.written.slice(1, -1));
    return node.range === undefined ? found : withEdits(found, [{ range: node.range, text: right }]);
  });
  const covered = new Set(curly.map(({ pointer }) => pointer));
  return [...found.filter(({ source }) => !covered.has(source.pointer ?? '')), ...traps];
}

interface FoundScalar {
  readonly node: Extract<Located, { kind: 'scalar' }>;
  readonly pointer: string;
}

/** Every scalar of a tree with its pointer. */
export function* scalars(node: Located, path: readonly (string | number)[]): Generator<FoundScalar> {
  if (node.kind === 'scalar') yield { node, pointer: toPointer(path) };
  else if (node.kind === 'list')
    for (const [index, item] of node.items.entries()) yield* scalars(item, [...path, index]);
  else for (const [key, value] of node.entries) yield* scalars(value, [...path, key]);
}

/**
 * Drops what cannot be trusted: problems after a mistake that could not be repaired, and keys that may only seem
 * missing because of it.
 */
export function trusted(
  diagnostics: readonly Diagnostic[],
  doubtful: ReadonlyMap<string, number>,
): readonly Diagnostic[] {
  if (doubtful.size === 0) return diagnostics;
  return diagnostics.filter(({ code, source }) => {
    const from = doubtful.get(source.file);
    if (from === undefined) return true;
    if (from === Infinity) return code !== 'schema/missing-key' && code !== 'reference/unknown';
    return code !== 'schema/missing-key' && source.range !== undefined && source.range.end <= from;
  });
}

/** Slips in how a value is written. What was read of it is a guess until they are mended. */
const guessed: readonly string[] = ['yaml/unclosed-quote', 'yaml/unclosed-bracket'];

/**
 * Drops what the schema says of a value that was not closed: one mistake is one message, and what the value is
 * can be told once it is.
 *
 * @param slips what reading the files found
 */
export function withoutGuesses(
  diagnostics: readonly Diagnostic[],
  slips: readonly Diagnostic[],
): readonly Diagnostic[] {
  const begins = ({ source: { file, range } }: Diagnostic): string => `${range?.start ?? ''} ${file}`;
  const open = new Set(slips.filter(({ code }) => guessed.includes(code)).map(begins));
  if (open.size === 0) return diagnostics;
  return diagnostics.filter((each) => !each.code.startsWith('schema/') || !open.has(begins(each)));
}
