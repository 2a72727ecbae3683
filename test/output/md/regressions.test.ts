/** Bugs in the Markdown writer that generated trees found, each in its smallest form. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../src/output/md/write.ts';
import { parseGfm } from '../../support/markdown-text.ts';
import { outlineOf, tidied } from '../../support/tree-outline.ts';

function expectReadBack(...children: RootContent[]): void {
  const tree: Root = { type: 'root', children };
  const options = { title: '', author: '', landscape: false, imageBase: '' };
  const markdown = new TextDecoder().decode(writeMarkdown(tree, options));
  expect(tidied(outlineOf(parseGfm(markdown))), markdown).toEqual(tidied(outlineOf(tree)));
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const list = (value: string): RootContent => ({
  type: 'list',
  children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text(value)] }] }],
});
const line: PhrasingContent = { type: 'field', kind: 'datum', id: 'x', title: 'x' };
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });

describe('what is written is read back', () => {
  it('a quote of two paragraphs', () => {
    expectReadBack({
      type: 'blockquote',
      children: ['a', 'b'].map((each) => ({ type: 'paragraph' as const, children: [text(each)] })),
    });
  });

  it('three lists in a row', () => {
    expectReadBack(list('a'), list('b'), list('c'));
  });

  it('contents next to a list', () => {
    const inside = list('x');
    if (inside.type !== 'list') throw new Error('no list');
    expectReadBack(list('a'), { type: 'contents', depth: 2, children: [inside] }, list('b'));
  });

  it('delimiters adjacent to a letter with punctuation inside', () => {
    expectReadBack(paragraph(text('a'), strong('(b)'), text('c')));
    expectReadBack(
      paragraph(text('€'), { type: 'blank', label: '[nog invullen: x]', children: [] }, text('s')),
    );
  });

  it('two lines to write on next to punctuation', () => {
    expectReadBack(paragraph(text('Op '), line, text(', te '), line, text('.')));
    expectReadBack({
      type: 'table',
      children: [
        {
          type: 'tableRow',
          children: [{ type: 'tableCell', children: [text('('), line, text(') ('), line, text(')')] }],
        },
      ],
    });
  });

  it('an exclamation mark before a link', () => {
    expectReadBack(paragraph(text('Let op!'), { type: 'link', url: '#x', children: [text('hier')] }));
  });

  it('a colon after a note at the start of a line', () => {
    const note: RootContent = {
      type: 'footnoteDefinition',
      identifier: 'n',
      children: [{ type: 'paragraph', children: [text('y')] }],
    };
    expectReadBack(paragraph({ type: 'footnoteReference', identifier: 'n' }, text(': x')), note);
  });
});
