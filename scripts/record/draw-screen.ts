/** Draws terminal screens as one self-contained SVG: a still, or an animation of frames. */
import { escaped } from '../escape-markup.ts';
import { readScreen, type Run } from './screen.ts';

const letter = { width: 8.4, height: 18, size: 14 };
const margin = 16;
const bar = 30;

/** Readable on the dark background of the window (at least 4.5 to 1), whatever the page around it looks like. */
const palette = [
  '#6e7681', '#ff8f88', '#7ee08a', '#e8c268', '#8ab8ff', '#e0a3ff', '#76d9e6', '#d5dbe3',
  '#9aa4b0', '#ffa8a2', '#9cf0a6', '#f3d68c', '#a8cbff', '#ecc1ff', '#9be8f2', '#ffffff',
] as const; // prettier-ignore
const ground = '#16202c';
const ink = '#e4e9ef';
const faint = '#a3adb9';

/** What a picture shows. */
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly columns: number;
  readonly rows: number;
}

/** A screen and how long it is shown, in seconds. */
export interface Frame {
  readonly screen: string;
  readonly seconds: number;
}

/** One screen. */
export function drawStill(screen: string, picture: Picture): string {
  const rows = readScreen(screen).slice(0, picture.rows);
  const lines = rows.map((runs, row) => drawLine(runs, lineTop(row))).join('\n');
  return wrapped(picture, '', lines);
}

/**
 * Screens in sequence. Each line is drawn once and used by all frames that show it. Without animation (an older viewer,
 * or a reader who prefers reduced motion) the last frame is shown.
 */
export function drawFilm(frames: readonly Frame[], picture: Picture): string {
  const drawn = new Map<string, string>();
  const groups = frames.map(({ screen }, index) => {
    const uses = readScreen(screen)
      .slice(0, picture.rows)
      .flatMap((runs, row) => {
        const line = drawLine(runs, 0);
        if (line === '') return [];
        if (!drawn.has(line)) drawn.set(line, `r${drawn.size}`);
        return [`<use href="#${drawn.get(line)!}" y="${lineTop(row)}"/>`];
      });
    const isLast = index === frames.length - 1;
    return `<g class="f${isLast ? ' s' : ''}" id="f${index}">${uses.join('')}</g>`;
  });
  const defs = [...drawn].map(([line, id]) => `<g id="${id}">${line}</g>`).join('\n');
  return wrapped(picture, timing(frames), `<defs>\n${defs}\n</defs>\n${groups.join('\n')}`);
}

/** Shows the frames in turn. The last one is also shown first: it is what a still picture would show. */
function timing(frames: readonly Frame[]): string {
  const poster = 2;
  const total = frames.reduce((sum, { seconds }) => sum + seconds, poster);
  const percent = (seconds: number): string => `${Number(((seconds / total) * 100).toFixed(3))}%`;
  let at = poster;
  const rules = frames.map(({ seconds }, index) => {
    const from = percent(at);
    at += seconds;
    const isLast = index === frames.length - 1;
    const keys = isLast
      ? `0%{opacity:1}${percent(poster)}{opacity:0}${from},100%{opacity:1}`
      : `0%{opacity:0}${from}{opacity:1}${percent(at)}{opacity:0}`;
    return `@keyframes k${index}{${keys}}#f${index}{animation-name:k${index}}`;
  });
  const animation = `animation-duration:${round(total)}s;animation-timing-function:step-end;animation-iteration-count:infinite`;
  return `.f{opacity:0}.s{opacity:1}@media (prefers-reduced-motion:no-preference){.f{${animation}}${rules.join('')}}`;
}

function lineTop(row: number): number {
  return bar + margin + row * letter.height;
}

function drawLine(runs: readonly Run[], top: number): string {
  return runs.map((run) => drawRun(run, top)).join('');
}

function drawRun(run: Run, top: number): string {
  const own = colorOf(run.color, run.isDim ? faint : ink);
  const [color, behind] = run.isInverse
    ? [ground, own]
    : [own, run.background === undefined ? undefined : colorOf(run.background, ground)];
  const x = round(margin + run.column * letter.width);
  const width = round([...run.text].length * letter.width);
  const box =
    behind === undefined
      ? ''
      : `<rect x="${x}" y="${top}" width="${width}" height="${letter.height}" fill="${behind}"/>`;
  return box + drawText(run, { top, color });
}

/** The text of a run. Why a length: fonts differ in width, and columns must stay aligned. */
function drawText(run: Run, { top, color }: { readonly top: number; readonly color: string }): string {
  const text = run.text.trimEnd();
  if (text.trim() === '') return '';
  const lead = text.length - text.trimStart().length;
  const letters = text.trimStart();
  const attributes = [
    `x="${round(margin + (run.column + lead) * letter.width)}"`,
    `y="${top + 13}"`,
    `textLength="${round([...letters].length * letter.width)}"`,
    ...(color === ink ? [] : [`fill="${color}"`]),
    ...(run.isBold ? ['font-weight="bold"'] : []),
    ...(run.isUnderlined ? ['text-decoration="underline"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(letters)}</text>`;
}

function colorOf(index: number | undefined, otherwise: string): string {
  return index === undefined ? otherwise : palette[index]!;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}

function wrapped({ title, description, columns, rows }: Picture, style: string, body: string): string {
  const width = Math.ceil(columns * letter.width + 2 * margin);
  const height = bar + rows * letter.height + 2 * margin;
  const dots = ['#ff8f88', '#e8c268', '#7ee08a']
    .map((color, index) => `<circle cx="${20 + index * 18}" cy="15" r="5" fill="${color}"/>`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">${escaped(title)}</title>
<desc id="d">${escaped(description)}</desc>
<style>text{font:${letter.size}px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre}${style}</style>
<rect width="${width}" height="${height}" rx="8" fill="${ground}" stroke="#5b6673"/>
${dots}
<g fill="${ink}">
${body}
</g>
</svg>
`;
}
