import type { Image } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import { largestInline } from '../paged/artwork.ts';
import { call, labelled, points, str, typst, type Code } from './code.ts';
import type { Draft, Placed } from './draft.ts';
import { words } from './words.ts';

/** CSS pixels to points. */
const pointsPerPixel = 0.75;
/** Room for the caption below a drawing, in points. */
const caption = 50;

/** A size that fits in a box, never enlarged; in points. */
function fitted(
  { width, height }: Pick<Placed, 'width' | 'height'>,
  box: { readonly width: number; readonly height: number },
): { readonly width: Code; readonly height: Code } {
  const [wide, high] = [width * pointsPerPixel, height * pointsPerPixel];
  const scale = Math.min(1, box.width / wide, box.height / high);
  return { width: points(Math.max(1, wide * scale)), height: points(Math.max(1, high * scale)) };
}

/** A picture among words; its description when it cannot be shown. */
export function writeImage({ url, alt }: Image, draft: Draft): Code {
  const placed = draft.artwork.images.get(url);
  const description = described(alt ?? '');
  if (placed === undefined) return words(`[${description}]`, draft);
  const size = fitted(placed, {
    width: largestInline.width * pointsPerPixel,
    height: largestInline.height * pointsPerPixel,
  });
  return call('box', [call('image', [str(placed.path)], { alt: str(description), ...size })]);
}

/** A picture must say what it shows. */
function described(...words: readonly string[]): string {
  return words.find((each) => each.trim() !== '') ?? 'Afbeelding';
}

/** Marks where the paragraph above a drawing ends: from there on there is room for it. */
export function placeMark(node: DiagramNode): Code {
  return labelled(typst('metadata(none)'), markName(node));
}

function markName({ model }: DiagramNode): string {
  return `boven-${model.kind}-${model.title}`;
}

/**
 * A drawing with its caption; its description has the same content in words. One that would just not fit on the page
 * becomes a little smaller, so that no page stays half empty.
 *
 * @param isMarked whether a paragraph above it tells where it begins
 */
export function writeDiagram(node: DiagramNode, draft: Draft, isMarked: boolean): Code {
  const placed = draft.artwork.diagrams.get(node);
  if (placed === undefined) return call('par', [words(node.model.alt, draft)]);
  const { textWidth, textHeight } = draft.shell.page;
  const size = fitted(placed, { width: textWidth / 20, height: textHeight / 20 - caption });
  return call('tekening', [
    str(placed.path),
    str(described(node.model.alt, node.model.title)),
    size.width,
    size.height,
    words(node.model.title, draft),
    isMarked ? call('label', [str(markName(node))]) : typst('none'),
  ]);
}
