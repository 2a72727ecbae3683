/** Why a workspace cannot be found. */
export interface WorkspaceRefusals {
  /** There is none here or above; a file may have almost the right name. */
  readonly 'workspace/none': { readonly lookalike: string | undefined };
  readonly 'workspace/pattern-without-any': { readonly pattern: string };
  readonly 'workspace/no-folder': { readonly typed: string; readonly siblings: readonly string[] };
  readonly 'workspace/no-profile': { readonly typed: string };
  /** Several were named where the work is done in one. */
  readonly 'workspace/several': object;
}
