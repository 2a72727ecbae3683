import type { Nodes, Root } from 'mdast';
import { isParent, replaceNodes } from '../walk.ts';

/** Drops empty paragraphs: a condition in a template can leave one. */
export function emptyParagraphs(tree: Root): void {
  replaceNodes(tree, (node) => (node.type === 'paragraph' && isEmpty(node) ? [] : undefined));
}

function isEmpty(node: Nodes): boolean {
  return isParent(node) ? node.children.every(isEmpty) : node.type === 'text' && node.value.trim() === '';
}
