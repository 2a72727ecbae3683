/** Distances on a page, in twips: twentieths of a point. */

/** Twentieths of a point in a millimetre. */
export const twipsPerMillimetre: number = 1440 / 25.4;

/** CSS pixels in a twip. */
export const pixelsPerTwip: number = 96 / 1440;

/** Millimetres to twips. */
export function millimetres(count: number): number {
  return Math.round(count * twipsPerMillimetre);
}

/** Room around the text of a cell, in twips. */
export function cellMargins(compact: boolean): { readonly above: number; readonly beside: number } {
  return compact ? { above: 14, beside: 60 } : { above: 57, beside: 108 };
}

/** Indentation per level of a list, in twips. */
export const levelIndent = 357;
