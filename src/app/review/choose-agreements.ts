import type { ReviewState } from '../../document/review-session.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';

/** Agreements as somebody names them: by id, by the id of a section, or all of them. */
export interface NamedAgreements {
  readonly names: readonly string[];
  readonly all: boolean;
}

/** What somebody wants of agreements, by name. */
export interface AgreementRequest {
  readonly keep: NamedAgreements;
  readonly lapse: NamedAgreements;
  /** The first of them gets words of its own. */
  readonly rewrite: NamedAgreements;
}

/** The agreements that were named, by id. */
export interface ChosenAgreements {
  readonly keep: readonly string[];
  readonly lapse: readonly string[];
  readonly rewrite: string | undefined;
  /** What was named and had lapsed before: nothing is done to it. */
  readonly lapsedBefore: readonly string[];
}

/** What names are looked up in. */
export interface ReviewedAgreements {
  readonly state: ReviewState;
  /** Ids of agreements that the profile lets lapse. */
  readonly lapsed: ReadonlySet<string>;
}

/** Finds the agreements that were named; an unknown one is refused. Of a section, only what was not looked at yet is kept. */
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

/** @param reach whether a section is what was not looked at yet, or all of it */
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
