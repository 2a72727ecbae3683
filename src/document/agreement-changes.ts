import type { Agreement } from './agreements.ts';

/** What happened to one agreement between two reviews. */
export interface AgreementChange {
  readonly kind: 'nieuw' | 'gewijzigd' | 'vervallen';
  /** Heading of its section. */
  readonly heading: string;
  /** The words as they were printed; undefined for what is new. */
  readonly was: string | undefined;
  /** The words as they are printed now; undefined for what lapsed. */
  readonly now: string | undefined;
}

type Compared = Pick<Agreement, 'id' | 'heading' | 'words' | 'origin'>;

/**
 * What changed between two versions of the agreements, in the order in which they stand now; what lapsed comes after
 * that, in its old order.
 *
 * Two texts that are each other's opposite have ids of their own. One that came for the other is a change.
 *
 * @param existing ids of everything there is now. What is not shown to these readers any more, but is there still, has
 *   not lapsed and is not told.
 */
export function compareAgreements(
  was: readonly Compared[],
  now: readonly Compared[],
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
