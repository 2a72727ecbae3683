/** What a table of a document with pages looks like, by what is in it. */
import type { Table, TableCell } from 'mdast';
import { emptyWords } from './empty-field.ts';

/** The highest row that is kept on one page, as a fraction of it: one that is higher would leave too much of it empty. */
export const keptRow: number = 1 / 2;

/** Whether empty rooms to write in are next to each other: only a line between them tells one from the other. */
export function hasRoomsSideBySide({ children }: Table): boolean {
  const isRoom = (cell: TableCell | undefined): boolean => {
    const [only, more] = cell?.children ?? [];
    return more === undefined && only?.type === 'field' && only.kind === 'lang';
  };
  return children.some(({ children: cells }) =>
    cells.some((cell, index) => isRoom(cell) && isRoom(cells[index + 1])),
  );
}

/** Whether a cell is nothing but a short field, or some below each other: on paper lines. */
export function isLineToWriteOn(cell: TableCell | undefined): boolean {
  const fields = cell?.children.filter(({ type }) => type !== 'break') ?? [];
  return (
    fields.length > 0 &&
    fields.every((each) => each.type === 'field' && emptyWords[each.kind].startsWith('_'))
  );
}
