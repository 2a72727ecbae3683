import type { Source } from '../diagnostics/diagnostic.ts';
import type { Blank, Leaf, View, ViewObject } from '../profile/leaf.ts';

/** What one rendering remembers; made anew for every document. */
export interface RenderState {
  /** The whole context, for texts of the catalogue. */
  readonly root: ViewObject | Readonly<Record<string, unknown>>;
  /** `u` or `je`. */
  readonly address: 'u' | 'je';
  /** What the municipality calls the assistant of a board member. */
  readonly assistant: string;
  /** Leave out what is internal or confidential. */
  readonly publicOnly: boolean;
  /** Values that were printed, in order; links with their number are left in the text. Absent: no tracing. */
  readonly traced: Leaf[] | undefined;
  /** Blanks that were printed. */
  readonly blanks: Blank[];
  /** Where a path of the profile or a folder of the workspace is; absent when nobody asks. */
  readonly placeOf?: (path: string) => Source;
  /** Sections of the catalogue, for `{{#sectie}}`. */
  readonly sections: readonly { readonly id: string }[];
  /** Texts the municipality wrote itself, by id; they go before those of the catalogue. */
  readonly ownTexts: ReadonlyMap<string, Leaf>;
}

/** Anything a helper can be handed. */
export type HelperValue = View | string | number | boolean | null | undefined | object;
