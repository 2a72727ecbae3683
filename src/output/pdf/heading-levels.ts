import type { Heading, Root } from 'mdast';
import { textOf, visit } from '../../document/walk.ts';
import type { FontSet } from './fonts.ts';
import { canBeRead } from './words.ts';

/**
 * The level of each heading that somebody can go to: the first is at the top, and none skips a level, also where a
 * template of a municipality does. PDF/UA-1 asks both (ISO 14289-1, 7.4.2). One without words that can be read has none.
 */
export function headingLevels(tree: Root, fonts: FontSet): ReadonlyMap<Heading, number> {
  const levels = new Map<Heading, number>();
  let last = 0;
  visit(tree, (node) => {
    if (node.type !== 'heading' || !canBeRead(textOf(node), { fonts })) return;
    last = Math.min(node.depth, last + 1);
    levels.set(node, last);
  });
  return levels;
}
