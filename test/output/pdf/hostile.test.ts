/** Whatever a value contains, it is text in a PDF: nothing is read, loaded, computed or referred to. */
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { allowedText } from '../../../src/output/markup.ts';
import { str } from '../../../src/output/pdf/code.ts';
import { readPdf } from '../../../src/output/pdf/read-blocks.ts';
import { typstOf, writePdf } from '../../../src/output/pdf/write.ts';
import { byDepth } from '../../support/depth.ts';
import { everywhere, nasty } from '../../support/nasty-trees.ts';
import { heading, paragraph, table } from '../../support/tree-parts.ts';
import { plainOptions } from '../../support/write-options.ts';

/** What a value would be as Typst markup or code. */
const planted: Readonly<Record<string, string>> = {
  'reading a file': '#read("/etc/passwd")',
  'reading a file by its place': '#read("../../../../etc/passwd") #image("/etc/passwd")',
  'a package': '#import "@preview/cetz:0.3.0": *',
  'another file': '#include "/etc/hosts"',
  evaluation: '#eval("1 + 1") #eval(sys.version)',
  mathematics: '$ x^2 $ and $x$',
  'a label and a reference': '<kop-a> @kop-a #label("x") #ref(<x>)',
  comments: 'a // b /* c */ d',
  'raw text': '`a` ```typ #read("/etc/passwd")```',
  'the end of a string': '") #read("/etc/passwd") #("',
  'the end of a string, escaped': '\\") #panic("x") //',
  'the end of a block': '} #panic("x") {',
  'the end of content': '] #panic("x") [',
  'an escape of a string': '\\u{41} \\n \\\\ \\',
  'marks of text': '= a\n- b\n+ c\n/ d: e\n*f* _g_ ~ --- ... \' "',
  'an address': 'https://a.example/#read("x")',
  'a rule': '#set page(width: 1pt) #show: it => none',
};

/** The longest text in every place, in characters: rows of a table that take pages take their time. */
const longest = byDepth(600, 2000);

const optionsWith = (value: string): typeof plainOptions => ({
  ...plainOptions,
  title: value,
  description: value,
  author: value,
  facts: { ...plainOptions.facts, classification: value, dossier: value, version: value },
});

function plain(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2060\u00ad]+/g, '').normalize('NFC');
}

async function wordsOf(children: readonly RootContent[], value: string): Promise<string> {
  const bytes = await writePdf({ type: 'root', children: [...children] }, optionsWith(value));
  return plain(readPdf(bytes)?.blocks.join('\n') ?? '');
}

describe('a value that looks like markup', () => {
  it.each(Object.entries(planted))('is text: %s', async (_, value) => {
    const children = [heading(1, value, value), paragraph(value), table(['kop'], [value])];
    const words = await wordsOf(children, value);
    expect(words.split(plain(value))).toHaveLength(4);
  });

  it('is text in every place of a document', async () => {
    for (const value of byDepth(Object.values(planted).slice(0, 4), Object.values(planted)))
      expect(await wordsOf(everywhere(value, 'p'), value)).toContain(plain(value));
  });

  it('stays inside a string literal, whatever it is', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(any, (value) => {
        const literal = str(value);
        const inside = literal
          .slice(1, -1)
          .replace(/\\(?:u\{([\da-f]+)\}|(.))/gu, (__, code?: string, sign?: string) =>
            code === undefined ? (sign ?? '') : String.fromCodePoint(parseInt(code, 16)),
          );
        expect(literal).toMatch(/^"(?:[^"\\]|\\u\{[\da-f]+\}|\\["\\])*"$/u);
        expect(inside).toBe(allowedText(value));
      }),
      { numRuns: byDepth(300, 20_000) },
    );
    const { source } = await typstOf({ type: 'root', children: [paragraph('a')] }, plainOptions);
    expect(source).not.toMatch(/#?(?:import|include|read|eval|plugin)\b/);
  });
});

describe('a text that has broken writers', () => {
  const kept = (value: string): string =>
    plain(
      allowedText(value)
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replaceAll('\ufeff', '')
        .replace(/\p{Variation_Selector}/gu, ''),
    );

  it.each(Object.entries(nasty))('is printed in every place: %s', async (name, whole) => {
    const value = whole.slice(0, longest);
    const words = await wordsOf(everywhere(value, 'n'), value);
    // Letters from right to left lie in the other order.
    if (name !== 'from right to left') expect(words).toContain(kept(value));
  });

  it('of any characters gives a file', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 10 }), async (values) => {
        const bytes = await writePdf(
          { type: 'root', children: values.map((each) => paragraph(each)) },
          plainOptions,
        );
        expect(readPdf(bytes)).toBeDefined();
      }),
      { numRuns: byDepth(10, 2000) },
    );
  });
});
