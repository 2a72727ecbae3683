import type { Agreement } from './agreements.ts';

/** What happened to one agreement between two reviews. */
export interface AgreementChange {
  readonly kind: 'nieuw' | 'gewijzigd' | 'vervallen';
  /** Heading of its section. */
  readonly heading: string;
  /** The old text; undefined for a new agreement. */
  readonly was: string | undefined;
  /** The current text; undefined for a dropped agreement. */
  readonly now: string | undefined;
}

type ComparedAgreement = Pick<Agreement, 'id' | 'heading' | 'words' | 'origin'>;

/**
 * What changed between two versions of the agreements, in their current order, followed by the dropped ones in their
 * old order.
 *
 * Two texts that are each other's opposite have different ids. One that replaces the other is a change.
 *
 * @param existing ids of everything that exists now. What exists but is no longer shown to these readers has not been
 * dropped and is not listed.
 */
export function compareAgreements(
  was: readonly ComparedAgreement[],
  now: readonly ComparedAgreement[],
  existing: ReadonlySet<string>,
): readonly AgreementChange[] {
  const nowIds = new Set(now.map(({ id }) => id));
  const left = new Set(was.filter(({ id }) => !nowIds.has(id)));
  const known = new Map(was.map((each) => [each.id, each]));
  const changes = now.flatMap((each): readonly AgreementChange[] => {
    const same = known.get(each.id);
    const before = same ?? [...left].find(({ origin }) => origin === each.origin);
    if (before !== undefined) left.delete(before);
    if (before?.words === each.words) return [];
    const kind = before === undefined ? 'nieuw' : 'gewijzigd';
    return [{ kind, heading: each.heading, was: before?.words, now: each.words }];
  });
  const lapsed = [...left]
    .filter(({ id }) => !existing.has(id))
    .map(({ heading, words }) => ({ kind: 'vervallen' as const, heading, was: words, now: undefined }));
  return [...changes, ...lapsed];
}
