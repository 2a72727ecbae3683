/** Calculations with colours as `#rrggbb`. */

/** Red, green and blue, from 0 to 255. */
type Parts = readonly [number, number, number];

function partsOf(colour: string): Parts {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as Parts;
}

function toHex(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, from 0 to 1. Source: WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red, green, blue] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast between two colours, from 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour mixed with some of another. */
export function mix(colour: string, other: string, share: number): string {
  const add = partsOf(other);
  return toHex(partsOf(colour).map((part, index) => part + ((add[index] ?? 0) - part) * share));
}

/** Whether a colour is not black, white or grey, and so belongs to a house style. */
export function isColourful(colour: string): boolean {
  const parts = partsOf(colour);
  return Math.max(...parts) - Math.min(...parts) >= 40;
}

/** The minimum contrast of text with its background. Source: WCAG 2.2, 1.4.3 (AA). */
export const textContrast = 4.5;

/**
 * The colour itself when it is readable on these backgrounds, or else the same hue, darkened as much as needed.
 *
 * Why mix with black: the components keep their proportions, so the hue stays and no rounding of angles creeps in.
 *
 * @param backgrounds may depend on the colour: a tint of it
 */
export function darkenUntilReadable(
  colour: string,
  backgrounds: (colour: string) => readonly string[],
): string {
  for (let share = 0; share < 1; share += 0.02) {
    const darker = mix(colour, '#000000', share);
    if (backgrounds(darker).every((background) => contrast(darker, background) >= textContrast))
      return darker;
  }
  return '#000000';
}
