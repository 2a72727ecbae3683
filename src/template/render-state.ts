import type { Source } from '../diagnostics/diagnostic.ts';
import type { Blank, Leaf, Proposal, View, ViewObject } from '../profile/leaf.ts';

/** The state of one rendering; created for every document. */
export interface RenderState {
  /** The whole context, for texts of the catalogue. */
  readonly root: ViewObject | Readonly<Record<string, unknown>>;
  /** `u` or `je`. */
  readonly address: 'u' | 'je';
  /** What the municipality calls the assistant of a board member. */
  readonly assistant: string;
  /** Whether to leave out what is internal or confidential. */
  readonly publicOnly: boolean;
  /** Values that were printed, in order; the text has links with their number. Absent: no tracing. */
  readonly traced: Leaf[] | undefined;
  /** Blanks that were printed. */
  readonly blanks: Blank[];
  /** Proposals that what was printed rests on. */
  readonly proposals: Proposal[];
  /** Locates a path of the profile or a folder of the workspace; absent when not needed. */
  readonly placeOf?: (path: string) => Source;
  /** Sections of the catalogue, for `{{#sectie}}`. */
  readonly sections: readonly { readonly id: string }[];
  /** Texts the municipality wrote itself, by id; they take precedence over the catalogue. */
  readonly ownTexts: ReadonlyMap<string, Leaf>;
  /** The proposals because of which a text of the catalogue is there, by its id. Absent: none. */
  readonly restsOn?: ReadonlyMap<string, readonly Proposal[]>;
}

/** Any argument of a helper. */
export type HelperValue = View | string | number | boolean | null | undefined | object;
