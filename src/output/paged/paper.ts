import type { WriteOptions } from '../registry.ts';
import type { Page } from './page-draft.ts';
import { millimetres } from './units.ts';

/** A4, in twips. */
export const paper = { width: 11906, height: 16838 } as const;

/** The margins of a page, in twips. */
export interface Edges {
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
}

/** A comfortable line length. */
const usual: Edges = { top: millimetres(26), side: millimetres(22), bottom: millimetres(24) };
/** A long list keeps what a printer needs, and what a hand needs to hold it. */
const compact: Edges = { top: millimetres(15), side: millimetres(12), bottom: millimetres(12) };

/** The margins of our own pages. */
export function edges(options: Pick<WriteOptions, 'compact'>): Edges {
  return options.compact ? compact : usual;
}

/** The area for text on our own pages. */
export function textArea(options: Pick<WriteOptions, 'compact' | 'landscape'>): Page {
  const [width, height] = options.landscape ? [paper.height, paper.width] : [paper.width, paper.height];
  const { top, side, bottom } = edges(options);
  return { textWidth: width - 2 * side, textHeight: height - top - bottom };
}
