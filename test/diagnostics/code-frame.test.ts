import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { styleFor } from '../../src/cli/style.ts';
import { nodeIo } from '../../src/cli/io.ts';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import { problem, warning, type Severity } from '../../src/diagnostics/diagnostic.ts';
import { formatText } from '../../src/diagnostics/format/text.ts';
import { present, type PresentedDiagnostic } from '../../src/diagnostics/present.ts';
import { plainStyle, type Style } from '../../src/diagnostics/style.ts';

interface Marked {
  readonly lines: readonly string[];
  readonly item: PresentedDiagnostic;
}

/** A text with the part to blame between « and », as a diagnostic would point to it. */
function mark(text: string, severity: Severity = 'error'): Marked {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const plain = text.replace('«', '').replace('»', '');
  const make = severity === 'error' ? problem : warning;
  const found = make('file/empty', { file: 'x.yaml', range: { start, end } });
  const { items } = present([found], ['x.yaml'], new Map([['x.yaml', plain]]));
  return { lines: plain.split(/\r\n|\n|\r/), item: items[0]! };
}

function frame(text: string, style: Style = plainStyle): readonly string[] {
  const { lines, item } = mark(text);
  return codeFrame(lines, item, style).split('\n');
}

/** Tags instead of colours, to see where they are. */
const tags: Style = {
  error: (text) => `<error>${text}</error>`,
  warning: (text) => `<warning>${text}</warning>`,
  good: (text) => `<good>${text}</good>`,
  strong: (text) => `<strong>${text}</strong>`,
  dim: (text) => `<dim>${text}</dim>`,
};

describe('the lines around a problem', () => {
  it('are the line itself, one above and one below, numbered, with carets under the place', () => {
    expect(frame('a: 1\nb: 2\npfo:\n  dag: «woensdg»\n  duur: 2\nz: 1\n')).toEqual([
      '  3 │ pfo:',
      '> 4 │   dag: woensdg',
      '    │        ^^^^^^^',
      '  5 │   duur: 2',
    ]);
  });

  it.each([
    ['the first line', '«a»: 1\nb: 2\n', ['> 1 │ a: 1', '    │ ^', '  2 │ b: 2']],
    ['the last line', 'a: 1\nb: «2»', ['  1 │ a: 1', '> 2 │ b: 2', '    │    ^']],
    ['the only line', '«a»', ['> 1 │ a', '    │ ^']],
    ['a place without width', 'a:«»\nb: 1\n', ['> 1 │ a:', '    │   ^', '  2 │ b: 1']],
    ['an empty line', 'a: 1\n«»\nb: 1\n', ['  1 │ a: 1', '> 2 │', '    │ ^', '  3 │ b: 1']],
  ])('begin and end with the file: %s', (_, text, expected) => {
    expect(frame(text)).toEqual(expected);
  });

  it('leave out empty lines around it', () => {
    expect(frame('a: 1\n  \n«b»: 2\n\nc: 3\n')).toEqual(['> 3 │ b: 2', '    │ ^']);
  });

  it('give numbers one width, even where a digit is added', () => {
    const text = `${'x: 1\n'.repeat(8)}a: 1\nb: «2»\nc: 3\n`;
    expect(frame(text)).toEqual(['   9 │ a: 1', '> 10 │ b: 2', '     │    ^', '  11 │ c: 3']);
  });

  it.each(['\n', '\r\n', '\r'])('are found with any line ending: %j', (end) => {
    expect(frame(['a: 1', 'b: «twee»', 'c: 3', ''].join(end))).toEqual([
      '  1 │ a: 1',
      '> 2 │ b: twee',
      '    │    ^^^^',
      '  3 │ c: 3',
    ]);
  });

  it('are underlined up to the end of the line when the place continues', () => {
    expect(frame('a: «"een\ntwee"»\n')).toEqual(['> 1 │ a: "een', '    │    ^^^^', '  2 │ twee"']);
  });

  it('are not shown when the place is not known', () => {
    const { items } = present(
      [problem('file/empty', { file: 'x.yaml' })],
      ['x.yaml'],
      new Map([['x.yaml', 'a']]),
    );
    expect(codeFrame(['a'], items[0]!, plainStyle)).toBe('');
  });

  it('contain nothing that a terminal would obey', () => {
    const seen = frame('a: \u001b[31m\u0007rood «hier»\u001b[0m\n');
    expect(seen).toEqual(['> 1 │ a: rood hier', '    │         ^^^^']);
  });
});

