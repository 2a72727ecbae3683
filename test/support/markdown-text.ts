import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Parses Markdown with the parser that GitHub's own behaviour is written down in. */
export function parseGfm(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/**
 * What a reader sees of a Markdown document: its words, block by block. Drawings are left out: their source is no
 * text for readers.
 */
export function readableText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return node.alt ?? '';
    case 'html':
      if (node.value === '<br>') return '\n';
      // What a list carries out of sight.
      if (node.value.startsWith('<!-- gemeente-lijst')) return '';
      throw new Error(`raw HTML reached the document: ${node.value}`);
    case 'code':
      if (node.lang === 'mermaid') return '';
      throw new Error(`a block of code reached the document: ${node.value}`);
    default:
      return 'children' in node ? readableBlock(node) : '';
  }
}

function readableBlock(node: Extract<Nodes, { children: unknown }>): string {
  const isLine = ['paragraph', 'heading', 'tableCell'].includes(node.type);
  const words = node.children.map(readableText).join('');
  return isLine ? `${node.type}: ${words}\u0000` : words;
}
