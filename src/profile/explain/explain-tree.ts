import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  nodeAt,
  pointerKeys,
  toPlain,
  toPointer,
  type Located,
  type LocatedMap,
} from '../../workspace/located.ts';
import { explain } from './explain.ts';
import type { ExplainContext } from './subject.ts';

/** A misspelt key can contain another one; no schema is deeper than this. */
const maxRounds = 12;

/** What is wrong with a tree, and the tree with its keys corrected. */
export interface Explanation {
  readonly found: readonly Diagnostic[];
  readonly root: LocatedMap;
}

/** A validator as generated. */
interface Validate {
  (data: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

type UnknownKey = Diagnostic<'schema/unknown-key'>;
type MisplacedKey = Diagnostic<'schema/misplaced-key'>;

/**
 * Explains everything wrong with a tree, including what is under a misspelt key.
 *
 * Why: the schema does not check below an unknown key. Without this, someone who fixes `colege:` would see the mistakes
 * below it only in the next run (product.md §4: all problems in one run).
 */
export function explainTree(validate: Validate, context: ExplainContext): Explanation {
  let { root } = context;
  const misspelt: (UnknownKey | MisplacedKey)[] = [];
  for (let round = 0; !validate(toPlain(root)); round++) {
    const found = explain(validate.errors ?? [], { ...context, root }).filter(
      (each) => !isGuess(each, misspelt),
    );
    const here = round < maxRounds ? found.filter(hasRightPlace) : [];
    if (here.length === 0) return { found: [...misspelt, ...found], root };
    misspelt.push(...here);
    root = here.reduce(
      (tree, each) => (isMisplaced(each) ? relocate(tree, each) : respell(tree, each)),
      root,
    );
  }
  return { found: misspelt, root };
}

/** A misspelt or misplaced key that is known to belong in a place where nothing is yet. */
function hasRightPlace(diagnostic: Diagnostic): diagnostic is UnknownKey | MisplacedKey {
  if (isMisplaced(diagnostic)) return true;
  return diagnostic.code === 'schema/unknown-key' && (diagnostic as UnknownKey).args[0].near !== undefined;
}

function isMisplaced(diagnostic: Diagnostic): diagnostic is MisplacedKey {
  return diagnostic.code === 'schema/misplaced-key';
}

/** Where the values of a misspelt or misplaced key belong. */
function rightPlaces(key: UnknownKey | MisplacedKey): readonly string[] {
  if (isMisplaced(key)) {
    const [{ keys, to }] = key.args;
    return keys.map((each) => to + toPointer([each]));
  }
  const [{ near = '', also = [] }] = key.args;
  const path = pointerKeys(key.source.pointer ?? '').slice(0, -1);
  return [near, ...also.map((each) => each.near)].map((each) => toPointer([...path, each]));
}

/** The value does not even have the type of the intended key, so the guess may well be wrong. */
function isGuess({ code, source }: Diagnostic, found: readonly (UnknownKey | MisplacedKey)[]): boolean {
  return code === 'schema/wrong-type' && found.some((key) => rightPlaces(key).includes(source.pointer ?? ''));
}

/** The tree with one key corrected; of two keys meant to be the same, the first wins. */
function respell(
  root: LocatedMap,
  { source, args: [{ key, near = '', also = [] }] }: UnknownKey,
): LocatedMap {
  const path = pointerKeys(source.pointer ?? '').slice(0, -1);
  const group = nodeAt(root, path);
  if (group?.kind !== 'map') return root;
  const names = new Map([{ key, near }, ...also].map((pair) => [pair.key, pair.near]));
  const entries = [...group.entries].flatMap(([each, value]): [string, Located][] => {
    const right = names.get(each);
    if (right === undefined) return [[each, value]];
    return group.entries.has(right) ? [] : [[right, value]];
  });
  return replaceAt(root, path, { ...group, entries: new Map(entries) }) as LocatedMap;
}

/** The tree with keys moved to the group they belong in. */
function relocate(root: LocatedMap, { args: [{ keys, from, to }] }: MisplacedKey): LocatedMap {
  const source = nodeAt(root, pointerKeys(from));
  if (source?.kind !== 'map') return root;
  const moved = [...source.entries].filter(([key]) => keys.includes(key));
  const rest = new Map([...source.entries].filter(([key]) => !keys.includes(key)));
  const without = replaceAt(root, pointerKeys(from), { ...source, entries: rest }) as LocatedMap;
  const path = pointerKeys(to);
  const target = nodeAt(without, path);
  const entries = new Map([...(target?.kind === 'map' ? target.entries : []), ...moved]);
  if (target !== undefined) return replaceAt(without, path, asMap(target, entries)) as LocatedMap;
  const key = path[0] ?? '';
  return { ...without, entries: new Map([...without.entries, [key, asMap(source, entries)]]) };
}

function asMap({ file, range, keyRange }: Located, entries: LocatedMap['entries']): LocatedMap {
  return { kind: 'map', file, range, keyRange, entries };
}

function replaceAt(node: Located, [first, ...rest]: readonly string[], by: Located): Located {
  if (first === undefined) return by;
  if (node.kind === 'map') {
    const entries = [...node.entries].map(
      ([key, value]) => [key, key === first ? replaceAt(value, rest, by) : value] as const,
    );
    return { ...node, entries: new Map(entries) };
  }
  if (node.kind === 'scalar') return node;
  const items = node.items.map((item, index) => (String(index) === first ? replaceAt(item, rest, by) : item));
  return { ...node, items };
}
