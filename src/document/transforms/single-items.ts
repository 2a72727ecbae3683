import type { Nodes, Root } from 'mdast';
import { replaceNodes } from '../walk.ts';

/**
 * Turns a bullet list of one item into plain text: a bullet before the only thing that is said tells nothing. A number is
 * kept, because people refer to it, and so is a box to tick.
 */
export function singleItems(tree: Root): void {
  replaceNodes(tree, (node, parent) => (parent.type === 'listItem' ? undefined : onlyItem(node)));
}

function onlyItem(node: Nodes): readonly Nodes[] | undefined {
  if (node.type !== 'list' || node.ordered === true || node.children.length !== 1) return undefined;
  const [item] = node.children;
  return item === undefined || typeof item.checked === 'boolean' ? undefined : item.children;
}
