/** A file of a new workspace. */
export interface SetupFile {
  /** Relative to the workspace folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /**
   * What to do when the file already exists: `ours` is always brought up to date, `person` only as long as nobody
   * changed it, and missing entries are added to `lines` and `settings`.
   */
  readonly keep: 'ours' | 'person' | 'lines' | 'settings';
  /** Whether it is a program, which a file of ours that is always brought up to date never is. Default: no */
  readonly isExecutable?: boolean;
  /** Completes a file of a person with what it lacks, and changes nothing else. Default: it stays as it is. */
  readonly fill?: (found: string) => string;
}
