import type { Paragraph, Root } from 'mdast';
import { textOf } from '../../document/walk.ts';
import { join } from '../markup.ts';
import type { WriteDocument, WriteOptions } from '../registry.ts';
import { answerNames, writeAnswerForm } from './answer-form.ts';
import { writeBlocks } from './blocks.ts';
import type { Spot } from './context.ts';
import { drawAll } from './diagram.ts';
import { Ids } from './ids.ts';
import { Notes } from './notes.ts';
import { municipalityName, writePage } from './page.ts';
import { TableRooms } from './table-room.ts';

const encoder = new TextEncoder();

/**
 * Writes one self-contained page: no other files, no network, and no script but that of a list that comes back.
 *
 * Why hardly any script: municipalities open such pages from a network folder or the mail, where scripts are not trusted
 * and often do not run. So a list works without its script too (docs/decisions/0064-the-page-that-comes-back.md).
 */
export const writeHtml: WriteDocument = async (tree: Root, options: WriteOptions): Promise<Uint8Array> => {
  const { carried } = options;
  const drawings = await drawAll(tree, options);
  const ids = new Ids(tree);
  const mainId = ids.take('inhoud');
  const notes = new Notes(tree, ids);
  const underTitle = lineUnderTitle(tree, options);
  const tables = new TableRooms(tree, options);
  const spot: Spot = {
    page: {
      ...{ options, ids, notes, drawings, regions: new Set(), tables, underTitle: underTitle.line },
      answers: carried === undefined ? undefined : answerNames(carried),
    },
  };
  const body = writeBlocks(underTitle.isRepeat ? tree.children.toSpliced(1, 1) : tree.children, spot);
  const endnotes = notes.writeSection((blocks) => writeBlocks(blocks, spot));
  const form = carried === undefined ? undefined : writeAnswerForm(carried, options.answersTo);
  return encoder.encode(writePage(join([body, endnotes, form]), mainId, { ...options, steps: tables.steps }));
};

/**
 * The line under the title with the municipality and day of the document.
 *
 * Without a day it is left out: the top of the page says the same.
 */
function lineUnderTitle(
  { children: [title, line] }: Root,
  { author }: WriteOptions,
): { readonly line?: Paragraph; readonly isRepeat: boolean } {
  if (title?.type !== 'heading' || line?.type !== 'paragraph') return { isRepeat: false };
  const [words, name] = [textOf(line), municipalityName(author)];
  if (words === name) return { isRepeat: true };
  return words.startsWith(`${name} · `) ? { line, isRepeat: false } : { isRepeat: false };
}
