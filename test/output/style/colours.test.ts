import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/accessibility/contrast.ts';
import { mix } from '../../../src/output/style/colour.ts';
import { deriveColours, type Colours } from '../../../src/output/style/colours.ts';
import { drawingFonts, widthFactor } from '../../../src/output/style/fonts.ts';
import { defaultHouseStyle } from '../../../src/output/style/house-style.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Text and its background, in any document. */
const pairs: readonly (readonly [keyof Colours, keyof Colours])[] = [
  ['text', 'page'],
  ['text', 'tint'],
  ['text', 'attention'],
  ['main', 'page'],
  ['main', 'tint'],
  ['onFill', 'fill'],
  ['link', 'page'],
  ['link', 'tint'],
  ['link', 'attention'],
  ['muted', 'page'],
  ['muted', 'tint'],
  ['onAttention', 'attention'],
];

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ffffff', '#767676', 4.54],
    ['#ff0000', '#ff0000', 1],
  ])('of %s and %s matches WCAG', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
  });
});

describe('the colours of documents', () => {
  it('are readable, whatever is chosen', () => {
    fc.assert(
      fc.property(anyColour, fc.option(anyColour), fc.option(anyColour), (main, link, text) => {
        const colours = deriveColours({ main, link: link ?? undefined, text: text ?? undefined });
        const weak = pairs.filter(([on, under]) => contrast(colours[on], colours[under]) < 4.5);
        expect(weak).toEqual([]);
        for (const colour of Object.values(colours)) expect(colour).toMatch(/^#[\da-f]{6}$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep the hue of a darkened colour', () => {
    fc.assert(
      fc.property(anyColour, (main) => {
        const found = partsOf(deriveColours({ main }).main);
        const wanted = partsOf(main);
        // Components stay in proportion: cross-multiplying gives the same, except for rounding.
        for (const [i, j] of [
          [0, 1],
          [1, 2],
          [0, 2],
        ] as const)
          expect(Math.abs(found[i]! * wanted[j]! - found[j]! * wanted[i]!)).toBeLessThanOrEqual(256);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['#154273', '#154273'],
    ['#cc0000', '#cc0000'],
    ['#ffcc00', '#8a6e00'],
    ['#ffffff', '#757575'],
    ['#000000', '#000000'],
  ])('make %s into %s', (main, expected) => {
    expect(deriveColours({ main }).main).toBe(expected);
  });

  it.each([
    ['#154273', '#154273', '#ffffff'],
    ['#ffd200', '#ffd200', '#1f2430'],
    ['#f06f05', '#f06f05', '#1f2430'],
    ['#ffffff', '#757575', '#ffffff'],
  ])('fill areas of %s with %s, and write on them in %s', (main, fill, onFill) => {
    expect(deriveColours({ main })).toMatchObject({ fill, onFill });
  });

  it('do not take over text colours for a dark screen', () => {
    expect(deriveColours({ text: '#f2f2f2' }).text).toBe(deriveColours({}).text);
    expect(deriveColours({ text: '#000000' }).text).toBe('#000000');
  });

  it('are the defaults when nothing is chosen', () => {
    expect(defaultHouseStyle.colours).toEqual(deriveColours({}));
    expect(defaultHouseStyle.colours).toMatchObject({ main: '#154273', link: '#154273', text: '#1f2430' });
  });

  it('mix', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

describe('fonts', () => {
  it.each([
    ['Georgia', "'Georgia', 'Calibri', 'Carlito', 'Segoe UI', 'Arial', sans-serif"],
    ['Calibri', "'Calibri', 'Carlito', 'Segoe UI', 'Arial', sans-serif"],
    ['', "'Calibri', 'Carlito', 'Segoe UI', 'Arial', sans-serif"],
    ["a'; } b", "'a b', 'Calibri', 'Carlito', 'Segoe UI', 'Arial', sans-serif"],
    ['Noto Sans – Čeština', "'Noto Sans Čeština', 'Calibri', 'Carlito', 'Segoe UI', 'Arial', sans-serif"],
  ])('%s', (name, family) => {
    expect(drawingFonts(name)).toBe(family);
  });

  it('leave some margin, and more for unknown fonts', () => {
    expect(widthFactor('Calibri')).toBeCloseTo(1.06);
    expect(widthFactor('Verdana')).toBeGreaterThan(1.3);
  });
});
