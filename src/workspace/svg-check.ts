import { isUtf8 } from 'node:buffer';
import type { ImageFacts, ImageProblem } from './image-facts.ts';
import { contentCheck, expandedSize } from './svg-content.ts';
import { readTags, type Tag } from './svg-tags.ts';

/** The most elements, counting what `use` repeats each time: a drawing of a few kilobytes can expand to billions. */
const maxElements = 100_000;

/** Parses an SVG and refuses one with active content. */
export function readSvg(bytes: Uint8Array): ImageFacts | ImageProblem {
  const text = textOf(bytes);
  const read = text === undefined ? undefined : readTags(text);
  const isSvg =
    read !== undefined &&
    ('tags' in read ? read.tags[0]?.name === 'svg' : /<(?:\w+:)?svg[\s>/]/.test(text ?? ''));
  if (!isSvg) return { problem: 'kind', found: undefined };
  if ('unsafe' in read) return { problem: 'unsafe', what: read.unsafe };
  if ('broken' in read) return { problem: 'broken', kind: 'svg' };
  const what = expandedSize(read.tags) > maxElements ? 'te veel onderdelen' : contentCheck(read);
  if (what !== undefined) return { problem: 'unsafe', what };
  const size = sizeOf(read.tags[0]);
  return size === undefined ? { problem: 'broken', kind: 'svg' } : { kind: 'svg', ...size };
}

/** The text of a file that starts like XML. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0) || !isUtf8(bytes)) return undefined;
  const text = new TextDecoder().decode(bytes);
  return /^\s*</.test(text) ? text : undefined;
}

/** CSS pixels per unit. Source: CSS Values and Units 4 §6.2. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Width and height, from the attributes or from the view box; undefined when there is neither. */
function sizeOf(root: Tag | undefined): { readonly width: number; readonly height: number } | undefined {
  const [width, height] = [lengthOf(root, 'width'), lengthOf(root, 'height')];
  if (width !== undefined && height !== undefined) return { width, height };
  const ratio = ratioOf(root?.attributes.get('viewBox') ?? '');
  if (ratio === undefined) return undefined;
  if (width !== undefined) return { width, height: (width * ratio.down) / ratio.across };
  if (height !== undefined) return { width: (height * ratio.across) / ratio.down, height };
  return { width: ratio.across, height: ratio.down };
}

function ratioOf(viewBox: string): { readonly across: number; readonly down: number } | undefined {
  const [, , across = NaN, down = NaN] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return across > 0 && down > 0 ? { across, down } : undefined;
}

function lengthOf(root: Tag | undefined, name: string): number | undefined {
  const written = root?.attributes.get(name);
  const [, value, unit = ''] = /^\s*(\d+\.?\d*|\.\d+)([a-z]*)\s*$/i.exec(written ?? '') ?? [];
  const factor = units[unit.toLowerCase()];
  return value === undefined || factor === undefined ? undefined : Number(value) * factor;
}
