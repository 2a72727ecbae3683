import type { UnportableName } from '../../workspace/portable-name.ts';

/** Why a workspace cannot be found, or a path not be used. */
export interface WorkspaceRefusals {
  /** There is none here or above; a file may have nearly the right name. */
  readonly 'workspace/none': { readonly lookalike: string | undefined };
  readonly 'workspace/pattern-without-any': { readonly pattern: string };
  readonly 'workspace/no-folder': { readonly typed: string; readonly siblings: readonly string[] };
  readonly 'workspace/no-profile': { readonly typed: string };
  /** A link leads out of the workspace; nothing was read or written there. */
  readonly 'path/leads-outside': { readonly file: string };
  /** Windows does not accept the name; nothing was written. */
  readonly 'path/not-on-windows': UnportableName & { readonly typed: string };
  /** Several were named where one is required. */
  readonly 'workspace/several': object;
}
