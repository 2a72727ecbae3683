/** Why an earlier version of the agreements was not found. */
export type EarlierFailure = 'no-git' | 'shallow' | 'no-commit' | 'broken';

/** Facts of what goes wrong around the yearly review. */
export interface ReviewFacts {
  readonly 'review/no-earlier-version': { readonly since: string; readonly cause: EarlierFailure };
}
