import { readFileSync } from 'node:fs';
import { root } from '../schemas.ts';

/** First and last character of each range whose widths are kept: Latin, common punctuation, arrows, the euro. */
const stretches: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x20ac, 0x20ac],
];

/** Character widths of the shipped fonts, in thousandths of the font size. */
export function generateFontWidths(): [string, string][] {
  const lines = (['Regular', 'Bold'] as const).map((name) => {
    const widths = widthsOf(readFileSync(`${root}fonts/Carlito-${name}.ttf`));
    const rows = stretches.map(([first, last]) => {
      const each = Array.from({ length: last - first + 1 }, (_, index) => widths(first + index));
      return `    [${first}, [${each.join(',')}]],`;
    });
    return `  ${name.toLowerCase()}: [\n${rows.join('\n')}\n  ],`;
  });
  const text = `/* Generated from fonts/ by scripts/generate.ts. Do not edit. */

/** Stretches of characters: code of the first, and the width of each in thousandths of the font size. */
type Stretches = readonly (readonly [number, readonly number[]])[];

/** How wide characters are in the shipped fonts. */
export const fontWidths: { readonly regular: Stretches; readonly bold: Stretches } = {
${lines.join('\n')}
};
`;
  return [['font-widths.ts', text]];
}

/** Reads `hmtx` and `cmap`. Source: OpenType 1.9, chapters of the same names. */
function widthsOf(font: Buffer): (code: number) => number {
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + index * 16;
      return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)] as const;
    }),
  );
  const table = (name: string): number => tables.get(name)!;
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const measured = font.readUInt16BE(table('hhea') + 34);
  const glyphOf = readCharacterMap(font, table('cmap'));
  return (code) => {
    const glyph = Math.min(glyphOf(code), measured - 1);
    return Math.round((font.readUInt16BE(table('hmtx') + glyph * 4) * 1000) / unitsPerEm);
  };
}

/** The `cmap` subtable of the basic plane: format 4. */
function readCharacterMap(font: Buffer, cmap: number): (code: number) => number {
  const records = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const map = cmap + records.find((offset) => font.readUInt16BE(cmap + offset) === 4)!;
  const count = font.readUInt16BE(map + 6) / 2;
  const [ends, starts] = [map + 14, map + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  return (code) => {
    for (let index = 0; index < count; index++) {
      if (font.readUInt16BE(ends + index * 2) < code) continue;
      const start = font.readUInt16BE(starts + index * 2);
      if (start > code) return 0;
      const delta = font.readUInt16BE(deltas + index * 2);
      const offset = font.readUInt16BE(offsets + index * 2);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(offsets + index * 2 + offset + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
