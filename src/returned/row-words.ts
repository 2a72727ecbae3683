import { cellText, plainCell } from './cell-text.ts';
import type { RowWords, TypedTask } from './plan-types.ts';
import type { ReturnedRow } from './returned-file.ts';
import { statementOf, textOf, type PrintFrame } from './statement.ts';

/** What a row says, for a message. */
export function wordsOf({ keys, box, day, by, remark }: ReturnedRow): RowWords {
  return {
    number: keys.number,
    title: plainCell(keys.title ?? ''),
    box,
    ...{ day: cellText(day), by: cellText(by), remark: cellText(remark) },
  };
}

/** A row as a new task. A day beside a box that is off is the day it must be done. */
export function typedTask(row: ReturnedRow, frame: PrintFrame): TypedTask {
  const { box, day, by, remark } = statementOf(row, { status: 'open' }, frame);
  const text = textOf(remark);
  const due = box !== 'aan' && (day.kind === 'day' || day.kind === 'to-come') ? { due: day.day } : {};
  const done = box === 'aan' ? { on: day.kind === 'day' ? day.day : frame.today, by } : {};
  const title = plainCell(row.keys.title ?? '').replaceAll('\n', ' ');
  return {
    title: title.replace(/^[–—•-]\s*/, ''),
    ...done,
    ...due,
    ...(text === '' ? {} : { remark: text }),
  };
}
