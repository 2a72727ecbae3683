import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { proposalMarks } from './tree.ts';

/** Whether a node has children. */
export function isParent(node: Nodes): node is Parents {
  return 'children' in node;
}

/** Calls a function for every node, parents first. */
export function visit(
  node: Nodes,
  see: (node: Nodes, parent: Parents | undefined) => void,
  parent?: Parents,
): void {
  see(node, parent);
  if (isParent(node)) for (const child of node.children) visit(child, see, node);
}

/**
 * Replaces children everywhere in a tree, bottom up: the function returns a node's replacements, or undefined to keep
 * it.
 */
export function replaceNodes(
  node: Nodes,
  replace: (child: Nodes, parent: Parents) => readonly Nodes[] | undefined,
): void {
  if (!isParent(node)) return;
  const children: Nodes[] = [];
  for (const child of node.children) {
    replaceNodes(child, replace);
    children.push(...(replace(child, node) ?? [child]));
  }
  node.children = children as (RootContent & PhrasingContent)[];
}

/** The plain text of a node, with breaks as line endings. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (node.type === 'field') return node.shown ?? '';
  if (node.type === 'image') return node.alt ?? '';
  const words = isParent(node) ? node.children.map(textOf).join('') : '';
  return node.type === 'proposed' ? proposalMarks.before + words + proposalMarks.after : words;
}
