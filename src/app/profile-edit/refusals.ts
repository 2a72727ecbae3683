import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Why a profile change is refused. */
export interface ProfileRefusals {
  /** The change would introduce errors. */
  readonly 'profile/new-errors': { readonly file: string; readonly diagnostics: readonly Diagnostic[] };
  /** The file is valid, but not written in a way that can be edited line by line. */
  readonly 'profile/not-editable': { readonly file: string };
  /** The text before the value, or the value itself, has changed since it was shown. */
  readonly 'profile/changed-meanwhile': { readonly file: string };
}
