/** Colours as files write them, as `#rrggbb`. */

const named: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  darkred: '#8b0000',
  green: '#008000',
  darkgreen: '#006400',
  lime: '#00ff00',
  blue: '#0000ff',
  darkblue: '#00008b',
  navy: '#000080',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  magenta: '#ff00ff',
  darkmagenta: '#8b008b',
  cyan: '#00ffff',
  darkcyan: '#008b8b',
  teal: '#008080',
  maroon: '#800000',
  olive: '#808000',
  darkyellow: '#808000',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  darkgray: '#a9a9a9',
  darkgrey: '#a9a9a9',
  silver: '#c0c0c0',
};

/** A colour as `#rrggbb`; undefined when it is transparent, automatic, or written in a way that is not read. */
export function colourValue(written: string): string | undefined {
  const value = written.trim().toLowerCase();
  const hex = /^#?([\da-f]{6}|[\da-f]{3})$/.exec(value)?.[1];
  if (hex !== undefined)
    return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`;
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*1(?:\.0*)?\s*)?\)$/.exec(
    value,
  );
  if (parts === null) return named[value];
  return `#${parts
    .slice(1, 4)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;
}
