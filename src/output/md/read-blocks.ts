import { parseWritten } from '../../document/parse-written.ts';
import { blocksOf } from '../../document/readable-blocks.ts';
import { withoutCarried } from './carried-comment.ts';

/** Reads back the visible text of a Markdown file that was written earlier, block by block. */
export function readMarkdownBlocks(bytes: Uint8Array): readonly string[] {
  const text = withoutCarried(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));
  // A sentence that somebody typed right below a table would be a row of it.
  const tree = parseWritten(text.replace(/^(\|.*\|)\n(?=[^|\n]*\p{L}[^|\n]*$)/gmu, '$1\n\n'));
  return blocksOf(tree, []).map(({ text }) => text);
}
