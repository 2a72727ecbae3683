/** What somebody changed in one block of a document: its values, and the words around them. */
import type { Leaf } from '../profile/leaf.ts';
import { alignWords, wordsOf as plainWordsOf, type Alignment, type Word } from './changed-words.ts';
import type { Block, Value } from './readable-blocks.ts';
import { proposalMarks } from './tree.ts';

/** A value that reads otherwise. */
export interface EditedValue {
  readonly leaf: Leaf;
  /** As the document would print it now, without marks. */
  readonly printed: string;
  /** As it was changed, without the marks of a proposal. */
  readonly said: string;
}

/** What was changed in a block. */
export interface EditedBlock {
  readonly values: readonly EditedValue[];
  /** Whether something else was changed too: words around values, or a value that is gone. */
  readonly isReworded: boolean;
}

/** A value with its place in the block, marks of a proposal included. */
interface Slot {
  readonly leaf: Leaf;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

/** What stands in the place of a value. */
interface Filled {
  readonly slot: Slot;
  /** Undefined when that cannot be told, as the words around it changed too. */
  readonly words: string | undefined;
}

/** What is still to be filled in, as it is printed. */
const blank = /\[nog invullen: [^\]]*\]/g;

/** The words of a text. What is still to be filled in is one word: its own words are nobody's answer. */
function wordsOf(text: string): readonly Word[] {
  const blanks = [...text.matchAll(blank)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const others = plainWordsOf(text).filter(
    ({ start, end }) => !blanks.some((each) => start < each.end && end > each.start),
  );
  return [...blanks, ...others].sort((a, b) => a.start - b.start);
}

/** Whether words only say that a value was still open: the document is older than its answer. */
function isOpen(words: string): boolean {
  return words.replace(blank, '').trim() === '';
}

/** How many times as many words as before: more is another text. */
const mostGrowth = 4;

/**
 * Compares a block as it would be made with what somebody made of it. Every change is in the result: at a value, or as
 * {@link EditedBlock.isReworded}.
 */
export function editedBlock(now: Block, said: string): EditedBlock {
  const [words, old] = [wordsOf(now.text), wordsOf(said)];
  if (old.length > mostGrowth * words.length + 100) return { values: [], isReworded: true };
  const slots = now.values.map((value) => slotOf(now.text, value));
  const isInside = ({ start, end }: Word): boolean =>
    slots.some((slot) => start < slot.end && end > slot.start);
  const aligned = alignWords(words, old, (word) => weightOf(word, isInside(word)));
  const filled = slots.map((slot): Filled => ({ slot, words: wordsIn(slot, { words, aligned, said }) }));
  const found = filled.map((each) => ({ ...each, value: valueIn(each) }));
  const put = found.map(({ slot, words: its, value }) => ({
    slot,
    words: value !== undefined || (its !== undefined && isOpen(its)) ? its : undefined,
  }));
  return {
    values: found.flatMap(({ value }) => value ?? []),
    isReworded: plain(withWords(now.text, put)) !== plain(said),
  };
}

/** How much of a block's words around its values another text has, from 0 to 1; undefined without such words. */
export function likeness({ text, values }: Block, other: string): number | undefined {
  const own = wordsOf(text).filter(
    ({ start, end }) => !values.some((each) => start < each.end && end > each.start),
  );
  const letters = own.filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word));
  if (letters.length === 0) return undefined;
  const known = new Set(wordsOf(other).map((word) => word.text));
  return letters.filter(({ text: word }) => known.has(word)).length / letters.length;
}

/** Words around values tell where these are; a mark such as ":" stands in values too. */
function weightOf({ text }: Word, isInside: boolean): number {
  if (isInside) return 1;
  return /[\p{L}\p{N}]/u.test(text) ? 3 : 2;
}

function slotOf(text: string, { leaf, start, end }: Value): Slot {
  const { before, after } = proposalMarks;
  const isMarked = text.slice(0, start).endsWith(before) && text.startsWith(after, end);
  const [from, to] = isMarked ? [start - before.length, end + after.length] : [start, end];
  return { leaf, printed: text.slice(start, end), start: from, end: to };
}

/** The words in the place of a value, if those next to it stayed. */
function wordsIn(
  { start, end }: Slot,
  {
    words,
    aligned: { pairs },
    said,
  }: { readonly words: readonly Word[]; readonly aligned: Alignment; readonly said: string },
): string | undefined {
  const before = words.findLast((word) => word.end <= start);
  const after = words.find((word) => word.start >= end);
  const left = pairs.find(({ now }) => now === before);
  const right = pairs.find(({ now }) => now === after);
  if ((before !== undefined && left === undefined) || (after !== undefined && right === undefined))
    return undefined;
  const found = said.slice(left?.old.end ?? 0, right?.old.start ?? said.length).trim();
  return found === '' ? undefined : found;
}

/** The change of a value; undefined when it stayed, is gone, or only its mark was added. */
function valueIn({ slot: { leaf, printed, start, end }, words }: Filled): EditedValue | undefined {
  if (words === undefined || isOpen(words)) return undefined;
  const { before, after } = proposalMarks;
  const isMarked = words.startsWith(before.trim()) && words.endsWith(after);
  const said = isMarked ? words.slice(before.trim().length, -after.length).trim() : words;
  if (plain(said) !== plain(printed)) return { leaf, printed, said };
  // Agreed with: the mark of a proposal is gone.
  return end - start > printed.length && !isMarked ? { leaf, printed, said } : undefined;
}

/** The block with those words in the places of its values. */
function withWords(text: string, filled: readonly Filled[]): string {
  let made = '';
  let at = 0;
  for (const { slot, words } of filled) {
    made += text.slice(at, slot.start) + (words ?? text.slice(slot.start, slot.end));
    at = slot.end;
  }
  return made + text.slice(at);
}

function plain(text: string): string {
  return wordsOf(text)
    .map(({ text: word }) => word)
    .join(' ');
}
