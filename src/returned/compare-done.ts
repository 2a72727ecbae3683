import { ask, classOf, leave, patched, type Part, type Sides } from './compare-parts.ts';
import { hasLines, joinRemarks } from './compare-remark.ts';
import { readAnswer } from './read-answer.ts';
import { ownDay, saidDay } from './said-day.ts';
import { textOf } from './statement.ts';

/** Words in the last column that say that the task is done, where its box is off; undefined when there are none. */
export function compareDoneWords({ said, now, frame }: Sides): Part | undefined {
  const text = textOf(said.remark);
  if (text === '' || classOf(now) !== 'open' || hasLines(now.remark ?? '', text)) return undefined;
  // As if it stood in a mail, behind the number of the task.
  const [answer] = readAnswer(`1 ${text.replaceAll('\n', ' ')}`);
  if (answer?.status !== 'klaar') return undefined;
  const day = saidDay(answer.day ?? '', undefined, frame);
  const on = day.kind === 'day' ? day.day : ownDay(frame);
  const by = answer.by === undefined ? {} : { by: frame.whoOf(answer.by) };
  return ask({ code: 'perhaps-done', text }, [
    patched({ task: now.id, status: 'afgehandeld', on, ...by }),
    patched({ task: now.id, remark: joinRemarks(now.remark, text) }),
    leave,
  ]);
}
