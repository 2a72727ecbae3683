import type { Link, List } from 'mdast';
import type { ContentsNode } from '../../document/tree.ts';

/** With fewer headings than this, a reader of a Word document finds the way without a table of contents. */
export const leastEntries = 10;

/** A line of the table of contents. */
export interface Entry {
  readonly link: Link;
  readonly level: number;
}

/** The lines of a table of contents, in order. */
export function contentsEntries(node: ContentsNode): readonly Entry[] {
  return node.children.flatMap((list) => entriesOf(list, 1));
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
