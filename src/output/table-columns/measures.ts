/** Measures of what is printed, shared by the formats that divide a table over a page. */
import type { FieldKind } from '../../document/tree.ts';

/** CSS pixels in a twip, a twentieth of a point. */
export const pixelsPerTwip: number = 96 / 1440;

/** The largest inline picture, in CSS pixels: a portrait of 3 by 4 centimetres. */
export const largestInline = { width: 113, height: 151 } as const;

/** Room around the text of a cell, in twips. */
export function cellMargins(compact: boolean): { readonly above: number; readonly beside: number } {
  return compact ? { above: 14, beside: 60 } : { above: 57, beside: 108 };
}

/**
 * Placeholder text of an empty field: on paper a line to write on, and white where the whole box or cell is for the answer.
 * On screen it gives way to what is typed; its title tells what belongs there.
 */
export const emptyWords: Readonly<Record<FieldKind, string>> = {
  tekst: '_'.repeat(12),
  lang: '\u00a0'.repeat(8),
  datum: '_'.repeat(15),
  keuze: '_'.repeat(12),
  paraaf: '_'.repeat(6),
  handtekening: '_'.repeat(30),
  vinkje: '',
  'vinkje-aan': '',
};
