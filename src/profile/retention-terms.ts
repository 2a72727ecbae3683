/** How long something is kept: a number of years, or for good. */
export type RetentionTerm = number | 'permanent';

/** What the profile agrees on in `bewaartermijnen`, and what the selection list says about it. */
export interface ListedTerm {
  /** The key in `bewaartermijnen`. */
  readonly key: 'functioneringsgesprek_jaren' | 'agenda_bestuurder_jaren' | 'mailbox_sleutelfunctie';
  readonly term: RetentionTerm;
  /** The list with its number, as messages name it. */
  readonly item: string;
}

/** The agreed terms that a selection list knows too. Source: law-and-practice.md §2.6. */
export const listedTerms: readonly ListedTerm[] = [
  {
    key: 'functioneringsgesprek_jaren',
    term: 5,
    item: 'De Selectielijst gemeenten 2020 (4.1.13)',
  },
  { key: 'agenda_bestuurder_jaren', term: 7, item: 'De Selectielijst gemeenten 2020 (19.1.2)' },
  {
    key: 'mailbox_sleutelfunctie',
    term: 'permanent',
    item: 'De Selectielijst e-mailbewaring 2024',
  },
];

/** A term as the profile writes it: `5`, `7-jaar`, `blijvend`; undefined for anything else. */
export function readTerm(raw: unknown): RetentionTerm | undefined {
  if (typeof raw === 'number') return Number.isInteger(raw) && raw > 0 ? raw : undefined;
  if (raw === 'blijvend') return 'permanent';
  const years = typeof raw === 'string' ? /^(\d{1,3})-jaar$/.exec(raw)?.[1] : undefined;
  return years === undefined ? undefined : Number(years);
}
