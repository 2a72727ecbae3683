/**
 * What the Markdown writer writes, every reader reads: the same blocks with the same text and formatting. Three parsers
 * judge: micromark (as GitHub reads), markdown-it (as most editors do), and pandoc (which shares no code with them).
 */
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/document/parse-markdown.ts';
import { lineBreaks } from '../../../src/document/transforms/line-breaks.ts';
import { visit } from '../../../src/document/walk.ts';
import { writeMarkdown } from '../../../src/output/md/write.ts';
import { byDepth } from '../../support/depth.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { pandoc } from '../../support/judges/judges.ts';
import { parseGfm } from '../../support/markdown-text.ts';
import { touchingTrees, trees } from '../../support/markdown-trees.ts';
import { asPandocReads, readByPandoc } from '../../support/pandoc-outline.ts';
import { outlineOf, tidied, withWrittenBoxes } from '../../support/tree-outline.ts';

function write(tree: Root): string {
  const options = { title: '', author: '', landscape: false, imageBase: '' };
  return new TextDecoder().decode(writeMarkdown(tree, options));
}

describe('any document', () => {
  it('is read back unchanged by micromark', () => {
    fc.assert(
      fc.property(touchingTrees, (tree) => {
        const markdown = write(tree);
        expect(tidied(outlineOf(parseGfm(markdown))), markdown).toEqual(tidied(outlineOf(tree)));
      }),
      { numRuns: 250 },
    );
  });

  it('is read back unchanged by markdown-it', () => {
    fc.assert(
      fc.property(touchingTrees, (tree) => {
        const markdown = write(tree);
        const expected = tidied(outlineOf(withWrittenBoxes(tree)));
        expect(tidied(outlineOf(parseAsEditors(markdown))), markdown).toEqual(expected);
      }),
      { numRuns: 250 },
    );
  });

  it('has no white space that an editor would strip, and ends with one line ending', () => {
    fc.assert(
      fc.property(touchingTrees, (tree) => {
        const markdown = write(tree);
        expect(markdown).not.toMatch(/[ \t]$/m);
        expect(markdown).not.toContain('\n\n\n');
        expect(markdown).toMatch(/[^\n]\n$/);
      }),
      { numRuns: 150 },
    );
  });
});

judgedBy([pandoc], 'many documents', ({ pandoc }) => {
  // Not with adjacent pieces: pandoc 2.17 takes what comes right after the URL of a link for part of it.
  it('are read back unchanged by pandoc', () => {
    const seed = byDepth(20261127, Date.now() % 1_000_000);
    const sample = fc.sample(trees, { numRuns: 300, seed });
    const texts = sample.map((tree, index) => write(withOwnNotes(tree, `n${index}-`)));
    const read = readByPandoc(pandoc, texts);
    expect(read).toHaveLength(sample.length);
    for (const [index, tree] of sample.entries()) {
      const expected = asPandocReads(tidied(outlineOf(withWrittenBoxes(tree))));
      expect(asPandocReads(tidied(read[index]!)), `seed ${seed}: ${texts[index]}`).toEqual(expected);
    }
  });
});

/** HTML is off in markdown-it here: the one tag that the writer uses is a line break. */
function parseAsEditors(markdown: string): Root {
  const tree = parseMarkdown(markdown.replace(/\\[^]|<br>/g, breaksOnly));
  lineBreaks(tree);
  return tree;
}

/** A line break for `<br>`; a character with a backslash is text that somebody typed. */
function breaksOnly(found: string): string {
  return found === '<br>' ? '&#10;' : found;
}

/** The same tree with its notes under other names. */
function withOwnNotes(tree: Root, prefix: string): Root {
  const copy = structuredClone(tree);
  visit(copy, (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      node.identifier = prefix + node.identifier;
    }
  });
  return copy;
}
