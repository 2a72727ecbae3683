import { warning } from '../../diagnostics/diagnostic.ts';
import { nodeAt, sourceOfValue } from '../../workspace/located.ts';
import { leafAt } from '../leaf.ts';
import { isRefused } from '../sound.ts';
import type { Rule } from './rule.ts';

/** Retention periods and what the selection lists say. Source: law-and-practice.md §2.6. */
const listed = [
  {
    key: 'functioneringsgesprek_jaren',
    raw: 5,
    expected: '5 jaar',
    item: 'De Selectielijst gemeenten 2020 (4.1.13)',
  },
  {
    key: 'agenda_bestuurder_jaren',
    raw: 7,
    expected: '7 jaar',
    item: 'De Selectielijst gemeenten 2020 (19.1.2)',
  },
  {
    key: 'mailbox_sleutelfunctie',
    raw: 'blijvend',
    expected: 'blijvend bewaren',
    item: 'De Selectielijst e-mailbewaring 2024',
  },
] as const;

/** A retention period that differs from the selection list must be a deliberate choice: a warning. */
export const checkRetention: Rule = ({ profile, view }) =>
  listed.flatMap(({ key, raw, expected, item }) => {
    const leaf = leafAt(view, 'bewaartermijnen', key);
    const node = nodeAt(profile, ['bewaartermijnen', key]);
    if (node === undefined || isRefused(node) || leaf?.raw === undefined || leaf.raw === raw) return [];
    // The retention period of mailboxes is one word: `7-jaar`.
    const found = typeof leaf.raw === 'number' ? `${leaf.raw} jaar` : String(leaf.raw).replace('-', ' ');
    return [
      warning('retention/differs', sourceOfValue(node, `/bewaartermijnen/${key}`), { found, expected, item }),
    ];
  });
