import type { Agreement } from './agreements.ts';

/** A decision on an agreement in a review. */
export type Verdict = 'behouden' | 'gewijzigd' | 'vervallen';

export const verdicts: readonly Verdict[] = ['behouden', 'gewijzigd', 'vervallen'];

/** The progress of a review: which agreements were reviewed, and the decisions. */
export type Seen = ReadonlyMap<string, Verdict>;

/** The state of a review session. */
export interface ReviewState {
  /** The current agreements. */
  readonly agreements: readonly Agreement[];
  readonly seen: Seen;
  /** The agreement under review; undefined when all have been reviewed. */
  readonly current: Agreement | undefined;
  /** Agreements reviewed since the start of the session, last one at the end; to go back. */
  readonly trail: readonly string[];
}

/** An event in a review. */
export type ReviewEvent =
  | { readonly kind: 'judge'; readonly id: string; readonly verdict: Verdict }
  /** Keep every agreement in a section that was not reviewed yet. */
  | { readonly kind: 'keep-section'; readonly section: string }
  | { readonly kind: 'back' }
  /** The current state on disk, including other people's changes. */
  | { readonly kind: 'stored'; readonly agreements: readonly Agreement[]; readonly seen: Seen };

/** The next state, and what to store. */
export interface ReviewStep {
  readonly state: ReviewState;
  /** Decisions to store. */
  readonly marks: Seen;
}

/**
 * The decisions that the profile still confirms: a round remembers, but the file decides.
 *
 * @param lapsed ids of agreements that the profile drops
 */
export function stillDecided(
  seen: Seen,
  { agreements, lapsed }: { readonly agreements: readonly Agreement[]; readonly lapsed: ReadonlySet<string> },
): Seen {
  const present = new Set(agreements.map(({ id }) => id));
  return new Map(
    [...seen].flatMap(([id, verdict]): (readonly [string, Verdict])[] => {
      if (present.has(id)) return verdict === 'vervallen' ? [] : [[id, verdict]];
      return lapsed.has(id) ? [[id, 'vervallen']] : [];
    }),
  );
}

/** The initial state: at the start, or where the user stopped. */
export function startReview(agreements: readonly Agreement[], seen: Seen): ReviewState {
  return arrange({ agreements, seen, current: undefined, trail: [] });
}

/** The reducer of the review: event in, next state and what to store out. */
export function stepReview(state: ReviewState, event: ReviewEvent): ReviewStep {
  switch (event.kind) {
    case 'judge':
      return mark(state, new Map([[event.id, event.verdict]]));
    case 'keep-section': {
      const ids = unseen(state).filter(({ section }) => section === event.section);
      return mark(state, new Map(ids.map(({ id }) => [id, 'behouden' as const])));
    }
    case 'back':
      return { state: back(state), marks: new Map() };
    case 'stored': {
      const { agreements, seen } = event;
      const stays = agreements.find(({ id }) => id === state.current?.id && !seen.has(id));
      const next = arrange({ ...state, agreements, seen });
      return { state: stays === undefined ? next : { ...next, current: stays }, marks: new Map() };
    }
  }
}

function mark(state: ReviewState, marks: Seen): ReviewStep {
  const seen = new Map([...state.seen, ...marks]);
  const trail = [...state.trail, ...marks.keys()];
  return { state: arrange({ ...state, seen, trail }), marks };
}

/** The next agreement: the first from here that was not reviewed. */
function arrange(state: ReviewState): ReviewState {
  const left = unseen(state);
  const at = state.agreements.findIndex(({ id }) => id === state.current?.id);
  const next = left.find((each) => state.agreements.indexOf(each) > at) ?? left[0];
  return { ...state, current: next };
}

/** Back to the previous one, whatever was decided on it; a dropped one no longer exists. */
function back(state: ReviewState): ReviewState {
  const ids = new Set(state.agreements.map(({ id }) => id));
  const trail = state.trail.filter((id) => ids.has(id));
  const last = state.agreements.find(({ id }) => id === trail.at(-1));
  return last === undefined ? state : { ...state, current: last, trail: trail.slice(0, -1) };
}

function unseen({ agreements, seen }: Pick<ReviewState, 'agreements' | 'seen'>): readonly Agreement[] {
  return agreements.filter(({ id }) => !seen.has(id));
}

/** The progress of a review. */
export interface ReviewProgress {
  readonly done: number;
  readonly total: number;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Counts the reviewed agreements, including those dropped in this review. */
export function progressOfReview({
  agreements,
  seen,
}: Pick<ReviewState, 'agreements' | 'seen'>): ReviewProgress {
  const ids = new Set(agreements.map(({ id }) => id));
  const known = [...seen].filter(([id, verdict]) => ids.has(id) || verdict === 'vervallen');
  const count = (wanted: Verdict): number => known.filter(([, verdict]) => verdict === wanted).length;
  const gone = known.filter(([id]) => !ids.has(id)).length;
  return {
    done: known.length,
    total: agreements.length + gone,
    counts: { behouden: count('behouden'), gewijzigd: count('gewijzigd'), vervallen: count('vervallen') },
  };
}
