/** Cells in a file with separators. */

/**
 * What a spreadsheet would take for a formula: it begins with one of its signs, also behind spaces, and also as wide as
 * a Chinese character. Apostrophes in front are counted in, so that one more can be taken away again.
 */
const formula = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r]/;

/** A value that no program takes for a formula. */
export function harmless(value: string): string {
  return formula.test(value) ? `'${value}` : value;
}

/** The value as it was. */
export function asItWas(written: string): string {
  return written.startsWith("'") && formula.test(written) ? written.slice(1) : written;
}

/** A cell; in quotes when it needs them. */
export function quoted(value: string): string {
  return /["\n\r;,\t]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
