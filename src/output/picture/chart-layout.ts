import type { ChartBox, ChartLine } from '../../document/diagram.ts';
import { graphviz } from './graphviz.ts';

/** A box with the size its label needs. */
export interface SizedBox extends ChartBox {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A point in the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A placed box: the position of its centre. */
export interface PlacedBox extends SizedBox, Point {}

/** A line with its route: a start, and then three points per curve. */
export interface PlacedLine {
  readonly line: ChartLine;
  readonly way: readonly Point[];
}

/** The layout of a chart. */
export interface ChartLayout {
  readonly direction: Direction;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
}

/** Whether subordinates are below or to the right of their leader. */
export type Direction = 'down' | 'right';

/** Graphviz measures in inches; this many pixels per inch. */
const perInch = 72;

/** Places boxes and lines so that lines avoid boxes. */
export async function layOut(
  boxes: readonly SizedBox[],
  lines: readonly ChartLine[],
  direction: Direction,
): Promise<ChartLayout> {
  const engine = await graphviz();
  const names = new Map(boxes.map(({ id }, index) => [id, `n${index + 1}`]));
  const known = lines.filter(({ from, to }) => names.has(from) && names.has(to) && from !== to);
  const plain = engine.layout(describe(boxes, known, { names, direction }), 'plain', 'dot');
  return readPlain(plain, { boxes, lines: known, direction });
}

/** The chart as DOT for the layout engine. It contains numbers and generated names, nothing that was typed. */
function describe(
  boxes: readonly SizedBox[],
  lines: readonly ChartLine[],
  { names, direction }: { readonly names: ReadonlyMap<string, string>; readonly direction: Direction },
): string {
  const [between, levels] = direction === 'down' ? [0.32, 0.62] : [0.2, 0.62];
  const inches = (pixels: number): string => (pixels / perInch).toFixed(4);
  // A box with a leader is placed by that leader; functional lines then move nothing.
  const led = new Set(lines.flatMap(({ kind, to }) => (kind === 'hierarchisch' ? [to] : [])));
  return [
    'digraph {',
    `graph [rankdir=${direction === 'down' ? 'TB' : 'LR'},nodesep=${between},ranksep=${levels}]`,
    'node [shape=box,fixedsize=true,label=""]',
    'edge [arrowhead=none]',
    ...boxes.map(
      ({ id, width, height }) => `${names.get(id) ?? ''} [width=${inches(width)},height=${inches(height)}]`,
    ),
    ...lines.map(({ from, to, kind }) => {
      const moves = kind === 'hierarchisch' || !led.has(to);
      return `${names.get(from) ?? ''} -> ${names.get(to) ?? ''} [constraint=${moves},weight=${kind === 'hierarchisch' ? 4 : 1}]`;
    }),
    '}',
  ].join('\n');
}

/**
 * Reads Graphviz' `plain` format; its y axis points upwards. Lines are grouped per box, not in the order in which they
 * were given.
 */
function readPlain(
  plain: string,
  { boxes, lines, direction }: Pick<ChartLayout, 'direction'> & Omit<ChartSource, 'direction'>,
): ChartLayout {
  const rows = plain.split('\n').map((row) => row.split(' '));
  const number = (value: string | undefined): number => Number(value) * perInch;
  const graph = rows.find(([kind]) => kind === 'graph') ?? [];
  const [width, height] = [number(graph[2]), number(graph[3])];
  const place = (x: string | undefined, y: string | undefined): Point => ({
    x: number(x),
    y: height - number(y),
  });
  const boxOf = (name = ''): SizedBox | undefined => boxes[Number(name.slice(1)) - 1];
  const placed = rows.flatMap(([kind, name, x, y]): PlacedBox[] => {
    const box = kind === 'node' ? boxOf(name) : undefined;
    return box === undefined ? [] : [{ ...box, ...place(x, y) }];
  });
  const left = new Set(lines);
  const ways = rows.flatMap(([kind, from, to, count, ...values]): PlacedLine[] => {
    if (kind !== 'edge') return [];
    const [start, end] = [boxOf(from)?.id, boxOf(to)?.id];
    const line = [...left].find((each) => each.from === start && each.to === end);
    if (line === undefined) return [];
    left.delete(line);
    const way = Array.from({ length: Number(count) }, (_, index) =>
      place(values[index * 2], values[index * 2 + 1]),
    );
    return [{ line, way }];
  });
  return { direction, width, height, boxes: placed, lines: ways };
}

interface ChartSource {
  readonly boxes: readonly SizedBox[];
  readonly lines: readonly ChartLine[];
}
