import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Why a change of a profile is refused. */
export interface ProfileRefusals {
  /** The file would have errors that it does not have now. */
  readonly 'profile/new-errors': { readonly file: string; readonly diagnostics: readonly Diagnostic[] };
  /** The file is correct, but not written in a way that can be edited line by line. */
  readonly 'profile/not-editable': { readonly file: string };
  /** What stands before the value, or the value itself, is no longer what it was when it was shown. */
  readonly 'profile/changed-meanwhile': { readonly file: string };
}
