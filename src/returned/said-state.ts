/** What somebody typed in the column that says how a task stands. */
import { doneWords, doubt } from './answer-patterns.ts';
import { alike, cellText } from './cell-text.ts';
import type { ReturnedRow } from './returned-file.ts';
import type { Shown } from './statement.ts';

/** What a list prints in that column. */
const printed =
  /^(?:bezig|opgepakt door .*|wacht op .*|\d+(?:, \d+)*(?: en \d+)?|te laat|nu beginnen|vervalt(?:: .*)?|open|)$/;
const done = new RegExp(`^(?:${doneWords})\\b`);
const begun = /^(?:bezig|begonnen|mee bezig)\b/;
const reopened = /^(?:open|weer open|niet klaar)$/;
const lapsed = /^(?:vervalt|vervallen|niet (?:meer )?nodig|n\.?v\.?t)\b/;

/** A row in which its state counts as an answer, and the words that cannot be taken so. */
export function withState(
  row: ReturnedRow,
  { status }: Shown,
): { readonly row: ReturnedRow; readonly unread: string | undefined } {
  const text = cellText(row.state);
  const answered = answeredBy(row, { text, status });
  if (answered !== undefined) return { row: answered, unread: undefined };
  const words = alike(text);
  const isPrinted = words.split(/;\s*/).every((part) => printed.test(part));
  return { row, unread: isPrinted || (done.test(words) && status === 'afgehandeld') ? undefined : text };
}

/** The row with what its state says as an answer; undefined when that says nothing new. */
function answeredBy(
  row: ReturnedRow,
  { text, status }: { readonly text: string; readonly status: Shown['status'] },
): ReturnedRow | undefined {
  const words = alike(text);
  if (status === 'open' || status === 'bezig') {
    // "klaar, maar niet getest" is not certain: then the words are told.
    if (done.test(words) && !doubt.test(words)) return { ...row, box: 'aan' };
    if (lapsed.test(words)) return asLapse(row, text);
  }
  if (status === 'open' && row.box !== 'aan' && begun.test(words)) return { ...row, isBusy: true };
  return status === 'afgehandeld' && reopened.test(words) ? { ...row, box: 'uit' } : undefined;
}

/** With a reason, as if it stood with the remark; else the remark says why. */
function asLapse(row: ReturnedRow, text: string): ReturnedRow {
  return cellText(row.remark) === ''
    ? { ...row, remark: { text, isAnswer: true } }
    : { ...row, lapses: true };
}
