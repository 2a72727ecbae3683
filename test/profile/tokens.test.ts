import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseColour } from '../../src/profile/style/css-colour.ts';
import { lineOfError } from '../../src/profile/style/json-error.ts';
import { explainNoColour, readTokens } from '../../src/profile/style/tokens.ts';

const nothing = {
  main: undefined,
  link: undefined,
  text: undefined,
  bodyFont: undefined,
  headingFont: undefined,
};
const read = (tokens: unknown): unknown => readTokens(JSON.stringify(tokens));

describe('a CSS colour', () => {
  it.each([
    ['#abc', '#aabbcc'],
    ['#AABBCC', '#aabbcc'],
    ['#abcf', '#aabbcc'],
    ['#00000080', '#7f7f7f'],
    ['#0000', undefined],
    ['#abcde', undefined],
    ['rgb(1, 2, 3)', '#010203'],
    ['rgb(1 2 3 / 50%)', '#808181'],
    ['rgba(0, 0, 0, 0.5)', '#808080'],
    ['rgb(100%, 0%, 0%)', '#ff0000'],
    ['rgb(300, -4, 0)', '#ff0000'],
    ['hsl(211 60% 35%)', '#24578f'],
    ['hsl(211deg, 60%, 35%)', '#24578f'],
    ['hsl(0 0% 0%)', '#000000'],
    ['hsl(-120, 100%, 50%)', '#0000ff'],
    ['hsl(0.5turn 100% 50%)', '#00ffff'],
    [' White ', '#ffffff'],
    ['orange', '#ffa500'],
    ['RebeccaPurple', '#663399'],
    ['peru', '#cd853f'],
    ['lightGoldenrodYellow', '#fafad2'],
    ['slategrey', '#708090'],
    ['constructor', undefined],
    ['rgb(1e2 0 0)', undefined],
    ['rgb(0, 51 102/1)', '#003366'],
    ['rgb(20%, 0, 5.)', '#330005'],
    ['hsl(211, 60, 35)', '#24578f'],
    ['hsl(9% 1% 1%)', undefined],
    ['rgb(1 2 3 / 1 / 1)', undefined],
    ['hwb(0 0% 0%)', undefined],
    ['transparent', undefined],
    ['currentColor', undefined],
    ['var(--x)', undefined],
    ['rgb(1, 2)', undefined],
    ['rgb(a, b, c)', undefined],
    ['hsl(x 1% 1%)', undefined],
    ['url(#a)', undefined],
    ['', undefined],
  ])('%s', (written, expected) => {
    expect(parseColour(written)).toBe(expected);
  });

  it('is #rrggbb or nothing, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '#', 'rgb(', 'hsl('), (text, start) => {
        expect(parseColour(`${start}${text}`) ?? '#000000').toMatch(/^#[\da-f]{6}$/);
      }),
    );
  });
});

