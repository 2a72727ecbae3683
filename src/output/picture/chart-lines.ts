import type { ChartLayout, PlacedBox, PlacedLine, Point } from './chart-layout.ts';
import { round } from './svg.ts';

/** A line as SVG path data, without its arrowhead. */
export interface DrawnLine {
  readonly line: PlacedLine['line'];
  readonly path: string;
  /** Tip and direction of the arrow. */
  readonly tip: Point;
  readonly angle: number;
}

/** Length of an arrowhead; the line ends inside it. */
export const arrowLength = 9;

/**
 * How the lines of a chart run. A leader's lines to the next level are a comb: one line away from the leader, one
 * along, and one to each box. Other lines follow the route of the layout around obstacles.
 */
export function routeLines(layout: ChartLayout): readonly DrawnLine[] {
  const turned = layout.direction === 'right';
  const boxes = new Map(layout.boxes.map((box) => [box.id, turned ? turnBox(box) : box]));
  const levels = levelsOf([...boxes.values()]);
  const combs = combLines(layout.lines, boxes, levels);
  return layout.lines.map((placed) => {
    const comb = combs.get(placed);
    if (comb === undefined) return curve(placed);
    return straight(placed, turned ? comb.map(turn) : comb);
  });
}

/** Left to right is mapped to top to bottom, so that one algorithm serves both. */
function turn({ x, y }: Point): Point {
  return { x: y, y: x };
}

function turnBox(box: PlacedBox): PlacedBox {
  return { ...box, ...turn(box), width: box.height, height: box.width };
}

/** A row of boxes at the same level. */
interface Level {
  readonly middle: number;
  readonly top: number;
  readonly bottom: number;
}

function levelsOf(boxes: readonly PlacedBox[]): readonly Level[] {
  const middles = [...new Set(boxes.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  return middles.map((middle) => {
    const half = Math.max(
      ...boxes.filter(({ y }) => Math.round(y) === middle).map(({ height }) => height / 2),
    );
    return { middle, top: middle - half, bottom: middle + half };
  });
}

/** One leader's lines to the boxes of the next level. */
interface Comb {
  readonly leader: PlacedBox;
  readonly teeth: readonly { readonly placed: PlacedLine; readonly box: PlacedBox }[];
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

function combLines(
  lines: readonly PlacedLine[],
  boxes: ReadonlyMap<string, PlacedBox>,
  levels: readonly Level[],
): ReadonlyMap<PlacedLine, readonly Point[]> {
  const levelOf = (box: PlacedBox): number => levels.findIndex(({ middle }) => middle === Math.round(box.y));
  const combs = [...boxes.values()].flatMap((leader): Comb[] => {
    const teeth = lines.flatMap((placed) => {
      const box = boxes.get(placed.line.to);
      const isTooth =
        placed.line.from === leader.id &&
        placed.line.kind === 'hierarchisch' &&
        box !== undefined &&
        levelOf(box) === levelOf(leader) + 1;
      return isTooth ? [{ placed, box }] : [];
    });
    if (teeth.length === 0) return [];
    const places = [leader.x, ...teeth.map(({ box }) => box.x)];
    return [{ leader, teeth, level: levelOf(leader), from: Math.min(...places), to: Math.max(...places) }];
  });
  return new Map(
    levels.flatMap(({ bottom }, index) => {
      const below = levels[index + 1];
      if (below === undefined) return [];
      return layCombs(
        combs.filter(({ level }) => level === index),
        { bottom, top: below.top },
      );
    }),
  );
}

/** Overlapping combs between the same levels get different heights, or nobody could see who leads whom. */
function layCombs(
  combs: readonly Comb[],
  gap: { readonly bottom: number; readonly top: number },
): readonly (readonly [PlacedLine, readonly Point[]])[] {
  const tracks: Comb[][] = [];
  for (const comb of [...combs].sort((a, b) => a.from - b.from)) {
    const free = tracks.find((track) => track.every((other) => other.to + 6 < comb.from));
    if (free === undefined) tracks.push([comb]);
    else free.push(comb);
  }
  return tracks.flatMap((track, index) => {
    // Space for an arrowhead stays free above the boxes.
    const room = gap.top - gap.bottom - arrowLength;
    const height = gap.bottom + (room * (index + 1)) / (tracks.length + 1);
    return track.flatMap(({ leader, teeth }) =>
      teeth.map(({ placed, box }) => {
        const start = { x: leader.x, y: leader.y + leader.height / 2 };
        const end = { x: box.x, y: box.y - box.height / 2 };
        const corners = Math.abs(start.x - end.x) < 1 ? [] : [start, end].map(({ x }) => ({ x, y: height }));
        return [placed, [start, ...corners, end]] as const;
      }),
    );
  });
}

function straight({ line }: PlacedLine, points: readonly Point[]): DrawnLine {
  const [tip, before] = [points.at(-1) ?? origin, points.at(-2) ?? origin];
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const all = [...points.slice(0, -1), shorten(tip, angle)];
  return { line, path: `M${all.map(formatPoint).join('L')}`, tip, angle };
}

/** Bézier curves; what Graphviz calls a B-spline is a sequence of these. */
function curve({ line, way }: PlacedLine): DrawnLine {
  const [start = origin, ...rest] = way;
  const tip = rest.at(-1) ?? start;
  const before = [...rest].reverse().find(({ x, y }) => Math.hypot(tip.x - x, tip.y - y) > 1) ?? start;
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const points = [...rest.slice(0, -1), shorten(tip, angle)];
  return { line, path: `M${formatPoint(start)}C${points.map(formatPoint).join(' ')}`, tip, angle };
}

const origin: Point = { x: 0, y: 0 };

function shorten({ x, y }: Point, angle: number): Point {
  const back = arrowLength - 1;
  return { x: x - Math.cos(angle) * back, y: y - Math.sin(angle) * back };
}

function formatPoint({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
