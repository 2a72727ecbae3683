import type { ChartLine, DiagramModel } from '../../document/diagram.ts';
import { element, join, type Markup } from '../markup.ts';
import { widthFactor } from '../style/fonts.ts';
import type { HouseStyle } from '../style/house-style.ts';
import { drawLegend } from './chart-legend.ts';
import { layOut, type ChartLayout, type Direction, type PlacedBox, type SizedBox } from './chart-layout.ts';
import { arrowLength, routeLines, type DrawnLine } from './chart-lines.ts';
import type { Picture } from './draw.ts';
import { drawing, letterSize, lineHeight, maxWidth, round, textLines } from './svg.ts';
import { widthOf, wrap, type TextStyle } from './text-metrics.ts';

type Model = Extract<DiagramModel, { kind: 'organisatie' }>;

const margin = 6;
const padding = { side: 12, top: 8 };

/** The offset of the second and third sheet of a stack. */
export const stackStep = 4;

/** Layouts tried until the chart fits on a page: boxes from wide to narrow, first top to bottom, then left to right. */
const attempts: readonly { readonly direction: Direction; readonly textWidth: number }[] = [
  { direction: 'down', textWidth: 136 },
  { direction: 'down', textWidth: 100 },
  { direction: 'right', textWidth: 136 },
  { direction: 'right', textWidth: 104 },
  { direction: 'right', textWidth: 80 },
];

/** Draws who leads whom. A chart wider than the page is scaled down as a whole. */
export async function drawChart(
  model: Model,
  style: HouseStyle,
): Promise<Pick<Picture, 'svg' | 'width' | 'height'>> {
  const many = new Set(model.lines.flatMap((line) => (line.many ? [line.to] : [])));
  const layout = await fittingLayout(model, many, style);
  const roots = new Set(rootsOf(model));
  const legend = drawLegend(kindsOf(layout.lines.map(({ line }) => line)), style);
  const width = Math.max(layout.width + 2 * margin, legend.width + 2 * margin);
  const body = element('g', { transform: `translate(${round((width - layout.width) / 2)} ${margin})` }, [
    ...routeLines(layout).map((line) => drawLine(line, style)),
    ...layout.boxes.map((box) => drawBox(box, { isRoot: roots.has(box.id), many: many.has(box.id), style })),
  ]);
  const below = layout.height + 2 * margin + 10;
  const foot =
    legend.markup === undefined
      ? undefined
      : element('g', { transform: `translate(${margin} ${round(below)})` }, [legend.markup]);
  const height = foot === undefined ? layout.height + 2 * margin : below + legend.height + margin;
  return drawing({ width, height, scale: Math.min(1, maxWidth / width) }, style, [body, foot]);
}

async function fittingLayout(
  model: Model,
  many: ReadonlySet<string>,
  style: HouseStyle,
): Promise<ChartLayout> {
  let best: ChartLayout | undefined;
  for (const { direction, textWidth } of attempts) {
    const boxes = model.boxes.map((box) => sized(box, { textWidth, many: many.has(box.id), style }));
    const layout = await layOut(boxes, model.lines, direction);
    if (layout.width + 2 * margin <= maxWidth) return layout;
    if (best === undefined || layout.width < best.width) best = layout;
  }
  if (best === undefined) throw new Error('a chart is laid out at least once');
  return best;
}

function sized(
  box: Model['boxes'][number],
  {
    textWidth,
    many,
    style,
  }: { readonly textWidth: number; readonly many: boolean; readonly style: HouseStyle },
): SizedBox {
  const letters = { size: letterSize, factor: widthFactor(style.fonts.body) };
  const lines = wrap(box.label, { width: roomFor(box.label, textWidth, letters), lines: 8 }, letters);
  const widest = Math.max(...lines.map((line) => widthOf(line, letters)));
  const extra = many ? 2 * stackStep : 0;
  return {
    ...box,
    lines,
    width: Math.max(72, Math.ceil(widest) + 2 * padding.side) + extra,
    height: lines.length * lineHeight + 2 * padding.top + extra,
  };
}

/** A somewhat wider box is better than a broken word. */
function roomFor(label: string, textWidth: number, letters: TextStyle): number {
  const longest = Math.max(...label.split(/\s+|(?<=[-–/])/).map((word) => widthOf(word, letters)));
  return longest <= textWidth * 1.5 ? Math.max(textWidth, longest) : textWidth;
}

/** Boxes that lead and have no leader themselves. */
function rootsOf({ boxes, lines }: Model): readonly string[] {
  return boxes.map(({ id }) => id).filter((id) => !lines.some(({ to }) => to === id));
}

function kindsOf(lines: readonly ChartLine[]): {
  readonly full: boolean;
  readonly dashed: boolean;
  readonly stack: boolean;
} {
  return {
    full: lines.some(({ kind }) => kind === 'hierarchisch'),
    dashed: lines.some(({ kind }) => kind === 'functioneel'),
    stack: lines.some(({ many }) => many),
  };
}

function drawBox(
  box: PlacedBox,
  { isRoot, many, style }: { readonly isRoot: boolean; readonly many: boolean; readonly style: HouseStyle },
): Markup {
  const { colours } = style;
  const extra = many ? 2 * stackStep : 0;
  const [width, height] = [box.width - extra, box.height - extra];
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  // The last sheet first, so that each covers the one behind it; the front sheet is at the top left.
  const sheets = (many ? [2, 1, 0] : [0]).map((sheet) =>
    element('rect', {
      x: round(left + sheet * stackStep),
      y: round(top + sheet * stackStep),
      width: round(width),
      height: round(height),
      rx: 6,
      fill: isRoot ? colours.fill : colours.tint,
      stroke: isRoot && many ? colours.onFill : colours.main,
      'stroke-width': 1.5,
    }),
  );
  const words = textLines(box.lines, {
    x: left + width / 2,
    y: top + padding.top,
    fill: isRoot ? colours.onFill : colours.text,
    anchor: 'middle',
  });
  return join([...sheets, words]);
}

function drawLine({ line, path, tip, angle }: DrawnLine, { colours }: HouseStyle): Markup {
  const isDashed = line.kind === 'functioneel';
  const stroke = isDashed ? colours.muted : colours.main;
  return join([
    element('path', {
      d: path,
      fill: 'none',
      stroke,
      'stroke-width': 1.5,
      'stroke-linejoin': 'round',
      'stroke-dasharray': isDashed ? '5 4' : undefined,
    }),
    element('path', { d: arrow(tip, angle), fill: stroke }),
  ]);
}

/** A triangle with its tip at a point. */
function arrow({ x, y }: { readonly x: number; readonly y: number }, angle: number): string {
  const corner = (along: number, aside: number): string => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return `${round(x + cos * along - sin * aside)} ${round(y + sin * along + cos * aside)}`;
  };
  return `M${corner(0, 0)}L${corner(-arrowLength, 4)}L${corner(-arrowLength, -4)}Z`;
}
