/** Tables: what every program needs to show them alike, and widths that keep words whole. */
import fc from 'fast-check';
import type { Table } from 'mdast';
import type { FieldNode } from '../../../src/document/tree.ts';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/output/table-columns/column-widths.ts';
import { widthOf } from '../../../src/output/picture/text-metrics.ts';
import { field, paragraph, strong, table } from '../../support/tree-parts.ts';
import { childrenOf, valueIn, within, wordOf, wordsIn, type WordParts } from '../../support/word-parts.ts';

const textWidth = 9412;
/** What the table style leaves free at both sides of a cell together, and how large words in cells are, in twips. */
const cellMargins = 216;
const textInTables = { size: 190, bold: false, factor: 1 };

const rowsOf = (count: number, words: string): Table =>
  table(['kop een', 'kop twee'], ...Array.from({ length: count }, () => [words, words]));

const has = (name: string, word: WordParts): boolean[] =>
  word.all('w:tr').map((row) => within(row, name).length > 0);

describe('a table', () => {
  it('is as wide as the text; its grid and cells say so too', async () => {
    const word = await wordOf([
      table(['a', 'b', 'c'], ['woord', 'een heel lange zin met veel woorden', '3']),
    ]);
    const grid = word.values('w:gridCol', 'w:w').map(Number);
    const total = grid.reduce((sum, width) => sum + width, 0);
    expect(Number(word.one('w:tblW').getAttribute('w:w'))).toBe(total);
    expect(word.one('w:tblW').getAttribute('w:type')).toBe('dxa');
    expect(word.one('w:tblLayout').getAttribute('w:type')).toBe('fixed');
    const page = word.one('w:pgSz');
    const margin = word.one('w:pgMar');
    const room = Number(page.getAttribute('w:w')) - 2 * Number(margin.getAttribute('w:left'));
    expect(total).toBe(room);
    for (const row of word.all('w:tr'))
      expect(within(row, 'w:tcW').map((each) => Number(each.getAttribute('w:w')))).toEqual(grid);
  });

  it('repeats its header row on every page, and only that', async () => {
    const word = await wordOf([rowsOf(30, 'woorden')]);
    expect(has('w:tblHeader', word).map(Number)).toEqual([1, ...Array.from({ length: 30 }, () => 0)]);
  });

  it('splits no row over two pages, unless that row is longer than a third of one', async () => {
    const word = await wordOf([table(['kop'], ['kort'], ['heel lang '.repeat(500)])]);
    expect(has('w:cantSplit', word)).toEqual([true, true, false]);
  });

  it('stays on one page when it is short; its header row always stays with the next row', async () => {
    const short = await wordOf([rowsOf(3, 'kort')]);
    const kept = (word: WordParts): number[] =>
      word.all('w:tr').map((row) => within(row, 'w:keepNext').length);
    expect(kept(short)).toEqual([2, 2, 2, 0]);
    const long = await wordOf([rowsOf(40, 'kort')]);
    // Nor is the first row left behind alone, nor the last one alone on the next page.
    expect(kept(long).slice(0, 3)).toEqual([2, 2, 0]);
    expect(kept(long).slice(-3)).toEqual([2, 2, 0]);
  });

  it('has a cell in every place, each with a paragraph, even where the row is short', async () => {
    const ragged = table(['a', 'b', 'c'], ['alleen dit'], []);
    const word = await wordOf([ragged]);
    for (const row of word.all('w:tr')) {
      expect(within(row, 'w:tc')).toHaveLength(3);
      for (const cell of within(row, 'w:tc')) expect(childrenOf(cell).at(-1)?.tagName).toBe('w:p');
    }
  });

  it('aligns its columns', async () => {
    const word = await wordOf([
      { ...table(['a', 'b', 'c'], ['1', '2', '3']), align: ['right', 'center', null] },
    ]);
    expect(word.all('w:p').map((each) => valueIn(each, 'w:jc') ?? '-')).toEqual([
      'right',
      'center',
      '-',
      'right',
      'center',
      '-',
    ]);
  });

  it('turns lines that begin with a bullet into real lists', async () => {
    const lines = ['Vooraf', '• een', '• twee'].flatMap((value, index) => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      { type: 'text' as const, value },
    ]);
    const word = await wordOf([
      {
        type: 'table',
        children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: lines }] }],
      },
    ]);
    expect(word.all('w:p').map((each) => [wordsIn(each), within(each, 'w:numPr').length])).toEqual([
      ['Vooraf', 0],
      ['een', 1],
      ['twee', 1],
    ]);
  });

  it('is never adjacent to the next table', async () => {
    const word = await wordOf([table(['a'], ['b']), table(['c'], ['d']), paragraph(field('lang', 'x'))]);
    const blocks = childrenOf(word.one('w:body')).map(({ tagName }) => tagName);
    expect(blocks).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:sectPr']);
  });

  it('names itself for screen readers', async () => {
    const word = await wordOf([
      { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Vaste tijden' }] },
      table(['a'], ['b']),
    ]);
    expect(word.values('w:tblCaption')).toEqual(['Vaste tijden']);
  });
});

