/** A thing's name for readers. */
export interface ReaderName {
  readonly text: string;
  /** The name for more of them: "teammanagers". */
  readonly plural?: string | undefined;
  readonly article?: string | undefined;
}

/** Gives the reader's name of a thing that a value points to by id; undefined when it is not known. */
export type NameOf = (kind: string, id: string) => ReaderName | undefined;
