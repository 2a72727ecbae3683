/** Offsets in a file's text, in UTF-16 code units: start inclusive, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A change to a text: what replaces a range of it. An empty range inserts; an empty text removes. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** Where a diagnostic points: a file, and inside it a value (JSON Pointer) and its place in the text. */
export interface Source {
  /** Path as the user knows it: relative to the folder the command was given, with forward slashes. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) of the value in the file. */
  readonly pointer?: string | undefined;
  /** Place in the text. Absent when the whole file is meant. */
  readonly range?: TextRange | undefined;
}

/** Another place that a diagnostic mentions; its line is filled in when the diagnostic is shown. */
export interface OtherPlace extends Source {
  readonly line?: number;
  /** Whether it is in the same file as the problem. */
  readonly isHere?: boolean;
}
