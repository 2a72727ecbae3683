import { colord, extend } from 'colord';
import names from 'colord/plugins/names';

extend([names]);

/** A CSS number with its unit. */
const amount = /^([-+]?(?:\d+\.?\d*|\.\d+))(%|deg|g?rad|turn|)$/;

/**
 * A CSS colour as `#rrggbb`; undefined when it is not a colour or fully transparent. A translucent colour is mixed with
 * white, the colour of the page.
 */
export function parseColour(written: string): string | undefined {
  const colour = colord(inModernForm(written.trim().toLowerCase()));
  const { r, g, b, a } = colour.rgba;
  if (!colour.isValid() || a === 0) return undefined;
  const mixed = (part: number): number => 255 + (part - 255) * a;
  return colord({ r: mixed(r), g: mixed(g), b: mixed(b) }).toHex();
}

/**
 * `rgb(255, 0, 0, 0.5)` → `rgb(255 0 0 / 0.5)`, whatever separators are used.
 *
 * Why: themes mix commas, spaces and percentages in ways that colord refuses.
 */
function inModernForm(text: string): string {
  const [, name, inner = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? [];
  if (name === undefined) return text;
  const written = inner.split(/[\s,/]+/).filter((part) => part !== '');
  const parts = written.map((part) => {
    const [, value = NaN, unit = ''] = amount.exec(part) ?? [];
    return `${Number(value)}${unit}`;
  });
  return `${name}(${[parts.slice(0, 3).join(' '), ...parts.slice(3)].join(' / ')})`;
}
