/** Whatever a value contains, the file is whole, keeps to the grammar, and says what was typed. */
import fc from 'fast-check';
import { existsSync, writeFileSync } from 'node:fs';
import type { PhrasingContent, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../src/document/tree.ts';
import { allowedText } from '../../../src/output/markup.ts';
import { readFingerprint } from '../../../src/output/odt/fingerprint.ts';
import { readOdt } from '../../../src/output/odt/read-blocks.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { byDepth, isDeep } from '../../support/depth.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { libreOffice, odfGrammar } from '../../support/judges/judges.ts';
import { touchingTrees } from '../../support/markdown-trees.ts';
import { odtBytes, odtOf, OdtParts, wordsOf } from '../../support/odt-parts.ts';
import {
  contents,
  field,
  heading,
  item,
  list,
  note,
  numbered,
  paragraph,
  strong,
  table,
  words,
} from '../../support/tree-parts.ts';

const nasty: Readonly<Record<string, string>> = {
  'control characters': 'a\u0000b\u0001c\u0008d\u000be\u001bf\u007fg\u0085h\ufffei\uffffj',
  'half surrogates': 'a\ud800b\udc00c\udfff\ud83d',
  markup: '<text:p/></text:p></office:text><!-- x --><?xml x?>&lt;&amp;&#0;&x;',
  'end of CDATA': ']]>a<![CDATA[b]]>',
  'one long word': 'x'.repeat(10_000),
  'from right to left': 'שלום \u202eמרחבא\u202c \u200fعالم\u200e \u2066x\u2069',
  emoji: '👩‍👩‍👧‍👦🇳🇱\u{1f600}\ufe0f',
  'combining marks': 'e\u0301'.repeat(50) + 'Z\u0351\u036b\u0343',
  'white space': ' \t a\r\nb\nc\r\u2028\u2029\u00a0\u3000 ',
  quotes: `"'\`“”‘’«»„`,
  'spaces only': '   ',
  nothing: '',
  'names of styles': 'Heading_20_1 ooow:Figure+1 P1 ../../etc/passwd Pictures/1.png',
};

/** Every kind of node with this text in every place that accepts text. */
function everywhere(value: string, mark: string): readonly RootContent[] {
  const id = `${mark}-${value}`;
  const fields = fieldKinds.map((kind) =>
    field(kind, `${kind}${id}`, { title: value, shown: value, choices: [value, 'b'] }),
  );
  const lines: PhrasingContent[] = [
    ...words(value, { type: 'break' }, strong(value)),
    { type: 'emphasis', children: words(value) },
    { type: 'delete', children: words(value) },
    { type: 'inlineCode', value },
    { type: 'link', url: 'https://a.example/', children: words(value) },
    { type: 'link', url: value, children: words(value) },
    { type: 'link', url: `#${allowedText(value).replace(/\p{Surrogate}/gu, '')}`, children: words(value) },
    { type: 'image', url: value, alt: value },
    { type: 'blank', label: `[${value}]`, children: [] },
    { type: 'proposed', children: words(value) },
    { type: 'footnoteReference', identifier: id },
    ...fields.filter(({ kind }) => kind !== 'lang'),
  ];
  const entries = Array.from({ length: 10 }, () => [value, `${id}-2`] as const);
  return [
    heading(1, value, `${id}-1`),
    paragraph(value),
    contents(3, ...entries),
    ...([2, 3, 4, 5, 6] as const).map((depth) => heading(depth, value, `${id}-${depth}`)),
    { type: 'paragraph', children: lines },
    { type: 'blockquote', children: [paragraph(value)] },
    list(item(value, numbered(2, item(value), { ...item(value), checked: true }))),
    table(['kop', value], ...lines.map((each) => [value, each])),
    ...fields.map((each) => paragraph(each)),
    { type: 'code', value },
    { type: 'thematicBreak' },
    paragraph(value),
    {
      type: 'diagram',
      model: {
        kind: 'voortgang',
        title: value,
        alt: value,
        parts: [{ label: value.slice(0, 200), count: 1 }],
      },
    },
    note(id, value),
  ];
}

const options = (value: string): { title: string; description: string; author: string; isForm: true } => ({
  title: value,
  description: value,
  author: value,
  isForm: true,
});

/** What XML may contain, as the parser of these tests reads it: with XML 1.1 line endings. */
function asRead(value: string): string {
  return allowedText(value.replace(/[\t\r\n]/g, ' ')).replace(/[\u0085\u2028\u2029]/g, '\n');
}

describe('a text', () => {
  it.each(Object.entries(nasty))('with %s is read back unchanged, in every place', async (_, value) => {
    const odt = await odtOf([paragraph(value), table([value]), paragraph('na')], options(value));
    for (const each of odt.all('text:p').slice(0, 2)) expect(wordsOf(each)).toBe(asRead(value));
  });

  it('of any characters is read back unchanged', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 10 }), async (values) => {
        const odt = await odtOf(values.map((value) => paragraph({ type: 'inlineCode', value })));
        expect(odt.all('text:p').map(wordsOf)).toEqual(values.map(asRead));
      }),
      { numRuns: byDepth(20, 200) },
    );
  });
});

judgedBy([odfGrammar], 'the grammar of the standard', ({ odfFaults }) => {
  it('allows what is made, whatever a text contains, in every kind of node and in any tree', async () => {
    const folder = temporaryFolder();
    const all = Object.entries(nasty);
    const paths = [`${folder}/all.odt`, `${folder}/trees.odt`];
    const every = all.flatMap(([, value], index) => everywhere(value, String(index)));
    const whole = await odtBytes(every, { landscape: true, isForm: true });
    writeFileSync(paths[0] ?? '', whole);
    expect(new OdtParts(whole).all('text:h').length).toBe(5 * all.length);
    const trees = fc.sample(touchingTrees, { numRuns: byDepth(60, 400), seed: 20261128 });
    writeFileSync(paths[1] ?? '', await odtBytes(trees.flatMap(({ children }) => children)));
    for (const [name, value] of byDepth([], all)) {
      paths.push(`${folder}/${name}.odt`);
      writeFileSync(paths.at(-1) ?? '', await odtBytes(everywhere(value, 'x'), options(value)));
    }
    expect(odfFaults(paths)).toEqual([]);
  });
});

if (isDeep)
  judgedBy([libreOffice], 'LibreOffice', ({ convert }) => {
    it('opens what is made of every such text', async () => {
      const path = `${temporaryFolder()}/all.odt`;
      const every = Object.values(nasty).flatMap((value, index) => everywhere(value, String(index)));
      writeFileSync(path, await odtBytes(every));
      expect(existsSync(`${await convert([path], 'pdf')}/all.pdf`)).toBe(true);
    });
  });

describe('a file from elsewhere', () => {
  it('is nothing of ours when it is no text document, or damaged', async () => {
    const bytes = await odtBytes([paragraph('a')]);
    const inContent = Buffer.from(bytes).indexOf('office:text');
    for (const other of [
      new Uint8Array(),
      new TextEncoder().encode('rommel'),
      bytes.slice(0, 400),
      bytes.map((byte, at) => (at === inContent ? byte ^ 0xff : byte)),
    ]) {
      expect(readFingerprint(other)?.made).toBeUndefined();
      expect(readOdt(other)?.savedBy).toBeUndefined();
    }
  });
});
