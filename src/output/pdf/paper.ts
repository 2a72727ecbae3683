import type { Page } from '../paged/page-draft.ts';
import type { WriteOptions } from '../registry.ts';

/** A page, in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly side: number; readonly bottom: number };
  /** Where its text ends, from its top. */
  readonly bottom: number;
  /** The room for text, in twips. */
  readonly size: Page;
}

/** A4, in points. */
const paper = { width: 595.28, height: 841.89 } as const;
const pointsPerMillimetre = 72 / 25.4;

/** Margins, in millimetres: as those of a Word file. */
const usualMargins = { top: 26, side: 22, bottom: 24 } as const;
const compactMargins = { top: 15, side: 12, bottom: 14 } as const;

/** The page of a document. */
export function paperOf({ landscape, compact }: Pick<WriteOptions, 'landscape' | 'compact'>): Paper {
  const [width, height] = landscape ? [paper.height, paper.width] : [paper.width, paper.height];
  const wanted = compact ? compactMargins : usualMargins;
  const [top, side, bottom] = [wanted.top, wanted.side, wanted.bottom].map(
    (each) => each * pointsPerMillimetre,
  ) as [number, number, number];
  return {
    ...{ width, height, margins: { top, side, bottom } },
    bottom: height - bottom,
    size: {
      textWidth: Math.floor((width - 2 * side) * 20),
      textHeight: Math.floor((height - top - bottom) * 20),
    },
  };
}
