/** A member of a list that refers to one of another list. */
export interface MemberUse {
  /** The place of its list: `ondersteuning.koppeling`. */
  readonly path: string;
  readonly title: string;
  /** The member in words. */
  readonly words: string;
}

/** Why filling in is refused. */
export interface FillRefusals {
  /** A part that is no document, no section and no value of the profile. */
  readonly 'fill/unknown-part': {
    readonly typed: string;
    readonly documents: readonly string[];
    readonly sections: readonly string[];
  };
  /** A place that the profile does not have. */
  readonly 'fill/unknown-path': { readonly typed: string; readonly near: string | undefined };
  /** What was typed cannot be the value there. */
  readonly 'fill/wrong-value': { readonly path: string; readonly wrong: string };
  /** A shared profile is nobody's own, and makes no documents. */
  readonly 'fill/shared': { readonly folder: string };
  /** Somebody changed the same value since it was shown. */
  readonly 'fill/changed-meanwhile': {
    readonly title: string;
    /** The answer, as somebody would type it. */
    readonly mine: string;
    /** What stands there now; undefined when nothing. */
    readonly now: string | undefined;
  };
  /** Needs consent: a member of a list goes, with everything that is written about it. */
  readonly 'fill/removal': {
    readonly title: string;
    /** The member in words. */
    readonly member: string;
    /** What goes along and is not in those words: comments, and other values with what they are called. */
    readonly along: readonly string[];
    /** Ids of dossiers that are about it. */
    readonly dossiers: readonly string[];
  };
  /** Other lists refer to a member. */
  readonly 'fill/still-used': {
    readonly title: string;
    readonly member: string;
    readonly uses: readonly MemberUse[];
  };
  /** Needs consent: what was typed looks like somebody's name. */
  readonly 'fill/perhaps-name': { readonly typed: string };
  /** What an answer wrote cannot be taken back: it is not there any more as it was written. */
  readonly 'fill/written-over': { readonly title: string };
}
