/**
 * Every text that can be filled in reaches every document as exactly that text (product.md §5, "Escaping"). The judge
 * is micromark, which follows GitHub's behaviour.
 */
import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { stripControl } from '../../src/diagnostics/unseen.ts';
import { byDepth, isDeep } from '../support/depth.ts';
import { parseGfm as parse } from '../support/markdown-text.ts';
import { documentsOf, expectSameButForName, plainName } from '../support/named-documents.ts';

/** Together these have a name in headings, paragraphs, tables, lists and footnotes. */
const ids = ['werkwijzer', 'samenwerking', 'overdracht'];
let plain: Map<string, string>;
beforeAll(async () => {
  plain = await documentsOf(plainName, { parse });
});

/** Characters with a meaning in Markdown, and a few without. */
const markup = Array.from('\\`*_{}[]()<>&#+-.!|~=:;"\'$%^@/? \n\t0123456789ab');

const hostile = [
  "'s-Gravenhage",
  'Nuenen, Gerwen en Nederwetten',
  'Súdwest-Fryslân',
  'B&W',
  'B&amp;W',
  'a|b',
  '*x*',
  '**x** _y_ __z__',
  '<b>vet</b>',
  '<script>alert(1)</script>',
  'regel een\nregel twee',
  'regel een\n\nregel drie',
  'regel een\r\nregel twee',
  '# kop',
  '1. een',
  '- [ ] taak',
  '> citaat',
  '[x](javascript:alert(1))',
  '![x](y)',
  '[^1]',
  '[^noot-1]: x',
  '`code` ``meer``',
  '~~weg~~ ~weg~',
  '```mermaid',
  '$x$ en $$y$$',
  'https://voorbeeld.example/a_b_c',
  'naam@voorbeeld.example',
  ':smile:',
  '{{gemeente.naam}}',
  '{{{constructor}}}',
  '</a>&lt;&#60;',
  '\\ \\* \\\\',
  '  spaties   binnen en buiten  ',
  '\ttab',
  '---',
  '===',
  '| a | b |\n| - | - |',
  '👩‍👩‍👧‍👦 Ä́ 🇳🇱',
  'שלום עולם مرحبا',
  '\u00a0vast\u00a0',
  '\ufeffbom',
  'invullen:x=y',
  '__proto__',
];

describe('an odd name', () => {
  it.each(hostile)('%j reads unchanged in every document', async (name) => {
    const documents = await documentsOf(name, isDeep ? { parse } : { parse, ids });
    expectSameButForName(documents, plain, name.replaceAll('\r\n', '\n'));
  });

  it('loses the line endings around it, which `naam: |` adds', async () => {
    expectSameButForName(await documentsOf('\nNaam\r\n\n', { parse, ids }), plain, 'Naam');
  });

  it('loses control characters for a terminal, and what turns a line around', async () => {
    const documents = await documentsOf('Rood\u001b[31mst\u202ead\u202c\u0007', { parse, ids });
    expectSameButForName(documents, plain, 'Roodstad');
  });

  it('of any characters reads unchanged', async () => {
    const sign = fc.oneof(
      fc.string({ unit: fc.constantFrom(...markup), minLength: 1, maxLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const name = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => signs.join(''));
    await fc.assert(
      fc.asyncProperty(name.map(withoutEdges).filter(isText), async (text) => {
        expectSameButForName(await documentsOf(text, { parse, ids }), plain, text);
      }),
      { numRuns: byDepth(12, 120) },
    );
  });
});

/** Line endings around a value are dropped: `naam: |` always adds one. */
function withoutEdges(text: string): string {
  return text.replace(/^\n+|\n+$/g, '');
}

/** Not empty, and without control characters, which are dropped. */
function isText(text: string): boolean {
  return text.trim() !== '' && stripControl(text) === text && !text.includes('\r');
}
