import type { Root } from 'mdast';
import { join } from '../markup.ts';
import type { WriteDocument, WriteOptions } from '../registry.ts';
import { writeBlocks } from './blocks.ts';
import type { Spot } from './context.ts';
import { drawAll } from './diagram.ts';
import { Ids } from './ids.ts';
import { Notes } from './notes.ts';
import { writePage } from './page.ts';

const encoder = new TextEncoder();

/**
 * Writes one page that needs nothing beside it: no script, no other files, no network.
 *
 * Why without script: municipalities open such pages from a network folder or the mail, where script is not trusted
 * and often not run.
 */
export const writeHtml: WriteDocument = async (tree: Root, options: WriteOptions): Promise<Uint8Array> => {
  const drawings = await drawAll(tree, options);
  const ids = new Ids(tree);
  const mainId = ids.take('inhoud');
  const notes = new Notes(tree, ids);
  const spot: Spot = { page: { options, ids, notes, drawings, regions: new Set() } };
  const body = writeBlocks(tree.children, spot);
  const endnotes = notes.writeSection((blocks) => writeBlocks(blocks, spot));
  return encoder.encode(writePage(join([body, endnotes]), mainId, options));
};
