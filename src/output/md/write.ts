import type { Root } from 'mdast';
import type { WriteOptions } from '../registry.ts';
import { writeBlocks } from './blocks.ts';

const encoder = new TextEncoder();

/**
 * Writes GitHub-flavoured Markdown (GFM 0.29, on CommonMark 0.31).
 *
 * Why our own writer: documents are what this program is for. The library for this (mdast-util-to-markdown) took a
 * tenth of a whole run to load and start, escaped far more than needed, and knows no blanks, fields or line breaks in
 * tables. Three parsers check this one (test/output/md).
 */
export function writeMarkdown(tree: Root, options: Pick<WriteOptions, 'imageBase'>): Uint8Array {
  return encoder.encode(`${writeBlocks(tree.children, { imageBase: options.imageBase })}\n`);
}
