/** What each kind of node becomes in a PDF, read by its own tags; and what the file says of itself. */
import type { Root, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/diagnostics/errors.ts';
import { readFingerprint } from '../../../src/output/pdf/fingerprint.ts';
import { readFont, renamed } from '../../../src/output/pdf/font-file.ts';
import { printedDate } from '../../../src/output/pdf/printed-date.ts';
import { readPdf } from '../../../src/output/pdf/read-blocks.ts';
import { readShippedFonts } from '../../../src/output/pdf/shipped-fonts.ts';
import { typstOf, writePdf } from '../../../src/output/pdf/write.ts';
import type { WriteOptions } from '../../../src/output/registry.ts';
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
import { plainOptions } from '../../support/write-options.ts';

const root = (...children: readonly RootContent[]): Root => ({ type: 'root', children: [...children] });

async function blocks(...children: readonly RootContent[]): Promise<readonly string[]> {
  return readPdf(await writePdf(root(...children), plainOptions))?.blocks ?? [];
}

async function source(children: readonly RootContent[], more: Partial<WriteOptions> = {}): Promise<string> {
  return (await typstOf(root(...children), { ...plainOptions, ...more })).source;
}

describe('a node', () => {
  it.each<[string, readonly RootContent[], readonly string[]]>([
    ['heading and paragraph', [heading(1, 'Kop'), paragraph('een ', strong('twee'))], ['Kop', 'een twee']],
    ['list', [list(item('a'), item('b', list(item('c'))))], ['a', 'b', 'c']],
    ['numbered list', [numbered(3, item('a'), item('b'))], ['a', 'b']],
    ['task list', [list({ ...item('a'), checked: false }, { ...item('b'), checked: true })], ['☐a', '☒b']],
    ['table', [table(['k', 'l'], ['a', 'b'], ['c', ''])], ['k | l', 'a | b', 'c | ']],
    ['quote', [{ type: 'blockquote', children: [paragraph('a')] }], ['a']],
    ['code', [{ type: 'code', value: 'a\n  b' }], ['a\u00a0\u00a0b']],
    [
      'blank',
      [paragraph({ type: 'blank', label: '[nog invullen: dag]', children: [] })],
      ['[nog invullen: dag]'],
    ],
    ['proposal', [paragraph({ type: 'proposed', children: words('a') })], ['[voorstel: a]']],
    [
      'field with a suggestion',
      [paragraph('Naam: ', field('tekst', 'x', { shown: 'naam' }))],
      ['Naam: [naam]'],
    ],
    ['empty field', [paragraph('Naam: ', field('tekst', 'x'))], ['Naam: ']],
    ['box', [paragraph(field('vinkje', 'x'), ' a')], ['☐ a']],
    ['picture that is missing', [paragraph({ type: 'image', url: 'x.png', alt: 'Foto' })], ['[Foto]']],
    [
      'link that is not safe',
      [paragraph({ type: 'link', url: 'javascript:x', children: words('a') })],
      ['a'],
    ],
    ['sign that no font has', [paragraph('a 😀 b')], ['a 😀 b']],
    ['text from right to left', [paragraph('a العربية b')], ['a العربية b']],
    ['Frisian', [paragraph('Súdwest-Fryslân, kânsen en frjemd')], ['Súdwest-Fryslân, kânsen en frjemd']],
  ])('becomes its text: %s', async (_, children, expected) => {
    expect((await blocks(...children)).map((each) => each.trimEnd())).toEqual(
      expected.map((each) => each.trimEnd()),
    );
  });

  it('becomes a note at the foot of its page', async () => {
    const read = await blocks(
      paragraph('a', { type: 'footnoteReference', identifier: 'n' }),
      note('n', 'De noot'),
    );
    expect(read.join(' ')).toContain('De noot');
  });

  it('keeps the levels of headings without a gap, and begins at the first', async () => {
    const code = await source([heading(2, 'a'), heading(5, 'b'), heading(1, 'c')]);
    expect([...code.matchAll(/heading\(level: (\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '1']);
  });

  it('is in a list of contents with page numbers, from ten headings', async () => {
    const heads = Array.from({ length: 10 }, (_, index) => heading(2, `Kop ${index}`, `k${index}`));
    const list = contents(3, ...heads.map((_, index): [string, string] => [`Kop ${index}`, `k${index}`]));
    expect(await source([heading(1, 'T'), list, ...heads])).toContain('outline(');
    expect(await source([heading(1, 'T'), list, heads[0] ?? heading(2, 'x')])).toContain('outline(');
    const short = contents(3, ['Kop 0', 'k0']);
    expect(await source([heading(1, 'T'), short, ...heads])).not.toContain('outline(title');
  });

  it('has a table header that repeats, and rows that stay whole', async () => {
    const code = await source([table(['k'], ['a'])]);
    expect(code).toContain('table.header(table.cell(');
    expect(code).toContain('breakable: false');
  });

  it('leads to a website, not to a program', async () => {
    const link = (url: string): RootContent => paragraph({ type: 'link', url, children: words('a') });
    expect(await source([link('https://a.example/x y')])).toContain('link("https://a.example/x%20y"');
    expect(await source([link('file:///etc/passwd'), link('../x.md')])).not.toMatch(/link\("/);
    const hasFile = (url: string): boolean => url === 'documenten/x.md';
    expect(await source([link('documenten/x.md')], { hasFile })).toContain('link("../documenten/x.md"');
  });
});

describe('a file', () => {
  const tree = root(heading(1, 'Titel'), paragraph('Een tekst van vandaag.'));

  it('is the same every time', async () => {
    expect(await writePdf(tree, plainOptions)).toEqual(await writePdf(tree, plainOptions));
  });

  it('carries a fingerprint of its own bytes, and shows any change', async () => {
    const bytes = await writePdf(tree, plainOptions);
    const { now, made } = readFingerprint(bytes) ?? {};
    expect(made).toBe(now);
    const changed = Buffer.concat([bytes, Buffer.from('\n% een aantekening\n')]);
    expect(readFingerprint(changed)?.now).not.toBe(made);
    expect(readFingerprint(changed)?.made).toBe(made);
    expect(readFingerprint(new TextEncoder().encode('tekst'))).toBeUndefined();
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace(made ?? '-', `1.${'a'.repeat(20)}`);
    expect(readFingerprint(Buffer.from(text, 'latin1'))?.made).toBeUndefined();
  });

  it('has the day of the document, or none', async () => {
    expect(printedDate(await writePdf(tree, { ...plainOptions, date: '2026-11-22' }))).toBe('2026-11-22');
    expect(printedDate(await writePdf(tree, plainOptions))).toBeUndefined();
  });

  it('for the archive needs a day', async () => {
    await expect(writePdf(tree, { ...plainOptions, pdfNorm: 'a-2a' })).rejects.toThrow(UserError);
  });

  it('says on each page what it is, and how confidential', async () => {
    const facts = { ...plainOptions.facts, classification: 'vertrouwelijk', version: '2.0', isDraft: true };
    const code = await source([paragraph('a')], { facts, landscape: true });
    expect(code).toContain('"vertrouwelijk"');
    expect(code).toContain('"Gemeente Proefstad · versie 2.0 · concept"');
    expect(code).toContain('page(width: 841.89pt, height: 595.28pt');
  });

  it.each([
    ['nothing', ''],
    ['something else', 'rommel'],
    ['a PDF of another program', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'],
    ['a damaged one', '%PDF-1.7\n1 0 obj\n<< /Type /StructTreeRoot /K [1 0 R] >>\nstream\n'],
  ])('from elsewhere is not read: %s', (_, text) => {
    expect(readPdf(new TextEncoder().encode(text))).toBeUndefined();
  });
});

describe('a font of the municipality', () => {
  const house = (family: string): Uint8Array => {
    const [font] = readShippedFonts().text;
    if (font === undefined) throw new Error('no font');
    return renamed(font, family);
  };

  it('is used when its file is there, whatever the case of its name', async () => {
    const fonts = { body: 'Raadhuis', heading: 'Raadhuis' };
    const style = { ...plainOptions.style, fonts };
    const options = { ...plainOptions, style, fontFiles: () => [house('RaadHuis')] };
    const { source: code, fonts: used } = await typstOf(root(paragraph('a')), options);
    expect(code).toContain('font: ("Gemeente PDF huisstijl", "Gemeente PDF tekst", "Gemeente PDF vast",)');
    expect(used.files).toHaveLength(6);
    expect(readPdf(await writePdf(root(paragraph('a')), options))?.blocks).toEqual(['a']);
  });

  it('is not, when it is another one or damaged', async () => {
    const fonts = { body: 'Raadhuis', heading: 'Raadhuis' };
    const style = { ...plainOptions.style, fonts };
    const fontFiles = (): readonly Uint8Array[] => [house('Anders'), new Uint8Array(40)];
    const { fonts: used } = await typstOf(root(paragraph('a')), { ...plainOptions, style, fontFiles });
    expect(used.files).toHaveLength(5);
  });

  it('keeps its characters under another name', () => {
    const font = readFont(house('Raadhuis'));
    expect(font?.family).toBe('Raadhuis');
    expect(font?.characters.has(0x20ac)).toBe(true);
  });
});
