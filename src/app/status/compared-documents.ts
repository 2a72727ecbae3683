import type { Proposal } from '../../profile/leaf.ts';
import type { OpenBlank } from '../documents/render.ts';

/** Existing documents, compared with what would be made now. */
export interface ComparedDocuments {
  readonly documents: MadeDocuments;
  /** Blanks that they show. */
  readonly blanks: readonly OpenBlank[];
  /** What they say that nobody has agreed on yet, each once. */
  readonly proposals: readonly Proposal[];
}

/** Existing documents. Names are file names; those from dossiers are only counted. */
export interface MadeDocuments {
  /** The number of documents, whatever the number of formats. */
  readonly made: number;
  /** How many more were made from dossiers. Why apart: nothing is known about whether those are up to date. */
  readonly fromDossiers: number;
  /** Files that somebody changed since they were made; those from dossiers too. */
  readonly changed: readonly string[];
  /** Stale files. */
  readonly stale: readonly string[];
  /** Superfluous files. */
  readonly superfluous: readonly string[];
}

/** The value when documents were not compared. */
export const nothingCompared: ComparedDocuments = {
  documents: { made: 0, fromDossiers: 0, changed: [], stale: [], superfluous: [] },
  blanks: [],
  proposals: [],
};
