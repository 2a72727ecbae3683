import type { BlockContent, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { DiagramModel } from '../../../src/document/diagram.ts';
import type { FieldKind } from '../../../src/document/tree.ts';
import { writeMarkdown } from '../../../src/output/md/write.ts';
import { parseGfm } from '../../support/markdown-text.ts';
import { outlineOf } from '../../support/tree-outline.ts';

function write(...children: RootContent[]): string {
  const tree: Root = { type: 'root', children };
  const options = { title: '', author: '', landscape: false, imageBase: '../' };
  return new TextDecoder().decode(writeMarkdown(tree, options));
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
const cell = (...children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });
const row = (...cells: PhrasingContent[]): { type: 'tableRow'; children: TableCell[] } => ({
  type: 'tableRow',
  children: cells.map((each) => cell(each)),
});
const field = (kind: FieldKind, shown?: string): PhrasingContent => ({
  type: 'field',
  kind,
  id: 'x',
  title: 'titel',
  ...(shown === undefined ? {} : { shown }),
});
const item = (words: string, ...below: BlockContent[]): { type: 'listItem'; children: BlockContent[] } => ({
  type: 'listItem',
  children: [paragraph(text(words)), ...below],
});

/** One paragraph with this text, as Markdown. */
const inParagraph = (value: string): string => write(paragraph(text(value))).trimEnd();
/** The same in the only cell of a table. */
const inCell = (value: string): string =>
  write({ type: 'table', children: [row(text(value))] }).split('\n')[0] ?? '';

describe('text without meaning in Markdown', () => {
  // People read the Markdown as it is, so nothing gets an unnecessary backslash.
  it.each([
    'B&W',
    "'s-Gravenhage",
    'Súdwest-Fryslân',
    '3 < 4 en 5 > 4',
    'a_b_c',
    'naam@voorbeeld.example',
    'https://voorbeeld.example/a_b?x=1&y=2',
    'Let op! (Zie ook punt 3.)',
    'een - twee + drie = vier',
    'C# en #1',
    'om 9.30 uur: vergadering; 10 %',
    'x & y, 50% & meer',
    'a ] b',
    '2 + 2 = 4',
    'het “citaat” – en meer …',
  ])('is written as it is: %s', (value) => {
    expect(inParagraph(value)).toBe(value);
  });
});

describe('text with a meaning in Markdown', () => {
  it.each([
    ['*x*', '\\*x\\*'],
    ['_x_', '\\_x\\_'],
    ['`x`', '\\`x\\`'],
    ['~x~', '\\~x\\~'],
    ['[x](y)', '\\[x](y)'],
    ['![x](y)', '!\\[x](y)'],
    ['[^1]', '\\[^1]'],
    ['<b>', '\\<b>'],
    ['<!-- x -->', '\\<!-- x -->'],
    ['&amp; &#65; &x', '\\&amp; \\&#65; &x'],
    ['a\\b', 'a\\\\b'],
    ['$x$', '\\$x\\$'],
    [':smile:', '\\:smile:'],
    ['# kop', '\\# kop'],
    ['> citaat', '\\> citaat'],
    ['- punt', '\\- punt'],
    ['+ punt', '\\+ punt'],
    ['1. punt', '1\\. punt'],
    ['12) punt', '12\\) punt'],
    ['1.', '1\\.'],
    ['---', '\\---'],
    ['===', '\\==='],
    [' vooraan', '&#32;vooraan'],
    ['achteraan ', 'achteraan&#32;'],
    ['    inspringen', '&#32;&#32;&#32;&#32;inspringen'],
    ['\u00a0vast', '&#160;vast'],
  ])('gets only the escapes it needs: %j → %j', (value, written) => {
    expect(inParagraph(value)).toBe(written);
  });

  it('needs no escapes for blocks in a table cell, but does for the edge of the cell', () => {
    expect(inCell('# a | b')).toBe('| # a \\| b |');
    expect(inCell('1. punt')).toBe('| 1. punt |');
    expect(inCell('*x*')).toBe('| \\*x\\* |');
  });

  it('keeps number signs at the end of a heading', () => {
    const heading = (value: string): string =>
      write({ type: 'heading', depth: 2, children: [text(value)] }).trimEnd();
    expect(heading('C#')).toBe('## C\\#');
    expect(heading('Kop ##')).toBe('## Kop \\#\\#');
    expect(heading('C# en meer')).toBe('## C# en meer');
  });

  it('needs escapes again on the line after a break', () => {
    expect(write(paragraph(text('a'), { type: 'break' }, text('# b')))).toBe('a\\\n\\# b\n');
  });
});

describe('custom nodes', () => {
  it('are blanks that stand out', () => {
    const blank: PhrasingContent = { type: 'blank', label: '[nog invullen: dag [x]]', children: [] };
    expect(write(paragraph(text('Op '), blank, text('.')))).toBe('Op **[nog invullen: dag \\[x\\]]**.\n');
    expect(outlineOf(parseGfm(write(paragraph(blank))))).toEqual([
      ['paragraph', 'b:[nog invullen: dag [x]]'],
    ]);
  });

  it.each<[FieldKind, string, string]>([
    ['tekst', '\\____________', '____________'],
    ['lang', `\\${'_'.repeat(24)}`, '_'.repeat(24)],
    ['datum', '\\__________', '__________'],
    ['paraaf', '\\______', '______'],
    ['handtekening', '\\________________', '_'.repeat(16)],
    ['vinkje', '[ ]', '[ ]'],
    ['vinkje-aan', '[x]', '[x]'],
  ])('are fields to fill in: %s', (kind, alone, inTable) => {
    expect(write(paragraph(field(kind)))).toBe(`${alone}\n`);
    expect(write({ type: 'table', children: [row(field(kind))] })).toBe(`| ${inTable} |\n| - |\n`);
    // A line of only underscores would be a thematic break.
    expect(outlineOf(parseGfm(write(paragraph(field(kind)))))).toEqual([['paragraph', inTable]]);
  });

  it('are fields with placeholder text', () => {
    expect(write(paragraph(field('tekst', 'naam [x]'), text(' tekent')))).toBe('\\[naam \\[x\\]] tekent\n');
  });

  it('are contents, written as a list', () => {
    const link: PhrasingContent = { type: 'link', url: '#een', children: [text('Eén [1]')] };
    const list = {
      type: 'list' as const,
      children: [{ type: 'listItem' as const, children: [paragraph(link)] }],
    };
    expect(write({ type: 'contents', depth: 2, children: [list] })).toBe('- [Eén \\[1\\]](#een)\n');
  });

  it('are drawings, with the same content in words under them', () => {
    const model: DiagramModel = {
      kind: 'organisatie',
      title: 'Wie stuurt wie aan',
      alt: 'HRM valt onder\nde *directie*.',
      boxes: [
        { id: 'a', label: 'Directie "A"' },
        { id: 'b', label: 'HRM' },
      ],
      lines: [{ from: 'a', to: 'b', kind: 'hierarchisch', many: false }],
    };
    const written = write({ type: 'diagram', model });
    expect(outlineOf(parseGfm(written))).toEqual([
      ['code mermaid', expect.stringContaining('r1["Directie #34;A#34;"]')],
      ['paragraph', 'i:In woorden:', ' HRM valt onder de *directie*.'],
    ]);
  });
});

describe('blocks', () => {
  it('are separated, and two adjacent lists of one kind by different markers', () => {
    const bullets = { type: 'list' as const, children: [item('a'), item('b')] };
    const numbers = { type: 'list' as const, ordered: true, start: 3, children: [item('c'), item('d')] };
    expect(write(bullets, bullets)).toBe('- a\n- b\n\n* a\n* b\n');
    expect(write(numbers, numbers)).toBe('3. c\n4. d\n\n3) c\n4) d\n');
    expect(write(bullets, numbers)).toBe('- a\n- b\n\n3. c\n4. d\n');
  });

  it('are indented below an item by the width of its marker', () => {
    const below = { type: 'list' as const, children: [item('onder')] };
    const numbers = {
      type: 'list' as const,
      ordered: true,
      start: 9,
      children: [item('a', below), item('b', below)],
    };
    expect(write(numbers)).toBe('9. a\n   - onder\n10. b\n    - onder\n');
  });

  it('are task list items', () => {
    const task = (checked: boolean): RootContent => ({
      type: 'list',
      children: [{ ...item('taak'), checked }],
    });
    expect(write(task(true))).toBe('- [x] taak\n');
    expect(write(task(false))).toBe('- [ ] taak\n');
  });

  it('are tables without padding, with breaks and empty cells', () => {
    const table: RootContent = {
      type: 'table',
      align: ['left', 'right', 'center', null],
      children: [
        row(text('a'), text('b'), text('c'), text('d')),
        {
          type: 'tableRow',
          children: [cell(text('1'), { type: 'break' }, text('2')), cell(), cell(), cell(text('4'))],
        },
      ],
    };
    const written = write(table);
    expect(written).toContain('| a | b | c | d |\n| :- | -: | :-: | - |\n| 1<br>2 |');
    expect(outlineOf(parseGfm(written))).toEqual([
      ['table left right center none', [['a'], ['b'], ['c'], ['d']], [['1⏎2'], [], [], ['4']]],
    ]);
  });

  it('are quotes, rules, code and notes', () => {
    expect(write({ type: 'blockquote', children: [paragraph(text('a'))] })).toBe('> a\n');
    expect(write({ type: 'thematicBreak' })).toBe('---\n');
    expect(write({ type: 'code', lang: 'yaml', value: 'a: ```' })).toBe('````yaml\na: ```\n````\n');
    const note: RootContent = {
      type: 'footnoteDefinition',
      identifier: 'n',
      children: [paragraph(text('a')), paragraph(text('b'))],
    };
    expect(write(paragraph(text('x'), { type: 'footnoteReference', identifier: 'n' }), note)).toBe(
      'x[^n]\n\n[^n]: a\n\n    b\n',
    );
  });

  it.each<[string, RootContent]>([
    ['raw HTML', { type: 'html', value: '<b>x</b>' }],
    ['raw HTML in a line', paragraph({ type: 'html', value: '<b>' })],
    [
      'a link elsewhere',
      paragraph({ type: 'linkReference', identifier: 'x', referenceType: 'full', children: [] }),
    ],
    ['a definition', { type: 'definition', identifier: 'x', url: 'https://a.example' }],
  ])('are never %s: our documents do not contain those', (_, node) => {
    expect(() => write(node)).toThrow(node.type === 'paragraph' ? (node.children[0]?.type ?? '') : node.type);
  });
});

describe('inline text', () => {
  it('is code with a fence that is longer than any in it', () => {
    const code = (value: string): string => write(paragraph({ type: 'inlineCode', value })).trimEnd();
    expect(code('eigen-taak')).toBe('`eigen-taak`');
    expect(code('a`b')).toBe('`` a`b ``');
    expect(code(' a ')).toBe('`  a  `');
  });

  it('is links and pictures, whose URL may have spaces and brackets', () => {
    const link = (url: string): string =>
      write(paragraph({ type: 'link', url, children: [text('x')] })).trimEnd();
    expect(link('https://a.example/b')).toBe('[x](https://a.example/b)');
    expect(link('https://a.example/(b) c')).toBe('[x](<https://a.example/(b) c>)');
    const image = (url: string): string =>
      write(paragraph({ type: 'image', url, alt: 'de [dam]' })).trimEnd();
    expect(image('https://a.example/f.png')).toBe('![de \\[dam\\]](https://a.example/f.png)');
    // Pictures are in the workspace; the document is in a folder of it.
    expect(image('huisstijl/f.png')).toBe('![de \\[dam\\]](../huisstijl/f.png)');
  });
});