describe('tokens of the NL Design System', () => {
  const chosen = { ...nothing, main: '#24578f', link: '#cc0000', text: '#222222', bodyFont: 'Fira Sans' };
  it.each([
    [
      'nested with value',
      {
        utrecht: {
          document: { color: { value: '#222' }, 'font-family': { value: "'Fira Sans', sans-serif" } },
          heading: {
            '1': { color: { value: 'black' } },
            color: { value: 'hsl(211 60% 35%)', type: 'color' },
          },
          link: { color: { value: '#c00' } },
        },
      },
    ],
    [
      'nested with $value',
      {
        $description: 'Thema',
        amsterdam: {
          document: { color: { $value: '#222' }, 'font-family': { $value: ['Fira Sans', 'Arial'] } },
          'heading-1': { color: { $value: { colorSpace: 'srgb', hex: '#24578f' } } },
          link: { color: { $value: '#c00' } },
        },
      },
    ],
    [
      'nested without',
      {
        nl: {
          document: { color: '#222', 'font-family': 'Fira Sans, Arial' },
          heading: { 'level-1': { color: '#24578f' } },
          link: { color: '#c00' },
        },
      },
    ],
    [
      'flat with hyphens',
      {
        'denhaag-document-color': '#222',
        'denhaag-document-font-family': '"Fira Sans"',
        'denhaag-heading-1-color': '#24578f',
        'denhaag-link-color': '#c00',
      },
    ],
    [
      'flat as variables of CSS',
      {
        '--den-haag-document-color': '#222',
        '--den-haag-document-font-family': 'Fira Sans',
        '--den-haag-button-primary-action-background-color': 'var(--den-haag-color-blue, red)',
        '--den-haag-color-blue': '#24578f',
        '--den-haag-link-color': '#c00',
      },
    ],
    [
      'flat with dots',
      {
        'utrecht.document.color': '#222',
        'utrecht.document.font-family': 'Fira Sans',
        'utrecht.heading-1.color': '#24578f',
        'utrecht.link.color': '#c00',
      },
    ],
    [
      'flat as one word',
      {
        utrechtDocumentColor: '#222',
        utrechtDocumentFontFamily: 'Fira Sans',
        utrechtHeading1Color: '#24578f',
        utrechtLinkColor: '#c00',
      },
    ],
    [
      'a list',
      [
        { path: ['utrecht', 'document', 'color'], value: '#222' },
        { path: ['utrecht', 'document', 'font-family'], value: 'Fira Sans' },
        { name: 'utrecht-heading-1-color', value: '#24578f' },
        { path: ['utrecht', 'link', 'color'], value: '#c00' },
      ],
    ],
    [
      'sets with references',
      {
        merk: {
          color: {
            blauw: { value: '#24578f' },
            rood: { value: '{color.donkerrood}' },
            donkerrood: { value: '#c00' },
          },
        },
        'componenten/document': {
          utrecht: {
            document: { color: { value: '#222' }, 'font-family': { value: 'Fira Sans' } },
            heading: { color: { value: '{color.blauw}' } },
            link: { color: { value: '{color.rood.value}' } },
          },
        },
      },
    ],
  ])('%s', (_, tokens) => {
    expect(read(tokens)).toEqual(chosen);
  });

  it('use the first colour that is not black or grey as main colour', () => {
    const button = { 'primary-action': { 'background-color': '#ec0000' } };
    expect(read({ x: { heading: { color: 'black' }, button } })).toMatchObject({ main: '#ec0000' });
    expect(read({ x: { heading: { color: 'black' } } })).toMatchObject({ main: '#000000' });
  });

  it('come in sets, of which a later one wins, whatever their place in the file', () => {
    expect(
      read({
        'components/heading/nl': {
          nl: { heading: { 'level-1': { color: { $value: '{basis.heading.color}' } } } },
        },
        'components/button': {
          utrecht: {
            button: {
              'primary-action': {
                'background-color': { $value: '{basis.color.action-1-inverse.bg-default}', $type: 'color' },
              },
            },
          },
        },
        'color-scheme-dark/common': {
          basis: { color: { 'action-1-inverse': { 'bg-default': { $value: '#ffcc99' } } } },
        },
        common: {
          basis: {
            heading: { color: { $value: '{basis.color.default.color-document}' } },
            text: { 'font-family': { default: { $value: 'Bitter, serif', $type: 'fontFamilies' } } },
            color: {
              default: { 'color-document': { $value: '#101010' } },
              'action-1-inverse': { 'bg-default': { $value: '{duindam.color.bos.600}' } },
              'action-2': { 'color-default': { $value: '{duindam.color.klei.700}' } },
            },
          },
        },
        brand: {
          duindam: { color: { bos: { 600: { $value: '#1f6b3a' } }, klei: { 700: { $value: '#8a3b12' } } } },
        },
        'components/link': { nl: { link: { color: { $value: '{basis.color.action-2.color-default}' } } } },
        custom: { basis: { color: { 'action-1-inverse': { 'bg-default': { $value: '#7a1f5c' } } } } },
        $metadata: {
          tokenSetOrder: ['brand', 'common', 'components/button', 'components/link', 'elders', 'custom'],
        },
        $themes: [],
      }),
    ).toEqual({
      main: '#7a1f5c',
      link: '#8a3b12',
      text: '#101010',
      bodyFont: 'Bitter',
      headingFont: undefined,
    });
  });

  it('may hold general tokens and nothing else', () => {
    expect(
      read({
        basis: {
          color: {
            'accent-1': { 'color-default': { $value: '#8a3b12' } },
            'action-2': { 'color-default': { $value: '#ffffff' } },
            default: { 'color-document': { $value: '#222222' } },
          },
          heading: { 'font-family': { $value: 'Bitter' } },
          text: { 'font-family': { default: { $value: ['Karla', 'Arial'] } } },
        },
      }),
    ).toEqual({
      main: '#8a3b12',
      link: undefined,
      text: '#222222',
      bodyFont: 'Karla',
      headingFont: 'Bitter',
    });
  });

  it('give the strongest readable colour of the palette when every component is black', () => {
    const palette = {
      zon: { 100: '#ffe27a' },
      zee: { 10: '#e3eef1', 50: '#5c9aa8', 100: '#0a5e70' },
      fout: { 100: '#c00000' },
    };
    const heading = { color: '{veendorp.color.zwart}' };
    expect(
      read({ veendorp: { color: { zwart: '#000000', ...palette } }, utrecht: { heading } }),
    ).toMatchObject({ main: '#0a5e70' });
    expect(read({ veendorp: { color: { fout: palette.fout } } })).toEqual(nothing);
  });

  it('tell why there is no colour', () => {
    const why = (tokens: unknown): unknown => explainNoColour(JSON.stringify(tokens));
    expect(why({ a: { heading: { color: '{merk.color.bos}' } } })).toMatchObject({
      tokens: 1,
      dangling: { name: 'a.heading.color', target: 'merk.color.bos' },
    });
    expect(why({})).toMatchObject({ tokens: 0, dangling: undefined, skipped: [] });
    const dark = { 'color-scheme-dark/common': { basis: { heading: { color: '#ffcc99' } } } };
    expect(why(dark)).toMatchObject({ tokens: 0, skipped: ['color-scheme-dark/common'] });
  });

  it('do not take a component for a theme', () => {
    expect(
      read({ nl: { 'skip-link': { color: '#ffffff' }, card: { heading: { color: '#00ff00' } } } }),
    ).toEqual(nothing);
  });

  it.each([
    ['round', { a: { link: { color: '{a.heading.color}' }, heading: { color: '{a.link.color}' } } }],
    ['to itself', { a: { link: { color: '{a.link.color}' } } }],
    ['to nowhere', { a: { link: { color: '{b.c}' } } }],
    ['without end', { a: { link: { color: 'var(--a-link-color)' } } }],
  ])('with references that go %s have no value', (_, tokens) => {
    expect(read(tokens)).toEqual(nothing);
  });

  it.each([
    ['nothing', null],
    ['a number', 3],
    ['text', 'rood'],
    ['an empty list', []],
    [
      'odd values',
      { a: { link: { color: { value: 3 } }, heading: { color: null }, document: [[{ value: [] }]] } },
    ],
    ['keys of objects', { ['__proto__']: { color: '#c00' }, constructor: { prototype: '#c00' } }],
  ])('may be %s', (_, tokens) => {
    expect(read(tokens)).toEqual(nothing);
  });

  it('may be nested very deeply', () => {
    const deep = '{"a":'.repeat(5000) + '1' + '}'.repeat(5000);
    expect(readTokens(deep)).toEqual(nothing);
  });

  it('name fonts, not generic families', () => {
    const fonts = (value: string): unknown => read({ a: { document: { 'font-family': value } } });
    expect(fonts('"Noto Sans Variable", "Arial", sans-serif')).toMatchObject({ bodyFont: 'Noto Sans' });
    expect(fonts('sans-serif')).toEqual(nothing);
    expect(fonts('var(--nowhere)')).toEqual(nothing);
  });

  it('may begin with a byte order mark, and must be JSON', () => {
    expect(readTokens('\ufeff{}')).toEqual(nothing);
    expect(readTokens('{')).toBeUndefined();
  });
});

