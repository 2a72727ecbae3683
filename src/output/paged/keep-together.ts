/**
 * What stays together on a page: the layout rules of our Word documents, in one place and for every document. Word and
 * other programs keep to them whatever the font.
 */
import type { Nodes } from 'mdast';
import { textOf } from '../../document/walk.ts';
import type { Piece } from './pieces.ts';

/** The most that is kept on one page, as a fraction of it: more would leave too much of the page before it empty. */
const most = { table: 0.4, partOfList: 0.15, question: 0.65, introduction: 0.2, lastRow: 0.15 } as const;

/** A page never begins for less than this many lines; the last one too. */
const leastLines = 3;

/** The room for the pieces of a document. */
interface Room {
  /** Of the text on a page, in twips. */
  readonly pageHeight: number;
  /** Whether its tables are one long list, of which only the smallest parts need to stay whole. */
  readonly isList: boolean;
}

/** The pieces that stay on the page of the one after them. */
export function keptWithNext(pieces: readonly Piece[], { pageHeight, isList }: Room): ReadonlySet<Nodes> {
  const kept = new Set<Nodes>();
  const keep = (from: number, to: number): void => {
    for (const { node } of pieces.slice(Math.max(0, from), to)) kept.add(node);
  };
  const highest = (share: number): number => share * pageHeight;
  for (const [index, piece] of pieces.entries()) {
    // What announces something is never the last on a page: a heading, "…:", the head of a table.
    if (piece.isLead || isShortIntroduction(pieces, index)) keep(index, index + 1);
    if (isHeadOfTable(piece, pieces[index - 1]))
      keep(beginOfIntroduction(pieces, index, highest(most.introduction)), index);
    // A question stays with its box, and so does everything that was asked since the heading.
    if (piece.kind === 'answer') keep(beginOfQuestion(pieces, index, highest(most.question)), index);
  }
  for (const [from, to] of runsOf(pieces))
    keepRun(pieces, { from, to, keep, highest, table: isList ? most.partOfList : most.table });
  keepEnd(pieces, keep);
  return kept;
}

/** Whether it is a few lines between a heading and a list: at the foot of a page they would promise what is not there. */
function isShortIntroduction(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return (
    piece?.kind === 'text' &&
    piece.lines <= leastLines &&
    pieces[at - 1]?.kind === 'heading' &&
    pieces[at + 1]?.kind === 'item'
  );
}

function isHeadOfTable(piece: Piece, before: Piece | undefined): boolean {
  return piece.kind === 'row' && piece.isLead && before?.kind !== 'row';
}

/**
 * The first of the pieces that stay with the head of a table: the heading above it, with the text between them, or, when
 * that is too much, what is right above it.
 */
function beginOfIntroduction(pieces: readonly Piece[], at: number, highest: number): number {
  let height = 0;
  let from = at;
  for (let index = at - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece === undefined || (piece.kind !== 'text' && piece.kind !== 'heading')) break;
    height += piece.height;
    if (height > highest) return Math.max(from, at - 1);
    from = index;
    if (piece.kind === 'heading' && pieces[index - 1]?.kind !== 'heading') break;
  }
  return from;
}

/** Whether it is a further part of a question: "b. …". The parts of a question stay on one page. */
function isFurtherPart(piece: Piece | undefined): boolean {
  return piece?.kind === 'text' && /^[b-z]\. /.test(textOf(piece.node));
}

/** The first of the pieces that stay with an answer: the heading above it, or, when that is too far, its last words. */
function beginOfQuestion(pieces: readonly Piece[], at: number, highest: number): number {
  let height = pieces[at]?.height ?? 0;
  let from = at;
  for (let index = at - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece === undefined || piece.kind === 'row') break;
    if (piece.kind === 'answer' && !isFurtherPart(pieces[index + 1])) break;
    height += piece.height;
    if (height > highest) return Math.max(from, at - 2);
    from = index;
    if (piece.kind === 'heading' && pieces[index - 1]?.kind !== 'heading') break;
  }
  return from;
}

/** The tables and lists, as pairs of indexes: the first of their pieces, and the one after the last. */
function runsOf(pieces: readonly Piece[]): readonly (readonly [from: number, to: number])[] {
  const runs: (readonly [number, number])[] = [];
  let from = 0;
  for (let index = 1; index <= pieces.length; index++) {
    const parent = pieces[from]?.parent;
    if (index < pieces.length && pieces[index]?.parent === parent) continue;
    if (parent !== undefined) runs.push([from, index]);
    from = index;
  }
  return runs;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly keep: (from: number, to: number) => void;
  /** A share of the page, in twips. */
  readonly highest: (share: number) => number;
  /** The share of a page up to which a table stays whole. */
  readonly table: number;
}

/** A small table stays whole. Of a longer one no little row goes on alone; of a list no single line, and none stays behind. */
function keepRun(pieces: readonly Piece[], { from, to, keep, highest, table }: Run): void {
  const run = pieces.slice(from, to);
  const isTable = run[0]?.kind === 'row';
  if (isTable && heightOf(run) <= highest(table)) {
    keep(from, to - 1);
    return;
  }
  // The head of a table is no row of its own.
  const first = isTable ? from + 1 : from;
  const isSingle = (index: number): boolean => pieces[index]?.lines === 1;
  if (to - first > 3 && isSingle(first)) keep(first, first + 1);
  const isLittle = (index: number): boolean =>
    isTable ? (pieces[index]?.height ?? 0) <= highest(most.lastRow) : isSingle(index);
  if (to - first > 2 && isLittle(to - 1)) keep(to - 2, to - 1);
}

/** The last page has a few lines at least: what would stand alone there takes what is before it along. */
function keepEnd(pieces: readonly Piece[], keep: (from: number, to: number) => void): void {
  let lines = 0;
  let index = pieces.length - 1;
  while (index > 0 && (lines += pieces[index]?.lines ?? 0) < leastLines) index--;
  keep(index, pieces.length - 1);
}

/** The longest paragraph that stays whole at the end of a document, in lines. */
const mostWhole = 8;

/** The paragraph that ends a document: divided, it would leave two lines for the last page. */
export function wholeAtEnd(pieces: readonly Piece[]): Nodes | undefined {
  const last = pieces.at(-1);
  const isText = last?.kind === 'text' || last?.kind === 'item';
  return isText && last.lines <= mostWhole ? last.node : undefined;
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { height }) => sum + height, 0);
}
