/** Why private data cannot be looked for in git. */
export interface PrivacyRefusals {
  /** Git is not installed, or the folder is in no repository. */
  readonly 'privacy/no-git': object;
}
