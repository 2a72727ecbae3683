import type { Root } from 'mdast';
import { replaceNodes, visit } from '../walk.ts';

/**
 * Says that a document is a draft, where its template has `{{conceptstatus}}`: as long as it shows something that is still to be
 * filled in.
 *
 * Why of the tree: the place is on the first line, and only at the end of the document it is known whether anything was
 * open. Why nothing is said when all is filled in: only people decide that a document is final.
 */
export function status(tree: Root): void {
  let isOpen = false;
  visit(tree, ({ type }) => {
    if (type === 'blank') isOpen = true;
  });
  replaceNodes(tree, (node) =>
    node.type === 'link' && node.url === 'conceptstatus:' ? (isOpen ? node.children : []) : undefined,
  );
}
