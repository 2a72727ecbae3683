/** Why nothing is saved in git. */
export interface SavedRefusals {
  readonly 'saved/off': { readonly why: SavingOff };
  /** Nothing changed since the last time. */
  readonly 'saved/nothing': object;
  /** Something changed after somebody looked at what would be saved. */
  readonly 'saved/changed-meanwhile': object;
  /** Git, or a check that runs before it saves, said no. */
  readonly 'saved/refused-by-git': { readonly said: string };
}

/** Why saving in git is off. */
export type SavingOff =
  | 'no-git'
  | 'no-repository'
  /** Two versions are being put together, in whatever way. */
  | 'merging'
  /** No branch would hold what is saved. */
  | 'no-branch'
  /** Git does not know who saves. */
  | 'no-name';
