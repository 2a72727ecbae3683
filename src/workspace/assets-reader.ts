/** Access to the files shipped with the program; paths are relative to its package folder. */
export interface Assets {
  /** Whether the build's prepared files (`dist/prepared/`) may be used. */
  readonly prepared: boolean;
  /** Text of a shipped file. Throws when it is missing: that is a broken installation. */
  readonly read: (path: string) => string;
  /** Names in a shipped folder, sorted. */
  readonly list: (folder: string) => readonly string[];
}
