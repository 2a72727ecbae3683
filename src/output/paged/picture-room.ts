import type { Nodes } from 'mdast';
import type { Piece } from './pieces.ts';

/** The smallest a picture is shown, as a fraction of its size: below this its words are hard to read. */
const smallest = 0.65;

/** The highest a picture is, as a fraction of the page. */
const highest = 0.85;

/** What is left unused at the foot of a page, as a fraction: fonts differ, and the room is an estimate. */
const margin = 0.05;

/** What room is found for pictures in. */
export interface RoomInput {
  readonly kept: ReadonlySet<Nodes>;
  /** Height of the text on a page, in twips. */
  readonly pageHeight: number;
  /** The height of a picture at its own size, in twips. */
  readonly heightOf: (node: Nodes) => number;
}

/**
 * The most room for each picture, as a height in twips. One that would just not fit below the text before it becomes a
 * little smaller, so that no page stays half empty.
 */
export function pictureRoom(pieces: readonly Piece[], input: RoomInput): ReadonlyMap<Nodes, number> {
  const { kept, pageHeight, heightOf } = input;
  const rooms = new Map<Nodes, number>();
  let used = 0;
  for (const group of groupsOf(pieces, kept)) {
    const picture = group.find(({ kind }) => kind === 'picture')?.node;
    const text = group.reduce((sum, { height }) => sum + height, 0);
    const full = picture === undefined ? 0 : Math.min(heightOf(picture), highest * pageHeight);
    const left = pageHeight * (1 - margin) - used - text;
    const shown = full <= left || left < full * smallest ? full : left;
    if (picture !== undefined) rooms.set(picture, shown);
    const height = text + shown;
    used = used + height > pageHeight ? height % pageHeight : used + height;
  }
  return rooms;
}

/** What goes to the next page as one. */
function groupsOf(pieces: readonly Piece[], kept: ReadonlySet<Nodes>): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (isOpen) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    isOpen = kept.has(piece.node);
  }
  return groups;
}
