/** Contrast of colours as `#rrggbb`. */

/** The minimum contrast of text with its background. Source: WCAG 2.2, 1.4.3 (AA). */
export const textContrast = 4.5;

/** The minimum contrast of large text: from 18 points, or 14 when bold. Source: WCAG 2.2, 1.4.3 (AA). */
export const largeTextContrast = 3;

/** Relative luminance, from 0 to 1. Source: WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast between two colours, from 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
