import type { Root } from 'mdast';
import type { WriteOptions } from '../registry.ts';
import { writeBlocks } from './blocks.ts';
import { carriedComment } from './carried-comment.ts';

const encoder = new TextEncoder();

/**
 * Writes GitHub-flavoured Markdown (GFM 0.29, on CommonMark 0.31).
 *
 * Why our own writer: documents are what this program is for. The library for this (mdast-util-to-markdown) took a
 * tenth of a whole run to load and start, escaped far more than needed, and knows no blanks, fields or line breaks in
 * tables. Three parsers check this one (test/output/md).
 */
export function writeMarkdown(
  tree: Root,
  { imageBase, carried }: Pick<WriteOptions, 'imageBase' | 'carried'>,
): Uint8Array {
  const text = `${writeBlocks(tree.children, { imageBase })}\n`;
  return encoder.encode(carried === undefined ? text : `${text}\n${carriedComment(carried)}\n`);
}
