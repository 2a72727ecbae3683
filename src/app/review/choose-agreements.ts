import type { ReviewState } from '../../document/review-session.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';

/** A selection of agreements: by id, by section id, or all of them. */
export interface NamedAgreements {
  readonly names: readonly string[];
  readonly all: boolean;
}

/** The requested decisions, by name. */
export interface AgreementRequest {
  readonly keep: NamedAgreements;
  readonly lapse: NamedAgreements;
  /** The first of them gets its own text. */
  readonly rewrite: NamedAgreements;
}

/** The named agreements, by id. */
export interface ChosenAgreements {
  readonly keep: readonly string[];
  readonly lapse: readonly string[];
  readonly rewrite: string | undefined;
  /** Named agreements that were already dropped: nothing is done to those. */
  readonly lapsedBefore: readonly string[];
}

/** What looking up names needs. */
export interface ReviewedAgreements {
  readonly state: ReviewState;
  /** Ids of agreements that the profile drops. */
  readonly lapsed: ReadonlySet<string>;
}

/**
 * Finds the named agreements; an unknown one is refused. Keeping a section applies only to what was not reviewed yet.
 */
export function chooseAgreements(
  { keep, lapse, rewrite }: AgreementRequest,
  review: ReviewedAgreements,
): Promise<Done<ChosenAgreements> | Refused> {
  return outcomeOf(() => {
    const named = [keep, lapse, rewrite].flatMap(({ names }) => names);
    return Promise.resolve(
      done({
        keep: idsFor(keep, review, 'unseen'),
        lapse: idsFor(lapse, review, 'all'),
        rewrite: idsFor(rewrite, review, 'all')[0],
        lapsedBefore: [...new Set(named.filter((name) => review.lapsed.has(name)))],
      }),
    );
  });
}

/** @param reach whether a section means only what was not reviewed yet, or all of it */
function idsFor(
  { names, all }: NamedAgreements,
  { state, lapsed }: ReviewedAgreements,
  reach: 'unseen' | 'all',
): readonly string[] {
  const { agreements, seen } = state;
  const reached = agreements.filter(({ id }) => reach === 'all' || !seen.has(id));
  const ids = agreements.map(({ id }) => id);
  const sections = [...new Set(agreements.map(({ section }) => section))];
  const found = names.flatMap((name) => {
    if (sections.includes(name)) return reached.filter(({ section }) => section === name).map(({ id }) => id);
    if (ids.includes(name)) return [name];
    if (lapsed.has(name)) return [];
    return refuse({ code: 'review/unknown-agreement', typed: name, known: [...ids, ...sections] });
  });
  return [...new Set([...found, ...(all ? reached.map(({ id }) => id) : [])])];
}
