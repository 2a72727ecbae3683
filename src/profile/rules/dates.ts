import { isDate, writeDate } from '../../calendar/written.ts';
import { warning } from '../../diagnostics/diagnostic.ts';
import { sourceOfValue, textAt } from '../../workspace/located.ts';
import type { Rule } from './rule.ts';

/**
 * Agreements are decided before they take effect.
 *
 * Why a warning: a retroactive decision is unusual but can be intended.
 */
export const checkDates: Rule = ({ profile }) => {
  const decided = textAt(profile, 'vastgesteld_op');
  const valid = textAt(profile, 'geldig_vanaf');
  const node = profile.entries.get('geldig_vanaf');
  if (decided === undefined || valid === undefined || node === undefined) return [];
  if (!isDate(decided) || !isDate(valid) || decided <= valid) return [];
  const args = {
    earlier: 'vastgesteld_op',
    earlierDate: writeDate(decided),
    later: 'geldig_vanaf',
    laterDate: writeDate(valid),
  };
  return [warning('date/order', sourceOfValue(node, '/geldig_vanaf'), args)];
};
