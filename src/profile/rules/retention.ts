import { warning } from '../../diagnostics/diagnostic.ts';
import { nodeAt, sourceOfValue } from '../../workspace/located.ts';
import { leafAt } from '../leaf.ts';
import { listedTerms, readTerm, type RetentionTerm } from '../retention-terms.ts';
import { isRefused } from '../sound.ts';
import type { Rule } from './rule.ts';

/** A retention period that differs from the selection list must be a deliberate choice: a warning. */
export const checkRetention: Rule = ({ profile, view }) =>
  listedTerms.flatMap(({ key, term, item }) => {
    const found = readTerm(leafAt(view, 'bewaartermijnen', key)?.raw);
    const node = nodeAt(profile, ['bewaartermijnen', key]);
    if (node === undefined || isRefused(node) || found === undefined || found === term) return [];
    const source = sourceOfValue(node, `/bewaartermijnen/${key}`);
    const expected = term === 'permanent' ? 'blijvend bewaren' : inYears(term);
    return [warning('retention/differs', source, { found: inYears(found), expected, item })];
  });

function inYears(term: RetentionTerm): string {
  return term === 'permanent' ? 'blijvend' : `${term} jaar`;
}
