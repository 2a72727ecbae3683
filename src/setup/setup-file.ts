/** A file of a new workspace. */
export interface SetupFile {
  /** From the folder of the workspace, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /**
   * What to do with a file that is there already: `ours` is always brought up to date, `person` only as long as nobody
   * changed it, and of `lines` and `settings` what is missing is added.
   */
  readonly keep: 'ours' | 'person' | 'lines' | 'settings';
}
