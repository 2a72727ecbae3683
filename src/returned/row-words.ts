import { cellText, plainCell } from './cell-text.ts';
import { helpersIn, lastDay, typedWho } from './compare-planned.ts';
import type { RowWords, TaskName, TypedTask } from './plan-types.ts';
import type { ReturnedRow } from './returned-file.ts';
import { ownDay } from './said-day.ts';
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

/**
 * A row as a new task. Without a day of its own in the column for it, a day beside a box that is off is the day it must
 * be done.
 *
 * @param behind the task of the row above it
 */
export function typedTask(row: ReturnedRow, frame: PrintFrame, behind: TaskName | undefined): TypedTask {
  const { box, day, by, remark } = statementOf(row, { status: 'open' }, frame);
  const text = textOf(remark);
  const beside = box !== 'aan' && 'day' in day ? day.day : undefined;
  const planned = cellText(row.due);
  const due = lastDay(planned, frame.today) ?? beside;
  const left = [due === undefined ? planned : '', helpersIn(row.who)].filter((words) => words !== '');
  const done = box === 'aan' ? { on: day.kind === 'day' ? day.day : ownDay(frame), by } : {};
  const title = plainCell(row.keys.title ?? '').replaceAll('\n', ' ');
  return {
    title: title.replace(/^[–—•-]\s*/, ''),
    ...done,
    ...(due === undefined ? {} : { due }),
    ...doerIn(row, frame),
    ...(left.length === 0 ? {} : { left }),
    ...(behind === undefined ? {} : { behind }),
    ...(text === '' ? {} : { remark: text }),
  };
}

/** Who does it: a role, else the words that name none. */
function doerIn({ who }: ReturnedRow, frame: PrintFrame): Pick<TypedTask, 'doer' | 'unknownDoer'> {
  const typed = typedWho(who);
  const doer = frame.whoOf(typed);
  if (typed === '') return {};
  return frame.isKnownWho(doer) ? { doer } : { unknownDoer: typed };
}
