import type { Link, List } from 'mdast';
import { openHeadings, type ContentsNode } from '../../document/tree.ts';
import { textOf } from '../../document/walk.ts';

/** With fewer headings than this, a reader of a Word document finds the way without a table of contents. */
const leastEntries = 10;

/**
 * Whether a Word document has a table of contents. Why its closing lists do not count and are not in it: a draft would get
 * one for them alone, and that would push the first pages apart. The sentence at the top tells of them.
 */
export function hasContents(node: ContentsNode): boolean {
  return contentsEntries(node).length >= leastEntries;
}

/** A line of the table of contents. */
export interface Entry {
  readonly link: Link;
  readonly level: number;
}

/** The lines of a table of contents, in order. Its closing lists are not among them. */
export function contentsEntries(node: ContentsNode): readonly Entry[] {
  const all = node.children.flatMap((list) => entriesOf(list, 1));
  return all.filter(({ link }) => !openHeadings.has(textOf(link)));
}

function entriesOf(list: List, level: number): readonly Entry[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((block): readonly Entry[] => {
      if (block.type === 'list') return entriesOf(block, level + 1);
      const [link] = block.type === 'paragraph' ? block.children : [];
      return link?.type === 'link' ? [{ link, level }] : [];
    }),
  );
}
