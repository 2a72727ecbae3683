/** What a session needs to know of a question. */
export interface SessionQuestion {
  /** Its place in the profile. */
  readonly path: string;
}

/** The state of a session that fills in values. */
export interface FillState<Q extends SessionQuestion> {
  /** What is left, in order. */
  readonly questions: readonly Q[];
  /** The question at hand; undefined when nothing is left that was not skipped. */
  readonly current: Q | undefined;
  /** Paths that were skipped: not asked again in this session. */
  readonly skipped: ReadonlySet<string>;
  /** Everything asked so far, the last at the end; to go back. */
  readonly trail: readonly Q[];
  /** How many were answered. */
  readonly answered: number;
}

/** What happens in such a session. */
export type FillEvent<Q extends SessionQuestion> =
  /** An answer is on disk; `left` is what is still open. */
  | { readonly kind: 'saved'; readonly path: string; readonly left: readonly Q[] }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  /** Questions that may stay open are asked too. */
  | { readonly kind: 'more'; readonly questions: readonly Q[] };

/** The start: the first question. */
export function startFill<Q extends SessionQuestion>(questions: readonly Q[]): FillState<Q> {
  return { questions, current: questions[0], skipped: new Set(), trail: [], answered: 0 };
}

/** The reducer: event in, next state out. */
export function stepFill<Q extends SessionQuestion>(state: FillState<Q>, event: FillEvent<Q>): FillState<Q> {
  switch (event.kind) {
    case 'saved':
      return saved(state, event);
    case 'skip':
      return skip(state);
    case 'back':
      return back(state);
    case 'more': {
      const known = new Set(state.questions.map(({ path }) => path));
      const questions = [...state.questions, ...event.questions.filter(({ path }) => !known.has(path))];
      return { ...state, questions, current: state.current ?? nextAfter({ ...state, questions }, undefined) };
    }
  }
}

function saved<Q extends SessionQuestion>(
  state: FillState<Q>,
  { path, left }: { readonly path: string; readonly left: readonly Q[] },
): FillState<Q> {
  const { current } = state;
  const wasLeft = state.questions.some((each) => each.path === path);
  const trail = current === undefined ? state.trail : [...state.trail, current];
  const next = { ...state, questions: left, trail, answered: state.answered + (wasLeft ? 1 : 0) };
  return { ...next, current: nextAfter(next, placeOf(state, path)) };
}

function skip<Q extends SessionQuestion>(state: FillState<Q>): FillState<Q> {
  const { current } = state;
  if (current === undefined) return state;
  const skipped = new Set([...state.skipped, current.path]);
  const next = { ...state, skipped, trail: [...state.trail, current] };
  return { ...next, current: nextAfter(next, placeOf(state, current.path)) };
}

/** Back to the last question, answered or skipped. */
function back<Q extends SessionQuestion>(state: FillState<Q>): FillState<Q> {
  const last = state.trail.at(-1);
  if (last === undefined) return state;
  const skipped = new Set([...state.skipped].filter((path) => path !== last.path));
  const again = state.questions.find(({ path }) => path === last.path) ?? last;
  return { ...state, current: again, skipped, trail: state.trail.slice(0, -1) };
}

/** Paths of the questions behind the one at a path, in the old order. */
function placeOf<Q extends SessionQuestion>(
  { questions }: FillState<Q>,
  path: string,
): ReadonlySet<string> | undefined {
  const at = questions.findIndex((each) => each.path === path);
  return at === -1 ? undefined : new Set(questions.slice(at + 1).map((each) => each.path));
}

/** The first question from there on, else the first at all; skipped ones are not asked again. */
function nextAfter<Q extends SessionQuestion>(
  { questions, skipped }: FillState<Q>,
  behind: ReadonlySet<string> | undefined,
): Q | undefined {
  const left = questions.filter(({ path }) => !skipped.has(path));
  return left.find(({ path }) => behind?.has(path) === true) ?? left[0];
}