describe('the caret', () => {
  it.each([
    ['a tab, shown as an arrow', '«\t»dag: x', ['> 1 │ →dag: x', '    │ ^']],
    ['tabs before it', '\t\tdag: «x»', ['> 1 │ →→dag: x', '    │        ^']],
    ['letters with accents', 'één: «ü»', ['> 1 │ één: ü', '    │      ^']],
    [
      'accents that are signs of their own',
      'e\u0301e\u0301n: «u\u0308»x',
      ['> 1 │ e\u0301e\u0301n: u\u0308x', '    │      ^'],
    ],
    ['wide letters', '市: «町»x', ['> 1 │ 市: 町x', '    │     ^^']],
    ['an emoji of several signs', '👩‍👩‍👧: «x»', ['> 1 │ 👩‍👩‍👧: x', '    │     ^']],
    ['a flag', '«🇳🇱»: x', ['> 1 │ 🇳🇱: x', '    │ ^^']],
    ['signs without width', 'a\u200bb: «x»', ['> 1 │ a\u200bb: x', '    │     ^']],
  ])('is under the place with %s', (_, text, expected) => {
    expect(frame(text)).toEqual(expected);
  });

  it('is under the place, whatever comes before it', () => {
    const before = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => text.replace(/\p{C}|[«»]/gu, ''));
    fc.assert(
      fc.property(before, fc.constantFrom('', '\t', '市', '👍', 'é'), (text, extra) => {
        const [shown = '', caret = ''] = frame(`${text}${extra} «doel»\n`);
        const column = stringWidth(shown.slice(0, shown.lastIndexOf('doel')));
        expect(caret.indexOf('^')).toBe(column);
        expect(caret.trimEnd()).toMatch(/\^{4}$/);
      }),
      { numRuns: 500 },
    );
  });

  it('stays on the screen: a long line is cut at its end', () => {
    const [near = '', caret = ''] = frame(`a: ${'x'.repeat(40)} «doel» ${'y'.repeat(200)}\n`);
    expect(stringWidth(near)).toBe('> 1 │ '.length + 100);
    expect(near).toMatch(/y…$/);
    expect(caret).toBe(`    │ ${' '.repeat(44)}^^^^`);
  });

  it.each([
    ['the end', `a: ${'x'.repeat(200)} «doel»\n`],
    ['the middle', `a: ${'x'.repeat(200)} «doel» ${'y'.repeat(200)}\n`],
    ['the middle of wide letters', `a: ${'市'.repeat(200)} «doel» ${'町'.repeat(200)}\n`],
    ['the middle of emoji', `a: ${'👩‍👩‍👧'.repeat(90)} «doel» ${'🇳🇱'.repeat(90)}\n`],
    ['the middle of accents', `a: ${'e\u0301'.repeat(200)} «doel» ${'u\u0308'.repeat(200)}\n`],
    ['the end of a very long line', `a: ${'x'.repeat(500_000)} «doel»${'y'.repeat(500_000)}\n`],
    ['just past the edge', `${'x'.repeat(96)} «doel» y\n`],
  ])('stays on the screen: a long line is shifted to show %s', (_, text) => {
    const [shown = '', caret = ''] = frame(text);
    expect(stringWidth(shown)).toBeLessThanOrEqual('> 1 │ '.length + 100);
    expect(shown).toMatch(/^> 1 │ ….*doel/);
    expect(shown.endsWith('…')).toBe(!/» ?y?\n$/.test(text));
    expect(caret.indexOf('^')).toBe(stringWidth(shown.slice(0, shown.indexOf('doel'))));
    expect(caret.trimEnd()).toMatch(/ \^{4}$/);
  });

  it('leaves a line that just fits alone', () => {
    const [shown = ''] = frame(`${'x'.repeat(95)} «doel»\n`);
    expect(shown).toBe(`> 1 │ ${'x'.repeat(95)} doel`);
  });

  it('does not shift the lines around it', () => {
    const [above = ''] = frame(`boven: ${'z'.repeat(200)}\na: ${'x'.repeat(200)} «doel»\n`);
    expect(above).toBe(`  1 │ boven: ${'z'.repeat(92)}…`);
  });

  it('ends where the line is cut', () => {
    const [, caret = ''] = frame(`a: «${'x'.repeat(300)}»\n`);
    expect(caret).toBe(`    │    ${'^'.repeat(97)}`);
  });
});

describe('colours', () => {
  it('make the line and the carets stand out, and the margin less prominent', () => {
    const { lines, item } = mark('a: 1\nb: «2»\n');
    expect(codeFrame(lines, item, tags).split('\n').slice(1)).toEqual([
      '<strong>></strong> <dim>2 │</dim> b: 2',
      '  <dim>  │</dim>    <error>^</error>',
    ]);
  });

  it('distinguish a warning from an error', () => {
    const { lines, item } = mark('b: «2»\n', 'warning');
    expect(codeFrame(lines, item, tags)).toContain('<warning>^</warning>');
    expect(codeFrame(lines, item, tags)).not.toContain('error');
  });

  it('change nothing but the colour', () => {
    const { lines, item } = mark('\tb: «twee»\n');
    const painted = codeFrame(lines, item, tags);
    expect(painted.replace(/<\/?[a-z]+>/g, '')).toBe(codeFrame(lines, item, plainStyle));
  });

  it.each([
    ['on a terminal', {}, true, true, true],
    ['not in a file or pipe', {}, false, true, false],
    ['not with --no-color', {}, true, false, false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, true, true, false],
    ['with an empty NO_COLOR, as no-color.org says', { NO_COLOR: '' }, true, true, true],
    ['not on a dumb terminal', { TERM: 'dumb' }, true, true, false],
    ['in a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, false, true, true],
    ['not in a pipe with FORCE_COLOR=0', { FORCE_COLOR: '0' }, false, true, false],
    ['not when NO_COLOR and FORCE_COLOR disagree', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, true, false],
  ])('are used %s', async (_, env, isTerminal, color, expected) => {
    const io = { ...nodeIo(), env, isTerminal: () => isTerminal };
    const style = await styleFor('stderr', { io, color });
    const { lines, item } = mark('b: «2»\n');
    expect(codeFrame(lines, item, style).includes('\u001b[')).toBe(expected);
  });

  it('do not reach the report when they are off', () => {
    const text = 'b: \u001b[31m2\n';
    const found = problem('file/empty', { file: 'x\u001b[2J.yaml', range: { start: 0, end: 1 } });
    const report = present([found], ['x\u001b[2J.yaml'], new Map([['x\u001b[2J.yaml', text]]));
    expect(formatText(report, { style: plainStyle } as Parameters<typeof formatText>[1])).not.toContain(
      '\u001b',
    );
  });
});