describe('the line on which JSON goes wrong', () => {
  it.each([
    ['', 1],
    ['{', 1],
    ['{\n  "a": 1,\n}', 3],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ['{\n  "a" 1\n}', 2],
    ['{\n  // remark\n}', 2],
    ["{\n  'a': 1\n}", 2],
    ['[1,\n2,,3]', 2],
    ['{"a": 01}', 1],
    ['{"a": "x\ny"}', 1],
    ['{}\n{}', 2],
    ['{"a": [1}\n]', 1],
    ['{"a": {\n"b": 1\n}\n\n', 3],
    ['{"a": tru}', 1],
    ['{"a": "\\x"}', 1],
    ['}', 1],
    ['1,', 1],
    ['{\n  "a":\u00a01\n}', 2],
    ['\ufeff{\n"a": 1,,\n}', 2],
  ])('%j', (text, line) => {
    expect(canRead(text)).toBe(false);
    expect(lineOfError(text)).toBe(line);
  });

  it('is not given for JSON that is nested too deeply or too long', () => {
    const start = performance.now();
    expect(lineOfError('['.repeat(4_000_000))).toBeUndefined();
    expect(lineOfError(`[${'1,\n'.repeat(1_000_000)}`)).toBe(1_000_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('is there exactly when JSON cannot be parsed', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-0.5e3',
      'true',
      'null',
      ' ',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          expect(lineOfError(text) === undefined).toBe(canRead(text));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function canRead(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
