import type { PhrasingContent } from 'mdast';
import { reference } from './escape.ts';

/** A node of a line with what was written for it. */
export interface Piece {
  readonly node: PhrasingContent;
  readonly text: string;
}

/**
 * What changes in a piece because of what it touches.
 *
 * A letter that touches a mark, as a character reference when the words inside begin or end with a sign.
 *
 * Why: in `**[blank]**ochtend` the asterisks would be text. A mark between a letter and a sign marks nothing
 * (CommonMark 0.31 §6.2, flanking); between two signs it does, and a reference counts as signs.
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

/** A line to write on; touching a sign, two of them would mark what stands between. */
function besideSigns(line: string, before: Piece | undefined, after: Piece | undefined): string {
  const isFree = /(?:^|\s)$/.test(before?.text ?? '') && /^(?:$|\s)/.test(after?.text ?? '');
  return isFree || !/^\\?_+$/.test(line) ? line : line.replace(/\\?_/g, '\\_');
}

// Parsers do not agree on symbols and on what lies beyond the first 65,536 signs: those count as either here.
const signFirst = /^[*~]+[\s\p{P}\p{S}\u{10000}-\u{10ffff}]/u;
const signLast = /[\s\p{P}\p{S}\u{10000}-\u{10ffff}][*~]+$/u;
const letterFirst = /^(?:[^\s\p{P}$+<=>^`|~]|[\ufeff\u{10000}-\u{10ffff}])_?/u;
const letterLast = /(?:(?<!\\)_)?(?:[^\s\p{P}$+<=>^`|~]|[\ufeff\u{10000}-\u{10ffff}])$/u;

/** The letter by its number; an underscore that stood inside a word now touches a sign. */
function besideReference(found: string): string {
  return [...found].map((char) => (char === '_' ? '\\_' : reference(char))).join('');
}

function isMarked(piece: Piece | undefined): piece is Piece {
  return piece !== undefined && ['strong', 'emphasis', 'delete', 'blank'].includes(piece.node.type);
}
