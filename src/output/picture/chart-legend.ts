import { element, join, type Markup } from '../markup.ts';
import { widthFactor } from '../style/fonts.ts';
import type { HouseStyle } from '../style/house-style.ts';
import { letterSize, lineHeight, maxWidth, textLines } from './svg.ts';
import { widthOf } from './text-metrics.ts';

/** Width of a sample, including the space after it. */
const sample = 42;

/** What the lines and boxes of a chart mean: only what occurs in it, in words beside a sample. */
export function drawLegend(
  kinds: { readonly full: boolean; readonly dashed: boolean; readonly stack: boolean },
  style: HouseStyle,
): { readonly markup: Markup | undefined; readonly width: number; readonly height: number } {
  const letters = { size: letterSize, factor: widthFactor(style.fonts.body) };
  const entries = [
    ...(kinds.full ? [{ words: 'lijn: geeft leiding aan', draw: line(false) }] : []),
    ...(kinds.dashed ? [{ words: 'streepjes: stuurt functioneel aan', draw: line(true) }] : []),
    ...(kinds.stack ? [{ words: 'stapel: meer dan één', draw: stack }] : []),
  ];
  if (entries.length === 0) return { markup: undefined, width: 0, height: 0 };
  const pieces: Markup[] = [];
  let [x, y, widest] = [0, 0, 0];
  for (const { words, draw } of entries) {
    const width = sample + widthOf(words, letters);
    if (x > 0 && x + width > maxWidth - 12) [x, y] = [0, y + lineHeight + 4];
    pieces.push(element('g', { transform: `translate(${Math.round(x)} ${y})` }, [draw(style)]));
    pieces.push(textLines([words], { x: Math.round(x) + sample, y, fill: style.colours.text }));
    x += width + 24;
    widest = Math.max(widest, x - 24);
  }
  return { markup: join(pieces), width: widest, height: y + lineHeight };
}

function line(isDashed: boolean): (style: HouseStyle) => Markup {
  return ({ colours }) => {
    const stroke = isDashed ? colours.muted : colours.main;
    return join([
      element('path', {
        d: 'M0 9L25 9',
        stroke,
        'stroke-width': 1.5,
        'stroke-dasharray': isDashed ? '5 4' : undefined,
      }),
      element('path', { d: 'M34 9L25 5L25 13Z', fill: stroke }),
    ]);
  };
}

function stack({ colours }: HouseStyle): Markup {
  const sheets = [2, 1, 0].map((sheet) =>
    element('rect', {
      x: 4 + sheet * 3,
      y: 2 + sheet * 2,
      width: 22,
      height: 10,
      rx: 2,
      fill: colours.tint,
      stroke: colours.main,
      'stroke-width': 1.5,
    }),
  );
  return join(sheets);
}
