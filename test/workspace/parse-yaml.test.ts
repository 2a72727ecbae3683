import fc from 'fast-check';
import { parse as parseWithLibrary, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { lineStarts, positionAt } from '../../src/diagnostics/present.ts';
import { nodeAt, toPlain } from '../../src/workspace/located.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { byDepth } from '../support/depth.ts';

/** Problems as `line:column code`, and the values that came out. */
function parse(text: string): { problems: string[]; value: unknown } {
  const { root, diagnostics } = parseYaml(text, 'x.yaml');
  const starts = lineStarts(text);
  const problems = diagnostics.map(({ code, source }) => {
    if (source.range === undefined) return code;
    const { line, column } = positionAt(starts, source.range.start);
    return `${line}:${column} ${code}`;
  });
  return { problems, value: root === undefined ? undefined : toPlain(root) };
}

describe('common mistakes in YAML', () => {
  it.each([
    [
      'a tab under a group',
      'pfo:\n\tdag: woensdag\nz: 3\n',
      '2:1 yaml/tab',
      { pfo: { dag: 'woensdag' }, z: 3 },
    ],
    ['a tab beside spaces', 'a:\n  b: 1\n  \tc: 2\nz: 3\n', '3:3 yaml/tab', { a: { b: 1, c: 2 }, z: 3 }],
    [
      'no space after the colon',
      'a:\n  naam:Zon\n  b: 1\n',
      '2:3 yaml/missing-space',
      { a: { naam: 'Zon', b: 1 } },
    ],
    [
      'no space, last line',
      'a:\n  b: 1\n  naam:Zon\n',
      '3:3 yaml/missing-space',
      { a: { b: 1, naam: 'Zon' } },
    ],
    ['no space, only line', 'naam:Zon\n', '1:1 yaml/missing-space', { naam: 'Zon' }],
    ['a colon in the text', 'a: Let op: dit\nb: 2\n', '1:4 yaml/colon-in-value', { a: 'Let op: dit', b: 2 }],
    [
      "the apostrophe of 's",
      "naam: 's-Gravenhage\nb: 2\n",
      '1:7 yaml/unclosed-quote',
      { naam: "'s-Gravenhage", b: 2 },
    ],
    ['an open double quote', 'a: "abc\nb: 2\n', '1:4 yaml/unclosed-quote', { a: 'abc', b: 2 }],
    ['an asterisk first', 'a: *x*\nb: 1\n', '1:4 yaml/unknown-alias', { a: '*x*', b: 1 }],
    ['an ampersand first', 'a: &W\nb: 1\n', '1:4 yaml/special-start', { a: '&W', b: 1 }],
    ['an at-sign first', 'a: @x\nb: 1\n', '1:4 yaml/special-start', { a: '@x', b: 1 }],
    ['an open bracket', 'a: [x, y\nb: 1\n', '1:4 yaml/unclosed-bracket', { a: ['x', 'y'], b: 1 }],
    ['too far in', 'a:\n  b: 1\n   c: 2\nz: 3\n', '3:1 yaml/indentation', { a: { b: 1, c: 2 }, z: 3 }],
    ['not far enough in', 'a:\n   b: 1\n  c: 2\nz: 3\n', '3:1 yaml/indentation', { a: { b: 1, c: 2 }, z: 3 }],
    ['the same key twice', 'a: 1\nb: 2\na: 3\n', '3:1 yaml/duplicate-key', { a: 1, b: 2 }],
    ['a tag', 'a: !!python/x 1\n', '1:4 yaml/unknown-tag', { a: '1' }],
    ['a second document', 'a: 1\n---\nb: 2\n', '2:1 yaml/multiple-documents', { a: 1 }],
    ['a control character', 'a: "x\\u0007y"\n', '1:4 yaml/control-character', { a: 'xy' }],
  ])('%s is reported once, and the rest is still read', (_, text, problem, value) => {
    expect(parse(text)).toEqual({ problems: [problem], value });
  });

  it('reports a block of tab-indented lines once', () => {
    expect(parse('pfo:\n\tdag: a\n\tduur: 2\nz: 1\n').problems).toEqual(['2:1 yaml/tab']);
  });

  it('finds every mistake in a file at once', () => {
    const text = "a:\n\tb: 1\nc: Let op: dit\nd:x\ne: 's-Hertogenbosch\nf: 1\nf: 2\n";
    expect(parse(text).problems.sort()).toEqual([
      '2:1 yaml/tab',
      '3:4 yaml/colon-in-value',
      '4:1 yaml/missing-space',
      '5:4 yaml/unclosed-quote',
      '7:1 yaml/duplicate-key',
    ]);
  });

  it('leaves valid YAML that only looks like a mistake alone', () => {
    const text =
      "url: https://a.example/x\ntijd: 08:30\ntekst: 'a: b'\nmeer: |\n\tmet tab\n  en meer\n".replace(
        '\n\tmet',
        '\n  \tmet',
      );
    expect(parse(text).problems).toEqual([]);
  });
});

describe('what is refused', () => {
  it('refuses a file that grows exponentially through aliases', () => {
    const rows = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
    for (const [name, from] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map(
      (pair) => [...pair] as [string, string],
    )) {
      rows.push(`${name}: &${name} [${Array(10).fill(`*${from}`).join(',')}]`);
    }
    const { root, diagnostics } = parseYaml(rows.join('\n'), 'x.yaml');
    expect(root).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/too-many-aliases']);
  });

  it('refuses an alias that contains itself', () => {
    expect(parse('a: &a\n  b: *a\n').problems).toEqual(['yaml/too-many-aliases']);
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['dashes', `${'- '.repeat(20_000)}x`],
    ['groups', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('refuses nesting without end: %s', (_, text) => {
    expect(parseYaml(text, 'x.yaml').diagnostics.map(({ code }) => code)).toContain('yaml/too-deep');
  });
});

describe('places', () => {
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('value'), { maxKeys: 4 }),
    ),
  })).value;

  it('come with the same values as the library on anything the library writes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), json, { minKeys: 1, maxKeys: 5 }),
        (value) => {
          const text = stringify(value);
          // Such a character around a value is taken for a slip.
          fc.pre(!/[\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/.test(text));
          const { root } = parseYaml(text, 'x.yaml');
          expect(root === undefined ? undefined : toPlain(root)).toEqual(parseWithLibrary(text));
        },
      ),
      { numRuns: byDepth(300, 3000) },
    );
  });

  it('point every value to its source text in its own file', () => {
    const text = 'a:\n  b: "één"\n  c: [1, twee]\n# opmerking\nd: 0123\n';
    const { root } = parseYaml(text, 'x.yaml');
    const at = (...path: string[]): string => {
      const range = nodeAt(root, path)!.range!;
      return text.slice(range.start, range.end);
    };
    expect(at('a', 'b')).toBe('"één"');
    expect(at('a', 'c', '1')).toBe('twee');
    expect(at('d')).toBe('0123');
  });

  it('are right in files with Windows line endings', () => {
    expect(parse('a: 1\r\nb:\r\n  c:x\r\n').problems).toEqual(['3:3 yaml/missing-space']);
  });

  it('are never searched before the beginning', () => {
    expect(parse('\n\ta: 1\n').problems).toEqual(['2:1 yaml/tab']);
    expect(parse('\n  a: 1\n b: 2\n').problems).toEqual(['3:1 yaml/indentation']);
  });

  it('are never outside the text, and nothing throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab:- \n\t\'"[]{}&*!|>#,?%@`é😀')), maxLength: 80 }),
        (text) => {
          for (const { source } of parseYaml(text, 'x.yaml').diagnostics) {
            if (source.range === undefined) continue;
            expect(source.range.start).toBeGreaterThanOrEqual(0);
            expect(source.range.start).toBeLessThanOrEqual(text.length);
            expect(source.range.end).toBeLessThanOrEqual(text.length + 1);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
