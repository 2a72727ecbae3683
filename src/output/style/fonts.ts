/** Names of fonts as CSS and SVG want them, and how wide they run. */

/**
 * A list of fonts for `font-family`: the wanted one, then fonts of about the same width.
 *
 * Why always in quotes: a name such as `inherit` or one with odd characters then stays a name.
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

/** Fonts that run about as wide as Calibri, whose widths are known. */
const widths: Readonly<Record<string, number>> = {
  calibri: 1,
  carlito: 1,
  'source sans 3': 1.02,
  'source sans pro': 1.02,
  'times new roman': 1,
  garamond: 0.97,
};

/** Any other font: the widest that offices use, Verdana, runs almost a third wider than Calibri. */
const unknownWidth = 1.3;

/** How much wider text may run in a font than in the shipped one, with some room to spare. */
export function widthFactor(name: string): number {
  return (widths[name.trim().toLowerCase()] ?? unknownWidth) * 1.06;
}
