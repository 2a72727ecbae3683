/** Font names for CSS and SVG, and how wide the fonts are. */

/**
 * A list of fonts for `font-family`: the preferred one, then fonts of about the same width.
 *
 * Why always quoted: a name such as `inherit`, or one with odd characters, then stays a name.
 */
export function drawingFonts(name: string): string {
  const clean = name
    .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const names = [...new Set([clean, 'Calibri', 'Carlito', 'Segoe UI', 'Arial'])].filter(
    (each) => each !== '',
  );
  return `${names.map((each) => `'${each}'`).join(', ')}, sans-serif`;
}

/** Fonts about as wide as Calibri, whose widths are known. */
const widths: Readonly<Record<string, number>> = {
  calibri: 1,
  carlito: 1,
  'source sans 3': 1.02,
  'source sans pro': 1.02,
  'times new roman': 1,
  garamond: 0.97,
};

/** Any other font: the widest in office use, Verdana, is almost a third wider than Calibri. */
const unknownWidth = 1.3;

/** How much wider text may be in a font than in the shipped one, with some margin. */
export function widthFactor(name: string): number {
  return (widths[name.trim().toLowerCase()] ?? unknownWidth) * 1.06;
}
