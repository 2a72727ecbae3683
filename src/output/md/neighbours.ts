import type { PhrasingContent } from 'mdast';
import { reference } from './escape.ts';

/** An inline node with its output. */
export interface Piece {
  readonly node: PhrasingContent;
  readonly text: string;
}

/**
 * Changes a piece because of what is adjacent to it.
 *
 * A letter adjacent to a delimiter becomes a character reference when the text inside begins or ends with punctuation.
 *
 * Why: in `**[blank]**ochtend` the asterisks would be text. A delimiter between a letter and punctuation has no effect
 * (CommonMark 0.31 §6.2, flanking); between punctuation it does, and a reference counts as punctuation.
 */
export function besideNeighbours(
  { node, text }: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
): string {
  if (node.type === 'field') return besideSigns(text, before, after);
  if (node.type !== 'text') return text;
  let out = text;
  if (isMarked(after) && signFirst.test(after.text)) out = out.replace(letterLast, besideReference);
  if (isMarked(before) && signLast.test(before.text)) out = out.replace(letterFirst, besideReference);
  // `![words](address)` is a picture, `[x](words)` a link, and `[^1]:` at the start of a line defines a note.
  if (after?.text.startsWith('[') === true) out = out.replace(/[!^]$/, '\\$&');
  return before?.text.endsWith(']') === true ? out.replace(/^[:([]/, '\\$&') : out;
}

/** A line to write on; next to punctuation, two of them would emphasise what is between. */
function besideSigns(line: string, before: Piece | undefined, after: Piece | undefined): string {
  const isFree = /(?:^|\s)$/.test(before?.text ?? '') && /^(?:$|\s)/.test(after?.text ?? '');
  return isFree || !/^\\?_+$/.test(line) ? line : line.replace(/\\?_/g, '\\_');
}

// Parsers disagree on symbols and on characters beyond the first 65,536: those count as either here.
const signFirst = /^[*~]+[\s\p{P}\p{S}\u{10000}-\u{10ffff}]/u;
const signLast = /[\s\p{P}\p{S}\u{10000}-\u{10ffff}][*~]+$/u;
const letterFirst = /^(?:[^\s\p{P}$+<=>^`|~]|[\ufeff\u{10000}-\u{10ffff}])_?/u;
const letterLast = /(?:(?<!\\)_)?(?:[^\s\p{P}$+<=>^`|~]|[\ufeff\u{10000}-\u{10ffff}])$/u;

/** The letter as a numeric reference; an underscore inside a word is now next to punctuation. */
function besideReference(found: string): string {
  return [...found].map((char) => (char === '_' ? '\\_' : reference(char))).join('');
}

function isMarked(piece: Piece | undefined): piece is Piece {
  return (
    piece !== undefined && ['strong', 'emphasis', 'delete', 'blank', 'proposed'].includes(piece.node.type)
  );
}
