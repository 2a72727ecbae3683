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
}
