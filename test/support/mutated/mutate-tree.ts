/** What a hand, a merge or a program can do to the tree of a YAML file; it stays YAML. */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { oddTexts, oddValues } from './odd-values.ts';
import type { Random } from './random.ts';

type Collection = YAMLMap | YAMLSeq;

/** A place in a tree: an item of a list, or a pair of a map. */
interface Slot {
  readonly parent: Collection;
  readonly index: number;
}

/** Changes one place of a document. */
type Mutation = (slot: Slot, random: Random, document: Document) => void;

function slotsIn(node: unknown, found: Slot[] = []): Slot[] {
  if (!isMap(node) && !isSeq(node)) return found;
  node.items.forEach((item, index) => {
    found.push({ parent: node, index });
    slotsIn(isPair(item) ? item.value : item, found);
  });
  return found;
}

function valueAt({ parent, index }: Slot): unknown {
  const item = parent.items[index];
  return isPair(item) ? item.value : item;
}

function setValue({ parent, index }: Slot, value: unknown): void {
  const item = parent.items[index];
  if (isPair(item)) item.value = value;
  else parent.items[index] = value;
}

function cloned(value: unknown): unknown {
  if (isPair(value)) {
    const { key, value: inner } = value;
    const copy = Object.create(Object.getPrototypeOf(value) as object) as Pair;
    return Object.assign(copy, value, { key: cloned(key), value: cloned(inner) });
  }
  return isScalar(value) || isMap(value) || isSeq(value) ? value.clone() : value;
}

/** A word with a slip of the finger. */
function misspelt(word: string, random: Random): string {
  const at = random.below(word.length + 1);
  return random.oneOf([
    word.slice(0, at) + word.slice(at + 1),
    `${word.slice(0, at)}e${word.slice(at)}`,
    word.toUpperCase(),
    word.replaceAll('_', '-'),
  ]);
}

function renameKey({ parent, index }: Slot, name: (old: string) => string): void {
  const item: unknown = parent.items[index];
  if (isPair(item) && isScalar(item.key)) item.key.value = name(String(item.key.value));
}

const mutations: readonly Mutation[] = [
  ({ parent, index }) => void parent.items.splice(index, 1),
  ({ parent, index }) => void parent.items.splice(index, 0, cloned(parent.items[index]) as never),
  (slot, random, document) => setValue(slot, document.createNode(random.oneOf(oddValues))),
  (slot, random, document) => setValue(slot, document.createNode(random.oneOf(oddTexts))),
  (slot, random, document) => setValue(slot, document.createNode(random.oneOf(oddTexts))),
  (slot, random, document) => {
    const others = slotsIn(document.contents);
    setValue(slot, cloned(valueAt(random.oneOf(others))));
  },
  (slot, random, document) => {
    // A reference that names something else.
    const texts = slotsIn(document.contents).map(valueAt).filter(isScalar);
    const value = valueAt(slot);
    if (isScalar(value) && texts.length > 0) value.value = random.oneOf(texts).value;
  },
  (slot, random) => renameKey(slot, (old) => misspelt(old, random)),
  (slot, random) => renameKey(slot, () => random.oneOf(oddTexts)),
  (slot, random) => {
    const value = valueAt(slot);
    if (isScalar(value)) value.value = misspelt(String(value.value), random);
  },
  (slot, random) => {
    const value = valueAt(slot);
    if (!isScalar(value)) return;
    const text = String(value.value);
    const at = random.below(text.length + 1);
    value.value = text.slice(0, at) + random.oneOf(oddTexts).slice(0, 200) + text.slice(at);
  },
  (slot, _, document) => setValue(slot, document.createNode([valueAt(slot)])),
  (slot, random, document) =>
    setValue(slot, document.createNode({ [random.oneOf(oddTexts)]: valueAt(slot) })),
  ({ parent }, random, document) => {
    const added = document.createNode({ [random.oneOf(oddTexts)]: random.oneOf(oddValues) });
    parent.items.push((isMap(parent) ? added.items[0] : added) as never);
  },
  ({ parent }, random) => {
    const [a, b] = [random.below(parent.items.length), random.below(parent.items.length)];
    const items = parent.items as unknown[];
    [items[a], items[b]] = [items[b], items[a]];
  },
  (slot) => {
    const { parent, index } = slot;
    for (let count = 0; count < 60; count++) parent.items.push(cloned(parent.items[index]) as never);
  },
  (slot, random, document) => {
    let deep: unknown = random.oneOf(oddTexts);
    for (let depth = 0; depth < 5 + random.below(40); depth++) deep = random.once(2) ? [deep] : { x: deep };
    setValue(slot, document.createNode(deep));
  },
  (slot, random) => {
    const value = valueAt(slot);
    if (isScalar(value))
      value.comment = random.oneOf([' voorstel', ' voorstel: anders', ' gemeente: toegestaan bsn – proef']);
  },
  (slot, random, document) => {
    const target = valueAt(random.oneOf(slotsIn(document.contents)));
    if (isScalar(target) || isMap(target) || isSeq(target))
      setValue(slot, document.createAlias(target as Node as never, 'a'));
  },
  (slot, random) => {
    const value = valueAt(slot);
    if (isScalar(value))
      value.type = random.oneOf(['BLOCK_FOLDED', 'BLOCK_LITERAL', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE']);
    else if (isMap(value) || isSeq(value)) value.flow = value.flow !== true;
  },
];

/** Changes a place of a document, if it has one. */
export function mutateTree(document: Document, random: Random): void {
  const slots = slotsIn(document.contents);
  if (slots.length > 0) random.oneOf(mutations)(random.oneOf(slots), random, document);
}
