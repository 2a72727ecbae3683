/** Bugs between template and file. */
import { describe, expect, it } from 'vitest';
import { parseWritten } from '../../src/document/parse-written.ts';
import { visit } from '../../src/document/walk.ts';
import { fillTemplate } from '../support/fill-template.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { parseGfm } from '../support/markdown-text.ts';
import { outlineOf } from '../support/tree-outline.ts';
import { markdown, minimal } from '../support/workspace.ts';

const ownText = (document: string, section: string, text: string): string =>
  `${minimal}documenten:\n  ${document}:\n    teksten:\n      - { id: eigen, sectie: ${section}, tekst: ${JSON.stringify(text)} }\n`;

describe('the list of contents', () => {
  it('stays a list of its own below an introduction that ends in a list', async () => {
    const written = await markdown(ownText('rollen', 'inleiding', 'Eigen punt'), 'rollen');
    const lists = outlineOf(parseGfm(written)).filter(([kind]) => kind === 'list');
    expect(lists[0]).toEqual(['list', ['•', ['paragraph', 'Eigen punt']]]);
  });
});

describe('a blank in the middle of a word', () => {
  it('is bold, without stray asterisks', async () => {
    const written = await markdown(
      ownText('werkwijzer', 'college', 'Elke {{pfo.dag}}ochtend.'),
      'werkwijzer',
    );
    expect(JSON.stringify(outlineOf(parseGfm(written)))).toContain(
      JSON.stringify(['paragraph', 'Elke ', 'b:[nog invullen: dag van het PFO]', 'ochtend.']),
    );
  });
});

describe('an internet address with a sign that Markdown knows', () => {
  it.each([
    'https://voorbeeld.example/_layouts/15/start.aspx',
    'https://voorbeeld.example/~bestuur',
    'https://voorbeeld.example/a*b|c',
    'www.voorbeeld.example/[x]',
  ])('is read as that address: %s', async (address) => {
    const written = await markdown(
      ownText('werkwijzer', 'college', `Zie ${address} voor meer.`),
      'werkwijzer',
    );
    expect(JSON.stringify(outlineOf(parseGfm(written)))).toContain(
      JSON.stringify(`Zie ${address} voor meer.`),
    );
  });

  it('does not swallow the line end after it', async () => {
    const written = await markdown(
      ownText('werkwijzer', 'college', 'https://a.example/b\nBel ons.'),
      'werkwijzer',
    );
    expect(JSON.stringify(outlineOf(parseGfm(written)))).toContain('https://a.example/b⏎Bel ons.');
  });
});

describe('a line of a value', () => {
  it('is no row of a table', async () => {
    const written = await markdown(ownText('werkwijzer', 'college', 'Let op\n:---'), 'werkwijzer');
    expect(JSON.stringify(outlineOf(parseGfm(written)))).toContain('Let op⏎:---');
  });

  it('keeps its angle brackets around a mail address that begins with a digit', async () => {
    const written = await markdown(ownText('werkwijzer', 'college', 'Kim <06kim@a.example>'), 'werkwijzer');
    expect(JSON.stringify(outlineOf(parseGfm(written)))).toContain('Kim <06kim@a.example>');
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
  it('is read with the tags that somebody typed as text', () => {
    expect(outlineOf(parseWritten('een \\<br> twee<br>drie\n'))).toEqual([
      ['paragraph', 'een <br> twee⏎drie'],
    ]);
  });
});
