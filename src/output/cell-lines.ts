import type { PhrasingContent, TableCell } from 'mdast';

/** A line of a table cell. */
export interface CellLine {
  /** Whether it is a list item; its bullet is not part of the text. */
  readonly isItem: boolean;
  readonly children: readonly PhrasingContent[];
}

const bullet = '• ';

/**
 * The lines of a cell that holds a list, or undefined when it holds none.
 *
 * Why: a table in Markdown has no room for lists, so templates write lines that begin with a bullet. Formats that do
 * have lists turn them into real ones, which screen readers announce.
 */
export function cellLines({ children }: TableCell): readonly CellLine[] | undefined {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const read = lines.filter((line) => line.length > 0).map(lineOf);
  return read.some(({ isItem }) => isItem) ? read : undefined;
}

function lineOf(children: readonly PhrasingContent[]): CellLine {
  const [first, ...rest] = children;
  if (first?.type !== 'text' || !first.value.startsWith(bullet)) return { isItem: false, children };
  const words = first.value.slice(bullet.length);
  return { isItem: true, children: words === '' ? rest : [{ ...first, value: words }, ...rest] };
}
