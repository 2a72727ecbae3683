import { readFileSync } from 'node:fs';
import { packageFolder } from '../../assets.ts';
import { readFont, type FontFile } from './font-file.ts';

/** The shipped fonts: one for text in its four styles, and one for code letters, which also has signs such as boxes. */
export function readShippedFonts(): { readonly text: readonly FontFile[]; readonly code: FontFile } {
  return {
    text: ['Regular', 'Bold', 'Italic', 'BoldItalic'].map((style) => shippedFont(`Carlito-${style}`)),
    code: shippedFont('DejaVuSansMono'),
  };
}

function shippedFont(name: string): FontFile {
  const font = readFont(readFileSync(`${packageFolder}fonts/${name}.ttf`));
  if (font === undefined) throw new Error(`the shipped font ${name} is damaged`);
  return font;
}
