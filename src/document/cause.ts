import type { Nodes, Root } from 'mdast';
import type { Leaf } from '../profile/leaf.ts';
import { changedWords, wordsOf } from './changed-words.ts';
import { isParent, textOf } from './walk.ts';

/** A value that explains why a document changed; a blank when it is not filled in any more. */
export interface Cause {
  readonly leaf: Leaf;
}

/** A piece of a document that is compared as a whole: a paragraph, heading, table row or code block. */
interface Block {
  /** What readers read, without what only stands for layout. */
  readonly text: string;
  /** The values in it, and where in {@link Block.text}. */
  readonly values: readonly Value[];
}

interface Value {
  readonly leaf: Leaf;
  readonly start: number;
  readonly end: number;
}

/**
 * Which values made a document differ from the one on disk.
 *
 * Compares block by block what readers read, so that layout and line ends do not matter. In a block that changed, the
 * values whose words the old block does not have in that place are the cause; in a block that is new, those that the
 * old document had nowhere.
 *
 * @param now the tree as it should be, with traced values
 * @param old the tree of the file on disk
 */
export function findCauses(now: Root, old: Root, traced: readonly Leaf[]): readonly Cause[] {
  const { changed, gone, all } = compare(blocksOf(now, traced), blocksOf(old, []));
  const causes = new Set<Leaf>();
  for (const block of changed) {
    if (block.values.length === 0) continue;
    const near = nearestBlock(block.text, gone);
    for (const leaf of near === undefined ? newIn(block, all) : changedIn(block, near)) causes.add(leaf);
  }
  return [...causes].map((leaf) => ({ leaf }));
}

/** The blocks that only one of the documents has, each as often as it has it more than the other. */
function compare(
  now: readonly Block[],
  old: readonly Block[],
): { readonly changed: readonly Block[]; readonly gone: readonly Block[]; readonly all: string } {
  const left = new Map<string, Block[]>();
  for (const block of old) left.set(block.text, [...(left.get(block.text) ?? []), block]);
  const changed = now.filter(({ text }) => left.get(text)?.pop() === undefined);
  return { changed, gone: [...left.values()].flat(), all: old.map(({ text }) => text).join('\n') };
}

/** The values of a block that are not in the old one at the corresponding place. */
function changedIn({ text, values }: Block, near: Block): readonly Leaf[] {
  const words = changedWords(wordsOf(text), wordsOf(near.text));
  return values
    .filter((value) => words.some((word) => word.start < value.end && word.end > value.start))
    .map(({ leaf }) => leaf);
}

/** The values of a block that the old document had nowhere. */
function newIn({ text, values }: Block, old: string): readonly Leaf[] {
  return values.filter(({ start, end }) => !old.includes(text.slice(start, end))).map(({ leaf }) => leaf);
}

function blocksOf(node: Nodes, traced: readonly Leaf[]): readonly Block[] {
  if (node.type === 'contents') return [];
  const isBlock = ['paragraph', 'heading', 'tableRow', 'code', 'diagram'].includes(node.type);
  if (isBlock) return [joinPieces(piecesOf(node, traced))];
  return isParent(node) ? node.children.flatMap((child) => blocksOf(child, traced)) : [];
}

interface Piece {
  readonly text: string;
  readonly leaf: Leaf | undefined;
}

function piecesOf(node: Nodes, traced: readonly Leaf[]): readonly Piece[] {
  const number = node.data?.traced;
  const leaf = number === undefined ? undefined : traced[number];
  if (leaf !== undefined || !isParent(node)) return [{ text: textOf(node), leaf }];
  const between = node.type === 'tableRow' ? [{ text: ' | ', leaf: undefined }] : [];
  return node.children.flatMap((child, index) => [
    ...(index === 0 ? [] : between),
    ...piecesOf(child, traced),
  ]);
}

/** One text of pieces, with the values at their places in it. */
function joinPieces(pieces: readonly Piece[]): Block {
  let text = '';
  const values: Value[] = [];
  for (const piece of pieces) {
    const start = text.length;
    const added = normalize(piece.text);
    text += text.endsWith(' ') || text === '' ? added.trimStart() : added;
    if (piece.leaf !== undefined) values.push({ leaf: piece.leaf, start, end: text.length });
  }
  return { text: text.trimEnd(), values };
}

/** What stays the same whatever wrote the text: white space and signs that only stand for layout. */
function normalize(text: string): string {
  return text.replace(/[\s_☐☒]+/gu, ' ');
}

/** The old block that shares most words with the new one, if that is at least half of them. */
function nearestBlock(text: string, blocks: readonly Block[]): Block | undefined {
  const words = new Set(text.split(' '));
  let best: { readonly block: Block; readonly shared: number } | undefined;
  for (const block of blocks) {
    const shared = new Set(block.text.split(' ').filter((word) => words.has(word))).size;
    if (shared > (best?.shared ?? 0)) best = { block, shared };
  }
  return best !== undefined && best.shared * 2 >= words.size ? best.block : undefined;
}
