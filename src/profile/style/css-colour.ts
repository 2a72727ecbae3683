/** Colours as CSS writes them. */

/**
 * A colour as `#rrggbb`; undefined when it is none, or one that nobody sees. What is half transparent is mixed with
 * white, the page it lies on.
 */
export function parseColour(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const named = names.get(text);
  if (named !== undefined) return named;
  const found = text.startsWith('#') ? fromHex(text.slice(1)) : fromFunction(text);
  if (found === undefined) return undefined;
  const [red, green, blue, alpha] = found;
  if (alpha === 0 || ![red, green, blue, alpha].every(Number.isFinite)) return undefined;
  return `#${[red, green, blue].map((part) => hex(255 + (part - 255) * alpha)).join('')}`;
}

/** Red, green and blue from 0 to 255, and how little is seen through it. */
type Parts = readonly [red: number, green: number, blue: number, alpha: number];

function hex(value: number): string {
  return Math.round(clamp(value, 255)).toString(16).padStart(2, '0');
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function fromHex(digits: string): Parts | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return undefined;
  const size = digits.length < 6 ? 1 : 2;
  const part = (index: number): number => {
    const digit = digits.slice(index * size, (index + 1) * size);
    return digit === '' ? 255 : parseInt(size === 1 ? digit + digit : digit, 16);
  };
  return [part(0), part(1), part(2), part(3) / 255];
}

/** `rgb()` and `hsl()`, with commas or spaces. Source: CSS Color 4 §4 and §7. */
function fromFunction(text: string): Parts | undefined {
  const [, name, inner = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? [];
  const values = inner.split(/[\s,/]+/).filter((value) => value !== '');
  if (name === undefined || values.length < 3 || values.length > 4) return undefined;
  const [first = '', second = '', third = '', last = '1'] = values;
  const alpha = clamp(amount(last, 1), 1);
  if (name === 'rgb') return [amount(first, 255), amount(second, 255), amount(third, 255), alpha];
  return [...fromHsl(degrees(first), percentage(second), percentage(third)), alpha];
}

/** A number, or a percentage of the most there can be. */
function amount(written: string, most: number): number {
  const value = /^[-+]?(?:\d+\.?\d*|\.\d+)%?$/.test(written) ? parseFloat(written) : NaN;
  return written.endsWith('%') ? (value / 100) * most : value;
}

function percentage(written: string): number {
  return clamp(amount(written.endsWith('%') ? written : `${written}%`, 1), 1);
}

const turns: Readonly<Record<string, number>> = { '': 1, deg: 1, turn: 360, grad: 0.9, rad: 180 / Math.PI };

function degrees(written: string): number {
  const [, value = '', unit = ''] = /^([-+]?(?:\d+\.?\d*|\.\d+))(deg|turn|grad|rad)?$/.exec(written) ?? [];
  return (((parseFloat(value) * (turns[unit] ?? 1)) % 360) + 360) % 360;
}

/** Source: CSS Color 4 §7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): readonly [number, number, number] {
  const part = (shift: number): number => {
    const at = (shift + hue / 30) % 12;
    const reach = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return [part(0), part(8), part(4)];
}

/** The names that occur in house styles. Source: CSS Color 4 §6.1, the sixteen of old and a few more. */
const names: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['silver', '#c0c0c0'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['white', '#ffffff'],
  ['maroon', '#800000'],
  ['red', '#ff0000'],
  ['purple', '#800080'],
  ['fuchsia', '#ff00ff'],
  ['green', '#008000'],
  ['lime', '#00ff00'],
  ['olive', '#808000'],
  ['yellow', '#ffff00'],
  ['navy', '#000080'],
  ['blue', '#0000ff'],
  ['teal', '#008080'],
  ['aqua', '#00ffff'],
  ['orange', '#ffa500'],
  ['darkred', '#8b0000'],
  ['darkgreen', '#006400'],
  ['darkblue', '#00008b'],
]);
