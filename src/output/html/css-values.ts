import type { Colours } from '../style/colours.ts';
import { defaultHouseStyle } from '../style/house-style.ts';

/** Text as a CSS string; no character in it can end the string or the stylesheet (CSS Syntax Level 3, 4.3.7). */
export function cssString(value: string): string {
  const signs = [...value.replace(/\s+/g, ' ').trim()].map((sign) =>
    /[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 32).toString(16)} `,
  );
  return `"${signs.join('')}"`;
}

/** The font of a page, with fallbacks where it is not installed. */
export function pageFonts(name: string): string {
  const own = name.trim() === '' ? '' : `${cssString(name)}, `;
  // Carlito has the metrics of Calibri; the rest are the fonts of iPads, Windows, Android and Linux.
  return `${own}Carlito, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif`;
}

/** Colours as custom properties. An invalid colour becomes the default one. */
export function colourProperties(colours: Colours): string {
  return (Object.keys(defaultHouseStyle.colours) as (keyof Colours)[])
    .map((name) => {
      const isColour = /^#[0-9a-f]{6}$/i.test(colours[name]);
      return `--${name}:${isColour ? colours[name] : defaultHouseStyle.colours[name]};`;
    })
    .join('');
}
