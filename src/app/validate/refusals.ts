/** Why files cannot be checked. */
export interface ValidateRefusals {
  readonly 'validate/no-file': { readonly typed: string; readonly siblings: readonly string[] };
  /** There is no workspace in that folder or above it. */
  readonly 'validate/outside-workspace': { readonly typed: string };
}
