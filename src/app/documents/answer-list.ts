import type { Root } from 'mdast';
import { textOf } from '../../document/walk.ts';

/** The heading of the list in a request that its reader fills in. */
const listHeading = 'Terugmelden';

/**
 * Of a request the list to fill in, under its title; the whole request when it has none. Who has the mail has the rest.
 */
export function answerTree(tree: Root): Root {
  const { children } = tree;
  const from = children.findIndex((node) => node.type === 'heading' && textOf(node) === listHeading);
  if (from === -1) return tree;
  const length = children
    .slice(from + 1)
    .findIndex(({ type }) => type === 'heading' || type === 'thematicBreak');
  const to = length === -1 ? children.length : from + 1 + length;
  const first = children.findIndex(({ type }) => type === 'heading');
  // The line under the title says of which municipality it is.
  return { ...tree, children: [...children.slice(first, first + 2), ...children.slice(from + 1, to)] };
}
