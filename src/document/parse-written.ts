import type { Root } from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';
import { lineBreaks } from './transforms/line-breaks.ts';
import { replaceNodes } from './walk.ts';

/** Parses a Markdown file that was written earlier, to compare it with what would be written now. */
export function parseWritten(markdown: string): Root {
  // An escaped `\<br>` is literal text.
  const tree = parseMarkdown(
    markdown.replace(/\\[^]|<br>/g, (found) => (found === '<br>' ? '&#10;' : found)),
  );
  // Blanks were written in bold; readers see the same text.
  replaceNodes(tree, (node) => (node.type === 'code' && node.lang === 'mermaid' ? [] : undefined));
  lineBreaks(tree);
  return tree;
}
