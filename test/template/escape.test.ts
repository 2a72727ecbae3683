/** A value in a template parses back as exactly that text, wherever it is (product.md §5, "Escaping"). */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { stripControl } from '../../src/diagnostics/unseen.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { isParent, textOf, visit } from '../../src/document/walk.ts';
import { escapeMarkdown, Markdown, ownLink } from '../../src/template/escape.ts';
import { plainText } from '../../src/template/helpers/value.ts';
import { parseGfm } from '../support/markdown-text.ts';

/** Where a value can be: the Markdown around it, and the nodes of that Markdown. */
const places: Readonly<Record<string, { readonly wrap: (words: string) => string; readonly nodes: string }>> =
  {
    'a paragraph': { wrap: (words) => words, nodes: 'paragraph' },
    'the middle of a paragraph': { wrap: (words) => `a ${words} b`, nodes: 'paragraph' },
    'a second line': { wrap: (words) => `a\n${words}\nb`, nodes: 'paragraph' },
    'a heading': { wrap: (words) => `## ${words}`, nodes: 'heading' },
    'a table cell': {
      wrap: (words) => `| a | ${words} |\n| - | - |\n| ${words} | b |`,
      nodes: 'table tableRow tableCell tableCell tableRow tableCell tableCell',
    },
    'a list item': {
      wrap: (words) => `- a\n- ${words}`,
      nodes: 'list listItem paragraph listItem paragraph',
    },
    'a numbered item': { wrap: (words) => `1. ${words}`, nodes: 'list listItem paragraph' },
    'the words of a link': { wrap: (words) => `[${words}](https://a.example)`, nodes: 'paragraph link' },
    'bold words': { wrap: (words) => `**${words}**`, nodes: 'paragraph strong' },
    'a quote': { wrap: (words) => `> ${words}`, nodes: 'blockquote paragraph' },
  };

/** Pieces of text with a meaning somewhere in Markdown, and some without. */
const pieces = [
  ...Array.from('\\`*_{}[]()<>&#+-.!|~=:;"\'$%^@/? \n\t0123456789ab'),
  ...[
    '&amp;',
    '&#65;',
    '[^1]',
    '[^1]:',
    '{{',
    '}}',
    '<b>',
    '<!--',
    '```',
    '$$',
    ':smile:',
    '- [ ] ',
    '@a.nl',
  ],
  ...[
    '\r\n',
    '\r',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\u3000',
    '\ufeff',
    '\u0007',
    '\ufdd0',
    '\ufdd2',
    '\u001b[31m',
    'é',
    '👩‍👩‍👧',
  ],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(''))
  .filter((text) => arriving(text) !== '');

/** The text that must arrive: no control characters, no marks of a proposal, and one kind of line ending. */
function arriving(text: string): string {
  return stripControl(text.replace(/\r\n?/g, '\n').replace(/[\ufdd0-\ufdd2]/g, ''));
}

/** The nodes of a tree by type, parents first, without text; a mail address becomes a link automatically. */
function nodesIn(tree: Root): string {
  const types: string[] = [];
  visit(tree, (node) => {
    const isMail = node.type === 'link' && node.url === `mailto:${textOf(node)}`;
    if (!isMail && node.type !== 'root' && node.type !== 'text') types.push(node.type);
  });
  return types.join(' ');
}

/** The texts of the smallest blocks. */
function words(node: Nodes): readonly string[] {
  if (!isParent(node) || ['paragraph', 'heading', 'tableCell'].includes(node.type)) return [textOf(node)];
  return node.children.flatMap(words);
}

const parsers = {
  'markdown-it, which reads our templates': parseMarkdown,
  'micromark, which reads as GitHub does': parseGfm,
};

describe.each(Object.entries(parsers))('by %s', (_, parse) => {
  it.each(Object.entries(places))('any text is parsed unchanged in %s', (place, { wrap, nodes }) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const expected = words(parse(wrap('X'))).map((each) => each.replaceAll('X', () => arriving(text)));
        const tree = parse(wrap(escapeMarkdown(text)));
        expect(words(tree).map((each) => (place === 'a second line' ? unfold(each) : each))).toEqual(
          expected.map((each) => (place === 'a second line' ? unfold(each) : each)),
        );
        expect(nodesIn(tree)).toBe(nodes);
      }),
      { numRuns: 150 },
    );
  });
});

/** A line ending in the template is a space to one parser and a line ending to the other; in a value both keep it. */
function unfold(text: string): string {
  return text.replace(/^a[ \n]/, 'a ').replace(/[ \n]b$/, ' b');
}

describe('a page made by a plain Markdown program', () => {
  it('shows the text and no markup from it, even when that program allows HTML', () => {
    const browserText = (html: string): string =>
      html
        .replace(/^<p>|<\/p>\n$/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
    const markdown = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(browserText(markdown.render(escapeMarkdown(text)))).toBe(arriving(text));
      }),
      { numRuns: 150 },
    );
  });
});

describe('escaped text', () => {
  it.each([
    ['B&W', 'B\\&W'],
    ['a|b', 'a\\|b'],
    ['gewoon, met een komma', 'gewoon, met een komma'],
    ['een\ntwee', 'een&#10;twee'],
    ['een\r\ntwee', 'een&#10;twee'],
    [' rand ', '&#32;rand&#32;'],
    ['twee  spaties', 'twee&#32;&#32;spaties'],
    ['\ttab', '&#9;tab'],
    ['\u00a0', '&#160;'],
    ['rood\u001b[31m\u0000', 'rood'],
    ['', ''],
  ])('%j is written as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('never contains a line ending, so that a value cannot begin a new line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeMarkdown(text)).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });

  it('is unescaped to the same text for a title that is not Markdown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plainText(new Markdown(escapeMarkdown(text)))).toBe(arriving(text));
        const link = ownLink('bron', escapeMarkdown(text), { nr: '3' });
        expect(plainText(link)).toBe(arriving(text));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a private link', () => {
  it('carries any data through the parser', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, data) => {
        const { source } = ownLink('veld', escapeMarkdown(text), { id: data, titel: text });
        const [paragraph] = parseMarkdown(source).children;
        const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
        if (link?.type !== 'link') throw new Error(`no link: ${source}`);
        expect(textOf(link)).toBe(arriving(text));
        const query = new URLSearchParams(link.url.slice('veld:'.length));
        expect(Object.fromEntries(query)).toEqual({ id: data, titel: text });
      }),
      { numRuns: 150 },
    );
  });
});
