import type { Nodes, Root } from 'mdast';
import type { Leaf } from '../profile/leaf.ts';
import { isParent, textOf } from './walk.ts';

/** A value that explains why a document changed. */
export interface Cause {
  readonly leaf: Leaf;
}

/** A piece of a document that is compared as a whole: a paragraph, heading, table row or code block. */
interface Block {
  readonly text: string;
  readonly node: Nodes;
}

/**
 * Which values made a document differ from the one on disk.
 *
 * Compares block by block what readers read, so that layout and line ends do not matter. In a block that is new or
 * changed, the values that the nearest old block does not have are the cause.
 *
 * @param now the tree as it should be, with traced values
 * @param old the tree of the file on disk
 */
export function findCauses(now: Root, old: Root, traced: readonly Leaf[]): readonly Cause[] {
  const oldBlocks = blocksOf(old);
  const known = new Map<string, number>();
  for (const { text } of oldBlocks) known.set(text, (known.get(text) ?? 0) + 1);
  const causes: Cause[] = [];
  const seen = new Set<Leaf>();
  for (const block of blocksOf(now)) {
    const left = known.get(block.text) ?? 0;
    if (left > 0) {
      known.set(block.text, left - 1);
      continue;
    }
    const near = nearestBlock(block.text, oldBlocks);
    for (const leaf of valuesIn(block.node, traced)) {
      if (seen.has(leaf) || near?.includes(leaf.text) === true) continue;
      seen.add(leaf);
      causes.push({ leaf });
    }
  }
  return causes;
}

function blocksOf(node: Nodes): readonly Block[] {
  if (node.type === 'contents') return [];
  const isBlock = ['paragraph', 'heading', 'tableRow', 'code', 'diagram'].includes(node.type);
  if (isBlock)
    return [
      {
        text: normalize(node.type === 'tableRow' ? node.children.map(textOf).join(' | ') : textOf(node)),
        node,
      },
    ];
  return isParent(node) ? node.children.flatMap(blocksOf) : [];
}

/** What stays the same whatever wrote the text: white space and signs that only stand for layout. */
function normalize(text: string): string {
  return text.replace(/[\s_☐☒]+/gu, ' ').trim();
}

/** The old block that shares most words with the new one. */
function nearestBlock(text: string, blocks: readonly Block[]): string | undefined {
  const words = new Set(text.split(' '));
  let best: { text: string; shared: number } | undefined;
  for (const block of blocks) {
    const shared = new Set(block.text.split(' ').filter((word) => words.has(word))).size;
    if (shared > (best?.shared ?? 0)) best = { text: block.text, shared };
  }
  return best !== undefined && best.shared * 2 >= words.size ? best.text : undefined;
}

function valuesIn(node: Nodes, traced: readonly Leaf[]): readonly Leaf[] {
  const number = node.data?.traced;
  const own = number === undefined ? undefined : traced[number];
  if (own !== undefined) return [own];
  return isParent(node) ? node.children.flatMap((child) => valuesIn(child, traced)) : [];
}
