import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Why private data cannot be looked for, or may not be written. */
export interface PrivacyRefusals {
  /** Git is not installed, or the folder is in no repository. */
  readonly 'privacy/no-git': object;
  /** What was to be written holds private data. The facts repeat none of it. */
  readonly 'privacy/refused': { readonly diagnostics: readonly Diagnostic[] };
}
