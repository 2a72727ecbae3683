import type { Root } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import { visit } from '../../document/walk.ts';
import type { ImageFile } from '../picture/image-file.ts';
import type { WriteOptions } from '../registry.ts';
import type { Artwork, Placed } from './draft.ts';
import type { FontSet } from './fonts.ts';

/** Dots per inch of drawings that become bitmaps; CSS pixels have 96. */
const pixelDensity = 200 / 96;

/** What pictures need: the fonts that they may use, and where they are put for the compiler. */
interface Studio {
  readonly fonts: FontSet;
  readonly files: Map<string, Uint8Array>;
}

/** Draws and reads all pictures of a document; nothing heavy is loaded for a document without pictures. */
export async function drawAll(tree: Root, options: WriteOptions, studio: Studio): Promise<Artwork> {
  const images = new Map<string, Placed>();
  const diagrams = new Map<DiagramNode, Placed>();
  const addresses = new Map<string, ImageFile>();
  const nodes: DiagramNode[] = [];
  visit(tree, (node) => {
    if (node.type === 'diagram') nodes.push(node);
    const image = node.type === 'image' ? options.imageAt(node.url) : undefined;
    if (node.type === 'image' && image !== undefined) addresses.set(node.url, image);
  });
  for (const [url, image] of addresses) images.set(url, await placeImage(image, studio));
  for (const node of nodes) diagrams.set(node, await placeDiagram(node, options, studio));
  const { logo } = options.style;
  return { images, diagrams, logo: logo === undefined ? undefined : await placeImage(logo.image, studio) };
}

async function placeDiagram(
  { model }: DiagramNode,
  { style }: WriteOptions,
  studio: Studio,
): Promise<Placed> {
  const { drawDiagram } = await import('../picture/draw.ts');
  const { svg, width, height } = await drawDiagram(model, style);
  return placeSvg({ svg, width, height }, studio);
}

async function placeImage({ kind, bytes, width, height }: ImageFile, studio: Studio): Promise<Placed> {
  if (kind === 'svg')
    return placeSvg({ svg: new TextDecoder().decode(bytes), width, height, isForeign: true }, studio);
  return put({ bytes, extension: kind === 'jpeg' ? 'jpg' : 'png', width, height }, studio);
}

/** A drawing, and whether somebody else drew it: then its text may name any font. */
interface Drawing extends Pick<Placed, 'width' | 'height'> {
  readonly svg: string;
  readonly isForeign?: boolean;
}

/** A drawing, sharp at any size; as a bitmap where its text needs fonts that only some machines have. */
async function placeSvg({ svg, isForeign = false, ...size }: Drawing, studio: Studio): Promise<Placed> {
  const canStay = isForeign ? !/<(?:text|image)/.test(svg) : hasOwnLetters(svg, studio.fonts);
  if (canStay) {
    const named = svg.replace(/(?<=<svg[^>]*\sfont-family=")[^"]*/, studio.fonts.body[0] ?? '');
    return put({ bytes: new TextEncoder().encode(named), extension: 'svg', ...size }, studio);
  }
  const { toPng } = await import('../picture/raster.ts');
  const bytes = await toPng(svg, Math.round(size.width * pixelDensity));
  return put({ bytes, extension: 'png', ...size }, studio);
}

/** Whether our fonts can show every letter of a drawing. */
function hasOwnLetters(svg: string, { covers }: FontSet): boolean {
  const text = svg.replace(/<[^>]*>/g, '');
  return Array.from(new Set(text)).every((sign) => /\s/.test(sign) || covers([sign.codePointAt(0) ?? 0]));
}

interface Picture extends Pick<Placed, 'width' | 'height'> {
  readonly bytes: Uint8Array;
  readonly extension: string;
}

function put({ bytes, extension, width, height }: Picture, { files }: Studio): Placed {
  const path = `/beeld-${files.size + 1}.${extension}`;
  files.set(path, bytes);
  return { path, width: Math.max(1, width), height: Math.max(1, height) };
}
