import type { DiagramModel } from '../../document/diagram.ts';
import { element, join, type Markup } from '../markup.ts';
import { widthFactor } from '../style/fonts.ts';
import type { HouseStyle } from '../style/house-style.ts';
import type { Picture } from './draw.ts';
import { drawing, letterSize, lineHeight, maxWidth, round, textLines } from './svg.ts';
import { widthOf, wrap } from './text-metrics.ts';

const margin = 8;
const bar = { top: 10, height: 34 };
const legendTop = bar.top + bar.height + 14;
const swatch = { width: 26, height: 16 };

/** The narrowest part of the bar: smaller ones would be invisible. */
const narrowest = 8;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws one segmented bar with a legend under it. Segments differ in pattern, not only in colour. */
export function drawProgress(
  { parts }: Extract<DiagramModel, { kind: 'voortgang' }>,
  style: HouseStyle,
): Pick<Picture, 'svg' | 'width' | 'height'> {
  const widths = shares(
    parts.map(({ count }) => count),
    maxWidth - 2 * margin,
  );
  let x = margin;
  const drawn = widths.map((width, index) => {
    const part = pattern({ x, y: bar.top, width, height: bar.height }, index, style);
    x += width;
    return part;
  });
  const legend = drawLegend(parts, style);
  return drawing({ width: maxWidth, height: legend.bottom + 10 }, style, [...drawn, ...legend.markup]);
}

/** Divides a width by counts; no segment becomes too small to see. */
function shares(counts: readonly number[], width: number): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const wide = counts.map((count) => Math.max(narrowest, (count / total) * width));
  const sum = wide.reduce((all, each) => all + each, 0);
  return wide.map((each) => round((each * width) / sum));
}

function drawLegend(
  parts: Extract<DiagramModel, { kind: 'voortgang' }>['parts'],
  style: HouseStyle,
): { readonly markup: readonly Markup[]; readonly bottom: number } {
  const letters = { size: letterSize, factor: widthFactor(style.fonts.body) };
  const markup: Markup[] = [];
  let [x, y, rows] = [margin, legendTop, 1];
  for (const [index, { label, count }] of parts.entries()) {
    const lines = wrap(`${count} ${label}`, { width: maxWidth - 2 * margin - swatch.width - 8 }, letters);
    const width = Math.max(...lines.map((line) => widthOf(line, letters))) + swatch.width + 8;
    if (x > margin && x + width > maxWidth - margin) [x, y, rows] = [margin, y + rows * lineHeight + 6, 1];
    markup.push(pattern({ x, y: y + 1, ...swatch }, index, style));
    markup.push(textLines(lines, { x: x + swatch.width + 8, y, fill: style.colours.text }));
    rows = Math.max(rows, lines.length);
    x += width + 24;
  }
  return { markup, bottom: y + rows * lineHeight };
}

/** The distance between the lines or dots of a pattern. */
const step = 8;

/** An area with a pattern: solid, slanted lines, dots, empty, and then from the start again. */
function pattern(area: Area, index: number, { colours }: HouseStyle): Markup {
  const { x, y, width, height } = area;
  const kind = index % 4;
  const fill = kind === 0 ? colours.fill : kind === 1 ? colours.tint : colours.page;
  const frame = { x: round(x), y, width: round(width), height };
  return join([
    element('rect', { ...frame, fill }),
    kind === 1 ? element('path', { d: slants(area), stroke: colours.main, fill: 'none' }) : undefined,
    kind === 2 ? element('path', { d: dots(area), fill: colours.main }) : undefined,
    element('rect', { ...frame, fill: 'none', stroke: colours.main, 'stroke-width': 1.5 }),
  ]);
}

/** Slanted lines clipped at the edges by computation; a clip path would need an id, which could clash on a page. */
function slants({ x, y, width, height }: Area): string {
  let path = '';
  for (let start = step - height; start < width; start += step) {
    const [from, to] = [Math.max(start, 0), Math.min(start + height, width)];
    if (to <= from) continue;
    path += `M${round(x + from)} ${round(y + height - (from - start))}L${round(x + to)} ${round(y + height - (to - start))}`;
  }
  return path;
}

function dots({ x, y, width, height }: Area): string {
  let path = '';
  for (let row = 0; (row + 0.5) * step < height; row++) {
    for (let left = (row % 2 === 0 ? 0.5 : 1) * step; left + 1.5 < width; left += step)
      path += `M${round(x + left - 1.5)} ${round(y + (row + 0.5) * step)}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0`;
  }
  return path;
}
