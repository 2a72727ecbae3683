/** Calculations with colours as `#rrggbb`. */
import { contrast, textContrast } from '../../accessibility/contrast.ts';

/** Red, green and blue, from 0 to 255. */
type Parts = readonly [number, number, number];

function partsOf(colour: string): Parts {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as Parts;
}

function toHex(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
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
