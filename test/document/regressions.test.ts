/** Regression tests for the steps between template and file. */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseWritten } from '../../src/document/parse-written.ts';
import { visit } from '../../src/document/walk.ts';
import { fillTemplate } from '../support/fill-template.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { parseGfm } from '../support/markdown-text.ts';
import { outlineOf } from '../support/tree-outline.ts';
import { markdown, minimal } from '../support/workspace.ts';

/** A profile with its own texts in one section of a document. */
const ownTexts = (document: string, section: string, texts: readonly string[]): string =>
  `${minimal}documenten:\n  ${document}:\n    teksten:\n${texts
    .map((text, n) => `      - { id: eigen-${n}, sectie: ${section}, tekst: ${JSON.stringify(text)} }\n`)
    .join('')}`;

describe('the table of contents', () => {
  it('stays a separate list below an introduction that ends in a list', async () => {
    const written = await markdown(ownTexts('rollen', 'inleiding', ['Eigen punt', 'Nog een punt']), 'rollen');
    const lists = outlineOf(parseGfm(written)).filter(([kind]) => kind === 'list');
    expect(lists[0]).toEqual([
      'list',
      ['•', ['paragraph', 'Eigen punt']],
      ['•', ['paragraph', 'Nog een punt']],
    ]);
  });
});

describe('a text of the municipality', () => {
  const cases: readonly (readonly [string, string, ...string[]])[] = [
    [
      'a blank in the middle of a word',
      'Elke {{pfo.dag}}ochtend.',
      'Elke ',
      'b:[nog invullen: dag van het PFO]',
      'ochtend.',
    ],
    ['an address with underscores', 'Zie https://a.example/_layouts/15/x.aspx voor meer.'],
    ['an address with a tilde', 'Zie https://a.example/~bestuur voor meer.'],
    ['an address with asterisks', 'Zie https://a.example/a*b|c voor meer.'],
    ['an address without a scheme', 'Zie www.a.example/[x] voor meer.'],
    ['an address at the end of a line', 'https://a.example/b\nBel ons.', 'https://a.example/b⏎Bel ons.'],
    ['a line that looks like a row of a table', 'Let op\n:---', 'Let op⏎:---'],
    ['a mail address that begins with a digit', 'Kim <06kim@a.example>'],
  ];
  let outline = '';
  beforeAll(async () => {
    const texts = cases.map(([, text]) => text);
    const written = await markdown(ownTexts('werkwijzer', 'college', texts), 'werkwijzer');
    outline = JSON.stringify(outlineOf(parseGfm(written)));
  });

  it.each(cases)('is parsed as it was written: %s', (_, text, ...words) => {
    expect(outline).toContain(JSON.stringify(['paragraph', ...(words.length === 0 ? [text] : words)]));
  });
});

describe('the description of a picture', () => {
  it.each(['de [dam]', 'a\\b', 'B&amp;W', '*x* `y`', 'x](y)'])('is kept as it was typed: %s', (alt) => {
    const source = fillTemplate('{{afbeelding foto}}', { foto: { bestand: 'foto.png', alt } });
    const found: (string | null | undefined)[] = [];
    visit(parseMarkdown(source), (node) => node.type === 'image' && found.push(node.alt));
    expect(found).toEqual([alt]);
  });
});

describe('a document that was written earlier', () => {
  it('is parsed with tags that somebody typed as text', () => {
    expect(outlineOf(parseWritten('een \\<br> twee<br>drie\n'))).toEqual([
      ['paragraph', 'een <br> twee⏎drie'],
    ]);
  });
});
