import type { Agreement } from './agreements.ts';

/** What was decided on an agreement in a review. */
export type Verdict = 'behouden' | 'gewijzigd' | 'vervallen';

export const verdicts: readonly Verdict[] = ['behouden', 'gewijzigd', 'vervallen'];

/** What is known of a review that is going on: which agreements were looked at, and what was decided. */
export type Seen = ReadonlyMap<string, Verdict>;

/** What someone sees and has decided while reviewing. */
export interface ReviewState {
  /** The agreements as they stand now. */
  readonly agreements: readonly Agreement[];
  readonly seen: Seen;
  /** The agreement that is being looked at; undefined when all were. */
  readonly current: Agreement | undefined;
  /** Agreements that were looked at since the start, the last one at the end; to go back. */
  readonly trail: readonly string[];
}

/** Something that happens in a review. */
export type ReviewEvent =
  | { readonly kind: 'judge'; readonly id: string; readonly verdict: Verdict }
  /** Everything that was not looked at yet in a section stays. */
  | { readonly kind: 'keep-section'; readonly section: string }
  | { readonly kind: 'back' }
  /** What stands on disk now, with what others did. */
  | { readonly kind: 'stored'; readonly agreements: readonly Agreement[]; readonly seen: Seen };

/** The next state, and what has to be remembered for it. */
export interface ReviewStep {
  readonly state: ReviewState;
  /** Decisions to write down. */
  readonly marks: Seen;
}

/**
 * What was decided, as far as the profile still says so: a round remembers, but the file decides.
 *
 * @param lapsed ids of agreements that the profile lets lapse
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

/** The state in which someone begins, or goes on where they stopped. */
export function startReview(agreements: readonly Agreement[], seen: Seen): ReviewState {
  return arrange({ agreements, seen, current: undefined, trail: [] });
}

/** The pure heart of the review: what happens gives the next state and what to write. */
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

/** The next one to look at: the first that was not looked at, from where we are. */
function arrange(state: ReviewState): ReviewState {
  const left = unseen(state);
  const at = state.agreements.findIndex(({ id }) => id === state.current?.id);
  const next = left.find((each) => state.agreements.indexOf(each) > at) ?? left[0];
  return { ...state, current: next };
}

/** To the one before, whatever was decided on it; what lapsed is not there to go back to. */
function back(state: ReviewState): ReviewState {
  const ids = new Set(state.agreements.map(({ id }) => id));
  const trail = state.trail.filter((id) => ids.has(id));
  const last = state.agreements.find(({ id }) => id === trail.at(-1));
  return last === undefined ? state : { ...state, current: last, trail: trail.slice(0, -1) };
}

function unseen({ agreements, seen }: Pick<ReviewState, 'agreements' | 'seen'>): readonly Agreement[] {
  return agreements.filter(({ id }) => !seen.has(id));
}

/** How far a review is. */
export interface ReviewProgress {
  readonly done: number;
  readonly total: number;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Counts what was looked at; what lapsed in this review counts as well. */
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
