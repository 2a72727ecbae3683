/** The layout rules: what stays on the page of what follows, and how much room a picture gets. */
import { describe, expect, it } from 'vitest';
import { keptWithNext, wholeAtEnd } from '../../../src/output/paged/keep-together.ts';
import { pictureRoom } from '../../../src/output/paged/picture-room.ts';
import type { Piece } from '../../../src/output/paged/pieces.ts';

const pageHeight = 1000;

interface Written extends Partial<Pick<Piece, 'lines' | 'height' | 'isLead'>> {
  readonly kind: Piece['kind'];
  /** Which list or table it is in. */
  readonly of?: string;
  readonly words?: string;
}

function piecesOf(...all: readonly Written[]): readonly Piece[] {
  const parents = new Map<string, Piece['parent']>();
  return all.map(({ kind, lines = 1, height = 20, isLead = kind === 'heading', of, words = '' }) => {
    if (of !== undefined && !parents.has(of)) parents.set(of, { type: 'list', children: [] });
    const parent = of === undefined ? undefined : parents.get(of);
    const node = { type: 'paragraph', children: [{ type: 'text', value: words }] } as const;
    return { node: { ...node, children: [...node.children] }, kind, lines, height, isLead, parent };
  });
}

/** Which pieces stay with the next, as positions. */
function keptOf(...all: readonly Written[]): readonly number[] {
  const pieces = piecesOf(...all);
  const kept = keptWithNext(pieces, { pageHeight, isList: false });
  return pieces.flatMap(({ node }, index) => (kept.has(node) ? [index] : []));
}

const text: Written = { kind: 'text', lines: 5, height: 100 };
const rows = (count: number, height: number): readonly Written[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'row', of: 'table', height, isLead: index === 0 }));
const items = (count: number): readonly Written[] =>
  Array.from({ length: count }, () => ({ kind: 'item', of: 'list' }));

describe('the last paragraph', () => {
  it('stays whole, unless it is long or no paragraph', () => {
    const ends = (...all: readonly Written[]): boolean => {
      const pieces = piecesOf(...all);
      return wholeAtEnd(pieces) === pieces.at(-1)?.node;
    };
    expect(ends(text, { kind: 'item', of: 'list', lines: 5 })).toBe(true);
    expect(ends(text, { kind: 'text', lines: 20 })).toBe(false);
    expect(ends(text, { kind: 'row', of: 'table' })).toBe(false);
  });
});

describe('what stays together', () => {
  it('is a heading, and what announces something', () => {
    expect(keptOf({ kind: 'heading' }, text, { kind: 'text', isLead: true }, text)).toEqual([0, 2]);
  });

  it('is a small table with the words above it; of a long one the first two rows and the last two', () => {
    expect(keptOf(text, ...rows(4, 50), text)).toEqual([0, 1, 2, 3]);
    expect(keptOf(text, ...rows(20, 50), text)).toEqual([0, 1, 2, 19]);
  });

  it('is the heading and introduction of a table, unless they are long', () => {
    const introduction: Written = { kind: 'text', lines: 2, height: 40 };
    expect(keptOf(text, { kind: 'heading' }, introduction, introduction, ...rows(20, 50), text)).toEqual([
      1, 2, 3, 4, 5, 22,
    ]);
    const long = Array.from({ length: 3 }, () => text);
    expect(keptOf({ kind: 'heading' }, ...long, ...rows(20, 50), text)).toEqual([0, 3, 4, 5, 22]);
  });

  it('is a question, from its heading to its box', () => {
    const question: readonly Written[] = [
      { kind: 'heading' },
      ...items(3),
      { kind: 'text' },
      { kind: 'answer' },
    ];
    expect(keptOf(text, ...question, ...question, text)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 11]);
  });

  it('is a question with all its parts, but not with the question after it', () => {
    const part = (letter: string): readonly Written[] => [
      { kind: 'text', words: `${letter}. in het college` },
      { kind: 'answer' },
    ];
    const question: Written = { kind: 'text', words: '1.3 Hoe is de inbreng?' };
    const next: readonly Written[] = [{ kind: 'text', words: '1.4 En verder?' }, { kind: 'answer' }];
    expect(
      keptOf({ kind: 'answer' }, question, ...part('a'), ...part('b'), ...part('c'), ...next, text),
    ).toEqual([1, 2, 3, 4, 5, 6, 8]);
  });

  it('is only the end of a question that takes more than most of a page', () => {
    const long = Array.from({ length: 9 }, () => text);
    expect(keptOf({ kind: 'heading' }, ...long, { kind: 'answer' }, text)).toEqual([0, 8, 9]);
  });

  it('is the first and the last line of a list', () => {
    expect(keptOf(text, ...items(6), text)).toEqual([1, 5]);
  });

  it('is a heading with a few lines above a list, but not with a long text', () => {
    const lines = (count: number): Written => ({ kind: 'text', lines: count });
    expect(keptOf(text, { kind: 'heading' }, lines(3), ...items(6), text)).toEqual([1, 2, 3, 7]);
    expect(keptOf(text, { kind: 'heading' }, lines(4), ...items(6), text)).toEqual([1, 3, 7]);
    expect(keptOf(text, lines(1), ...items(6), text)).toEqual([2, 6]);
  });

  it('is a low last row of any number of lines; a high one may begin a page', () => {
    const table = (last: number): readonly Written[] => [
      ...rows(19, 50),
      { kind: 'row', of: 'table', lines: 3, height: last },
    ];
    expect(keptOf(text, ...table(150), text)).toEqual([0, 1, 2, 19]);
    expect(keptOf(text, ...table(151), text)).toEqual([0, 1, 2]);
  });

  it('is the end, so that the last page has three lines', () => {
    const line: Written = { kind: 'text', lines: 1 };
    expect(keptOf(text, line, line, line, line)).toEqual([2, 3]);
    expect(keptOf(text, text)).toEqual([]);
  });
});

describe('room for a picture', () => {
  const roomAfter = (used: number, height: number): number => {
    const pieces = piecesOf({ kind: 'text', height: used }, { kind: 'picture' });
    const rooms = pictureRoom(pieces, { kept: new Set(), pageHeight, heightOf: () => height });
    return Math.round(rooms.get(pieces[1]!.node) ?? 0);
  };

  it('is all it needs where it fits', () => {
    expect(roomAfter(300, 400)).toBe(400);
  });

  it('is a little less where it would just not fit', () => {
    expect(roomAfter(600, 400)).toBe(330);
  });

  it('is all it needs, on the next page, where it would become too small to read', () => {
    expect(roomAfter(800, 400)).toBe(400);
  });
});
