import type { OpenBlank } from '../documents/render.ts';

/** Existing documents, compared with what would be made now. */
export interface ComparedDocuments {
  readonly documents: MadeDocuments;
  /** Blanks that they show. */
  readonly blanks: readonly OpenBlank[];
}

/** Existing documents. Names are file names. */
export interface MadeDocuments {
  /** The number of documents, whatever the number of formats. */
  readonly made: number;
  /** Stale files. */
  readonly stale: readonly string[];
  /** Superfluous files. */
  readonly superfluous: readonly string[];
}

/** The value when documents were not compared. */
export const nothingCompared: ComparedDocuments = {
  documents: { made: 0, stale: [], superfluous: [] },
  blanks: [],
};
