import type { Draft } from './draft.ts';

/** Where phrasing content stands. */
export interface Place {
  readonly draft: Draft;
  /** Width of its line, in twips: a word that is wider must break. */
  readonly room: number;
  /** Size of its letters, in twips. */
  readonly size: number;
  /** Whether it is in a table. */
  readonly isNarrow?: boolean;
  /** Whether a line to write on may run to the end of the room: what belongs there is said before it. */
  readonly endsLine?: boolean;
}
