/** What happens to a file: it is new, unchanged, brought up to date, completed, replaced, or left to the person. */
export type FileState = 'new' | 'same' | 'updated' | 'completed' | 'replaced' | 'kept';

/** What to do with one file. */
export interface PlannedFile {
  readonly path: string;
  readonly state: FileState;
  /** The new text; undefined when the file is left as it is. */
  readonly text: string | undefined;
}
