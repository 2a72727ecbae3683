import type { WrittenDocument } from '../registry.ts';
import { openWorkbook } from './open-workbook.ts';
import { readSheets } from './read-workbook.ts';
import { savedBy } from './saved-by.ts';

/** The visible words of a workbook, row by row; undefined when it is none. */
export function readBlocks(bytes: Uint8Array): WrittenDocument | undefined {
  try {
    const workbook = openWorkbook(bytes);
    const visible = readSheets(workbook.read).filter(({ isVisible }) => isVisible);
    const blocks = visible.flatMap(({ rows }) =>
      rows.map(({ cells }) =>
        [...cells.values()]
          .map(({ text, isOn }) => (isOn === undefined ? text.replace(/\s+/g, ' ') : isOn ? '[x]' : '[ ]'))
          .join(' | '),
      ),
    );
    return { blocks, savedBy: savedBy(workbook) };
  } catch {
    // Why any error: whatever a foreign file contains, it is only used for comparison.
    return undefined;
  }
}
