import type { Nodes, TableCell, TableRow } from 'mdast';
import { isParent, textOf } from '../document/walk.ts';

/** Whether there is something to fill in here. */
export function hasField(node: Nodes): boolean {
  return node.type === 'field' || (isParent(node) && node.children.some(hasField));
}

/**
 * The cell that a row is named after: the last with strong words, else the first without a field.
 *
 * Why: screen readers read it with every other cell of the row, and in a form it must not be changed. The last, because
 * in a list of tasks the day before the task is strong too.
 */
export function rowLabel({ children }: TableRow): TableCell | undefined {
  const strong = children.findLast((cell) => cell.children.some(({ type }) => type === 'strong'));
  return strong ?? children.find((cell) => cell.children.length > 0 && !hasField(cell));
}

/**
 * The name of a row: the strong words of its label, or its first line; without a label, which row of which table it is.
 */
export function rowName(
  label: TableCell | undefined,
  {
    number,
    of,
    heading,
  }: { readonly number: number; readonly of: number; readonly heading: string | undefined },
): string | undefined {
  if (label === undefined) {
    const parts = [...(of > 1 ? [`rij ${number}`] : []), ...(heading === undefined ? [] : [heading])];
    return parts.join(', ') || undefined;
  }
  const strong = label.children.find(({ type }) => type === 'strong');
  const words = strong === undefined ? textOf(label).split('\n')[0] : textOf(strong);
  return (words ?? '').replace(/\s+/g, ' ').trim() || undefined;
}

/** A field's title with the name of its row, unless it already contains that. */
export function titleInRow(title: string, row: string | undefined): string {
  return row === undefined || title.startsWith(row) ? title : `${title}, ${row}`;
}
