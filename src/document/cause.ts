import type { Leaf } from '../profile/leaf.ts';
import { alignWords, isChanged, wordsOf } from './changed-words.ts';
import { plainBlocks, type Block } from './readable-blocks.ts';

/** A value that explains why a document changed; a blank when it is no longer filled in. */
export interface Cause {
  readonly leaf: Leaf;
  /** The text that it replaced; undefined when unknown. */
  readonly was: string | undefined;
}

/**
 * Finds the values that made a document differ from the one on disk.
 *
 * Compares the visible text block by block, so that layout and line endings do not matter. In a changed block, the
 * causes are the values whose text the old block does not have at that place; in a new block, those that the old
 * document had nowhere.
 *
 * @param now the blocks as they should be, with traced values: `blocksOf`
 * @param old the visible text of the file on disk, block by block
 */
export function findCauses(now: readonly Block[], old: readonly string[]): readonly Cause[] {
  const { changed, gone, all } = compare(now, plainBlocks(old));
  const causes = new Map<Leaf, Cause>();
  for (const block of changed) {
    if (block.values.length === 0) continue;
    const near = nearestBlock(block.text, gone);
    for (const cause of near === undefined ? newIn(block, all) : changedIn(block, near))
      if (!causes.has(cause.leaf)) causes.set(cause.leaf, cause);
  }
  return [...causes.values()];
}

/** The blocks that only one of the documents has, counting repeated blocks. */
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
function changedIn({ text, values }: Block, near: Block): readonly Cause[] {
  const aligned = alignWords(wordsOf(text), wordsOf(near.text));
  return values
    .filter(({ start, end }) => isChanged(aligned, { start, end }))
    .map(({ leaf, start, end }) => ({ leaf, was: oldWords(aligned, { start, end }, near.text) }));
}

/** The words of the old block where the value is now. */
function oldWords(
  { pairs, end }: ReturnType<typeof alignWords>,
  value: { readonly start: number; readonly end: number },
  old: string,
): string | undefined {
  const before = pairs.findLast(({ now }) => now.end <= value.start);
  const after = pairs.find(({ now }) => now.start >= value.end);
  const words = old.slice(before?.old.end ?? 0, after?.old.start ?? end).trim();
  return words === '' ? undefined : words;
}

/** The values of a block that the old document had nowhere. */
function newIn({ text, values }: Block, old: string): readonly Cause[] {
  return values
    .filter(({ start, end }) => !old.includes(text.slice(start, end)))
    .map(({ leaf }) => ({ leaf, was: undefined }));
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
