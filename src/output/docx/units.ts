/** Units of Word files. Source: ECMA-376 17.18.74 (twips), 20.1.10.16 (EMU). */

/** Twentieths of a point in a millimetre. */
export const twipsPerMillimetre: number = 1440 / 25.4;

/** English metric units in a CSS pixel (1/96 inch). */
export const emuPerPixel = 9525;

/** Millimetres to twips. */
export function millimetres(count: number): number {
  return Math.round(count * twipsPerMillimetre);
}
