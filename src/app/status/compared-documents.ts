import type { OpenBlank } from '../documents/render.ts';

/** Documents that were made before, compared with what would be made now. */
export interface ComparedDocuments {
  readonly documents: MadeDocuments;
  /** Values that they show and that are still to be filled in. */
  readonly blanks: readonly OpenBlank[];
}

/** What was made before. Names are those of files. */
export interface MadeDocuments {
  /** How many documents, in however many formats. */
  readonly made: number;
  /** Files that are no longer as they would be made now. */
  readonly stale: readonly string[];
  /** Files that no document has any more. */
  readonly superfluous: readonly string[];
}

/** What is known of documents that were not looked at. */
export const nothingCompared: ComparedDocuments = {
  documents: { made: 0, stale: [], superfluous: [] },
  blanks: [],
};
