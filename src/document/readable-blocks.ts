import type { Nodes } from 'mdast';
import type { Leaf } from '../profile/leaf.ts';
import { proposalMarks, type ProposedNode } from './tree.ts';
import { isParent, textOf } from './walk.ts';

/** A piece of a document that is compared as a whole: a paragraph, heading, table row or code block. */
export interface Block {
  /** The visible text, without what only affects layout. */
  readonly text: string;
  /** The values in it, with their place in {@link Block.text}. */
  readonly values: readonly Value[];
}

/** A value in a block. */
export interface Value {
  readonly leaf: Leaf;
  readonly start: number;
  readonly end: number;
}

/** The blocks of a document in reading order. @param traced the values whose numbers nodes carry */
export function blocksOf(node: Nodes, traced: readonly Leaf[]): readonly Block[] {
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
  if (node.type === 'proposed') return proposedPieces(node, traced);
  const between = node.type === 'tableRow' ? [{ text: ' | ', leaf: undefined }] : [];
  return node.children.flatMap((child, index) => [
    ...(index === 0 ? [] : between),
    ...piecesOf(child, traced),
  ]);
}

function proposedPieces(node: ProposedNode, traced: readonly Leaf[]): readonly Piece[] {
  const sign = (text: string): Piece => ({ text, leaf: undefined });
  const inside = node.children.flatMap((child) => piecesOf(child, traced));
  return [sign(proposalMarks.before), ...inside, sign(proposalMarks.after)];
}

/** Joins pieces to one text, with the values at their places in it. */
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

/** Normalises text so that it does not depend on its writer: white space and layout-only characters. */
export function normalize(text: string): string {
  return text.replace(/\u2060/gu, '').replace(/[\s_☐☒]+/gu, ' ');
}

/** Texts as blocks without values, to compare with; those without words are dropped. */
export function plainBlocks(texts: readonly string[]): readonly Block[] {
  return texts
    .map((text) => ({ text: normalize(text).trim(), values: [] }))
    .filter(({ text }) => text !== '');
}
