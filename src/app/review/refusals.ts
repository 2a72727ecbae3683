/** Why a review is refused. */
export interface ReviewRefusals {
  readonly 'review/unknown-document': {
    readonly typed: string;
    readonly known: readonly string[];
    readonly reviewed: readonly string[];
  };
  /** The document has no agreements to review. */
  readonly 'review/no-agreements': { readonly document: string; readonly reviewed: readonly string[] };
  readonly 'review/unknown-agreement': {
    readonly typed: string;
    /** Ids of agreements, and of their sections. */
    readonly known: readonly string[];
  };
  /** A review cannot end on a day before the previous one. */
  readonly 'review/before-last': { readonly day: string; readonly last: string };
  /** Needs consent: some agreements were not reviewed. */
  readonly 'review/incomplete': { readonly left: number; readonly total: number };
}
