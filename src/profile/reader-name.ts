/** An entity's name for readers. */
export interface ReaderName {
  readonly text: string;
  /** The plural: "teammanagers". */
  readonly plural?: string | undefined;
  readonly article?: string | undefined;
}

/** Returns the name of the entity that a value refers to by id; undefined when unknown. */
export type NameOf = (kind: string, id: string) => ReaderName | undefined;
