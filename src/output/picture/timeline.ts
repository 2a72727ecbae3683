import { upperFirst } from '../../diagnostics/upper-first.ts';
import type { DiagramModel } from '../../document/diagram.ts';
import { element, join, type Markup } from '../markup.ts';
import { widthFactor } from '../style/fonts.ts';
import type { HouseStyle } from '../style/house-style.ts';
import type { Picture } from './draw.ts';
import { drawing, lineHeight, letterSize, maxWidth, textLines } from './svg.ts';
import { wrap } from './text-metrics.ts';

/** Left to right: the moments, the line, their items. */
const labels = { left: 8, right: 186 };
const line = 206;
const items = { left: 234, right: maxWidth - 8 };

/** Space between two items, and between two moments. */
const betweenItems = 3;
const betweenMoments = 16;

type Model = Extract<DiagramModel, { kind: 'tijdlijn' }>;

/** Draws moments along a vertical line: on the left when, on the right what. */
export function drawTimeline(
  { moments }: Model,
  style: HouseStyle,
): Pick<Picture, 'svg' | 'width' | 'height'> {
  const pieces: Markup[] = [];
  const dots: number[] = [];
  let top = betweenMoments;
  for (const moment of moments) {
    const { markup, height } = drawMoment(moment, top, style);
    pieces.push(markup);
    dots.push(top + lineHeight / 2);
    top += height + betweenMoments;
  }
  const { main, page } = style.colours;
  const road = element('line', {
    x1: line,
    x2: line,
    y1: dots[0] ?? 0,
    y2: dots.length > 1 ? Math.max(dots.at(-1) ?? 0, top - betweenMoments - lineHeight / 2) : (dots[0] ?? 0),
    stroke: main,
    'stroke-width': 2,
  });
  const circles = dots.map((y) =>
    element('circle', { cx: line, cy: y, r: 6, fill: page, stroke: main, 'stroke-width': 3 }),
  );
  return drawing({ width: maxWidth, height: top }, style, [road, ...circles, ...pieces]);
}

function drawMoment(
  moment: Model['moments'][number],
  top: number,
  style: HouseStyle,
): { readonly markup: Markup; readonly height: number } {
  const { colours, fonts } = style;
  const letters = { size: letterSize, factor: widthFactor(fonts.body) };
  const bold = { ...letters, bold: true };
  const label = wrap(upperFirst(moment.label), { width: labels.right - labels.left, lines: 6 }, bold);
  const pieces = [
    textLines(label, { x: labels.right, y: top, fill: colours.main, bold: true, anchor: 'end' }),
  ];
  let y = top;
  for (const item of moment.items) {
    const lines = wrap(item, { width: items.right - items.left, lines: 8 }, letters);
    const bullet = { cx: items.left - 9, cy: y + lineHeight / 2, r: 2, fill: colours.main };
    pieces.push(element('circle', bullet));
    pieces.push(textLines(lines, { x: items.left, y, fill: colours.text }));
    y += lines.length * lineHeight + betweenItems;
  }
  return { markup: join(pieces), height: Math.max(label.length * lineHeight, y - betweenItems - top) };
}
