import type { Nodes, TableCell, TableRow } from 'mdast';
import { isParent } from '../document/walk.ts';

/** Whether a person fills something in here. */
export function hasField(node: Nodes): boolean {
  return node.type === 'field' || (isParent(node) && node.children.some(hasField));
}

/**
 * The cell that a row is named after: the first with strong words, else the first without a field.
 *
 * Why: screen readers say it with every other cell of the row, and in a form it is what must not be changed.
 */
export function rowLabel({ children }: TableRow): TableCell | undefined {
  const strong = children.find((cell) => cell.children.some(({ type }) => type === 'strong'));
  return strong ?? children.find((cell) => cell.children.length > 0 && !hasField(cell));
}
