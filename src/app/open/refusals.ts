/** Why a workspace cannot be found. */
export interface WorkspaceRefusals {
  /** There is none here or above; a file may have nearly the right name. */
  readonly 'workspace/none': { readonly lookalike: string | undefined };
  readonly 'workspace/pattern-without-any': { readonly pattern: string };
  readonly 'workspace/no-folder': { readonly typed: string; readonly siblings: readonly string[] };
  readonly 'workspace/no-profile': { readonly typed: string };
  /** Several were named where one is required. */
  readonly 'workspace/several': object;
}
