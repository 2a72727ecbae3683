import { addMonths } from '../../calendar/months.ts';
import { isDate, writeDate } from '../../calendar/written.ts';
import { warning } from '../../diagnostics/diagnostic.ts';
import { nodeAt, sourceOfValue } from '../../workspace/located.ts';
import { rawNumber, rawText } from '../leaf.ts';
import { isRefused } from '../sound.ts';
import type { Rule } from './rule.ts';

/** The agreements were reviewed within the agreed number of months (001 L7). */
export const checkReviewDate: Rule = ({ profile, view, today }) => {
  const last = rawText(view, 'werkwijzer', 'laatst_herzien');
  const months = rawNumber(view, 'werkwijzer', 'herzien_elke_maanden');
  const node = nodeAt(profile, ['werkwijzer', 'laatst_herzien']);
  if (isRefused(nodeAt(profile, ['werkwijzer', 'herzien_elke_maanden']))) return [];
  if (
    last === undefined ||
    months === undefined ||
    node === undefined ||
    today === undefined ||
    !isDate(last)
  )
    return [];
  const due = addMonths(last, months);
  if (due >= today) return [];
  const args = { last: writeDate(last), months, due: writeDate(due) };
  return [warning('review/overdue', sourceOfValue(node, '/werkwijzer/laatst_herzien'), args)];
};