describe('a table to write in', () => {
  it('has lines between rooms that are next to each other, and only then', async () => {
    const room = (id: string): FieldNode => field('lang', id);
    const linesOf = async (...cells: readonly (string | FieldNode)[]): Promise<number> =>
      (await wordOf([table(['a', 'b', 'c'], cells)])).all('w:insideV').length;
    expect(await linesOf('Thema', room('x'), room('y'))).toBe(1);
    expect(await linesOf(room('x'), 'Thema', field('tekst', 'y'))).toBe(0);
  });
});

describe('column widths', () => {
  const words = fc.oneof(
    { weight: 4, arbitrary: fc.lorem({ maxCount: 12 }) },
    fc.constantFrom(
      '',
      ' ',
      'x',
      'Verantwoordelijkheidsverdeling',
      'a'.repeat(500),
      '09.30 uur',
      '🎉',
      'á'.repeat(9),
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  const tables = fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 8 }))
    .chain(([width, height]) =>
      fc.array(fc.array(words, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )
    .map((rows) => table(...rows));

  it('add up exactly to the available width, each more than zero, for any table', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 6000, max: 15000 }), (any, available) => {
        const { widths, lines } = columnWidths(any, available, 1.06);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(available);
        expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
        expect(widths).toHaveLength(Math.max(1, ...any.children.map(({ children }) => children.length)));
        expect(lines.every((count) => Number.isInteger(count) && count >= 1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('keep every word whole where all of them fit', () => {
    const ordinary = fc.stringMatching(/^[a-z]{1,14}$/);
    const cells = fc.array(
      fc.array(ordinary, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
      {
        minLength: 4,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (rows) => {
        const { widths } = columnWidths(table(...rows), textWidth, 1.06);
        for (const [column, width] of widths.entries())
          for (const row of rows)
            for (const word of row[column]?.split(' ') ?? [])
              expect(width - cellMargins).toBeGreaterThanOrEqual(widthOf(word, textInTables));
      }),
      { numRuns: 60 },
    );
  });

  it('give room to the column with the most text', () => {
    const { widths } = columnWidths(
      table(
        ['Wanneer', 'Actie', 'Door'],
        ['zsm', 'Leg de laatste dag en de grond vast. '.repeat(4), 'griffier'],
      ),
      textWidth,
      1.06,
    );
    expect(widths[1]).toBeGreaterThan(textWidth * 0.6);
  });

  it('leave room for a signature, a date and an answer', () => {
    const { widths } = columnWidths(
      table(
        ['Naam', 'Datum', 'Handtekening'],
        [
          strong('Een heel lange naam van een functie die er staat'),
          field('datum', 'd'),
          field('handtekening', 'h'),
        ],
      ),
      textWidth,
      1.06,
    );
    expect(Math.min(...widths)).toBeGreaterThan(1400);
    // A line of five centimetres to sign on, and one of two and a half for a date.
    expect(widths[2]).toBeGreaterThan(2835 + cellMargins);
    expect(widths[1]).toBeGreaterThan(1417 + cellMargins);
  });
});
