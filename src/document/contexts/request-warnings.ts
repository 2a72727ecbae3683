import { writeDate } from '../../calendar/written.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import { missedMilestone } from '../../checklist/words.ts';
import { senders } from './receiver.ts';
import type { RequestText } from './request-texts.ts';

/** What follows from it, said once in a mail. */
const contact = 'Wij nemen vandaag contact op over wat dat betekent.';

/**
 * What a mail says about what cannot be ready in time: somebody must decide what happens then. A text may say it in its
 * own words; else only who does the work reads it. One delay told in many rows frightens more than it tells.
 *
 * @param texts in the order of the mail
 * @param isBoard whether its reader answers and decides, and does not do what the secretariat asks for
 */
export function warningsOf(
  texts: readonly RequestText[],
  { milestones, isBoard }: Pick<Dossier, 'milestones'> & { readonly isBoard: boolean },
): ReadonlyMap<RequestText, string> {
  const warnings = new Map<RequestText, string>();
  let isToldWhat = false;
  for (const text of texts) {
    const { planned } = text.task;
    const late = tooLateWords(planned, milestones);
    if (late === undefined) continue;
    if (text.whenLate !== undefined) warnings.set(text, text.whenLate);
    else if (isDoneByReader(text, isBoard)) {
      warnings.set(text, isToldWhat ? late : `${late} ${contact}`);
      isToldWhat = true;
    }
  }
  return warnings;
}

function isDoneByReader({ kind, isForDoer, task }: RequestText, isBoard: boolean): boolean {
  const isForSender = senders.has(task.planned.task.by ?? '');
  return kind === 'question' && (isForDoer || (isForSender && !isBoard));
}

/** That what is asked takes longer than there is until its milestone, in a sentence; undefined when it does not. */
function tooLateWords(planned: PlannedTask, milestones: Dossier['milestones']): string | undefined {
  const { doneAtBest } = planned;
  const missed = missedMilestone(planned, { milestones });
  return missed === undefined || doneAtBest === undefined
    ? undefined
    : `Dit kan tot rond ${writeDate(doneAtBest)} duren, dus tot na ${missed}.`;
}
