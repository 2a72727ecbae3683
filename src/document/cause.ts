import type { Leaf } from '../profile/leaf.ts';
import { alignWords, isChanged, wordsOf, type Word } from './changed-words.ts';
import { proposalMarks } from './tree.ts';
import { plainBlocks, type Block } from './readable-blocks.ts';

/** A value that explains why a document changed; a blank when it is no longer filled in. */
export interface Cause {
  readonly leaf: Leaf;
  /** The text that it replaced; undefined when unknown. */
  readonly was: string | undefined;
  /** The same value, which was marked as a proposal and is not any more, or the other way round. Default: another value */
  readonly turned?: 'confirmed' | 'proposed';
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
    for (const cause of near === undefined ? [] : turnedIn(block, near))
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

/** The values of a block that say the same as before, and were a proposal then and are not now, or are one by now. */
function turnedIn({ text, values }: Block, near: Block): readonly Cause[] {
  const [now, old] = [proposalsIn(text), proposalsIn(near.text)];
  if (now.length === old.length) return [];
  const { pairs } = alignWords(wordsOf(text), wordsOf(near.text));
  return values.flatMap(({ leaf, start, end }): readonly Cause[] => {
    const pair = pairs.find((each) => each.now.start >= start && each.now.end <= end);
    if (pair === undefined) return [];
    const [is, was] = [isWithin(pair.now, now), isWithin(pair.old, old)];
    return is === was ? [] : [{ leaf, was: undefined, turned: was ? 'confirmed' : 'proposed' }];
  });
}

type Range = Pick<Word, 'start' | 'end'>;

/** Where proposals stand in a text, with their marks. */
function proposalsIn(text: string): readonly Range[] {
  const { before, after } = proposalMarks;
  const found: Range[] = [];
  for (let start = text.indexOf(before); start !== -1; start = text.indexOf(before, start + 1)) {
    const close = text.indexOf(after, start);
    found.push({ start, end: close === -1 ? text.length : close });
  }
  return found;
}

function isWithin(word: Range, ranges: readonly Range[]): boolean {
  return ranges.some(({ start, end }) => word.start >= start && word.end <= end);
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
