/** Transforms that decide how a document looks on paper: single items, and the word that says that it is a draft. */
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { newPages } from '../../src/document/transforms/new-pages.ts';
import { ownNodes } from '../../src/document/transforms/own-nodes.ts';
import { singleItems } from '../../src/document/transforms/single-items.ts';
import { status } from '../../src/document/transforms/status.ts';
import { textOf } from '../../src/document/walk.ts';

const typesOf = (tree: Root): readonly string[] => tree.children.map(({ type }) => type);

describe('a list of one item', () => {
  it.each([
    ['- alleen dit', ['paragraph']],
    ['- een\n- twee', ['list']],
    ['1. alleen dit', ['list']],
    ['- boven\n  - eronder', ['paragraph', 'list']],
  ])('%j becomes text, unless it has a number', (markdown, expected) => {
    const tree = parseMarkdown(markdown);
    singleItems(tree);
    expect(typesOf(tree)).toEqual(expected);
  });

  it('stays a list with a box to tick', () => {
    const tree = parseMarkdown('- doen');
    const [list] = tree.children;
    if (list?.type === 'list') for (const item of list.children) item.checked = false;
    singleItems(tree);
    expect(typesOf(tree)).toEqual(['list']);
  });
});

describe('a new page', () => {
  it('begins with the heading that asks for it, and elsewhere nothing is left of it', () => {
    const tree = parseMarkdown('## [](nieuwe-pagina:)Werkblad\n\n## Slot\n\n[](nieuwe-pagina:)Tekst');
    newPages(tree);
    const starts = tree.children.map(({ data }) => data !== undefined && 'startsPage' in data);
    expect(starts).toEqual([true, false, false]);
    expect(tree.children.map(textOf)).toEqual(['Werkblad', 'Slot', 'Tekst']);
  });
});

describe('the status of a document', () => {
  const words = (markdown: string): string => {
    const tree = parseMarkdown(markdown);
    ownNodes(tree);
    status(tree);
    return tree.children.map(textOf).join('\n');
  };

  it('is “concept” as long as something is blank, wherever that is', () => {
    expect(words('Gemeente X[ · concept](conceptstatus:)\n\n[dag](invullen:)')).toBe(
      'Gemeente X · concept\ndag',
    );
  });

  it('has the day of the line, and says below it how much is open', () => {
    const tree = parseMarkdown(
      'Gemeente X[ · concept](conceptstatus:) · 24\u00a0november\u00a02026\n\nTekst.',
    );
    status(tree, true, 'Eén ding.');
    expect(tree.children.map(textOf)).toEqual([
      'Gemeente X · concept van 24\u00a0november\u00a02026',
      'Eén ding.',
      'Tekst.',
    ]);
  });

  it('leaves a day that is not at the end of the line', () => {
    const tree = parseMarkdown('X[ · concept](conceptstatus:) · 24 november 2026 · intern');
    status(tree, true);
    expect(tree.children.map(textOf)).toEqual(['X · concept · 24 november 2026 · intern']);
  });

  it('says nothing when nothing is blank', () => {
    expect(words('Gemeente X[ · concept](conceptstatus:)\n\nAlles staat er.')).toBe(
      'Gemeente X\nAlles staat er.',
    );
  });
});
