/** Pictures of a document, drawn and read before it is written, because that is asynchronous. */
import type { Root } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import { visit } from '../../document/walk.ts';
import type { Picture } from '../picture/draw.ts';
import type { ImageFile } from '../picture/image-file.ts';
import type { WriteOptions } from '../registry.ts';

/** Dots per inch of drawings; CSS pixels have 96. */
const pixelDensity = 200 / 96;

/** A picture ready for an office file: a bitmap, with its displayed size in CSS pixels. */
export interface Bitmap {
  readonly kind: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A diagram, drawn. */
export interface Drawn {
  readonly picture: Picture;
  readonly bitmap: Bitmap;
}

/** What was drawn before writing, because drawing is asynchronous. */
export interface Artwork {
  /** By address in the tree. */
  readonly images: ReadonlyMap<string, Bitmap>;
  /** By diagram node. */
  readonly diagrams: ReadonlyMap<object, Drawn>;
}

/** The largest inline picture, in CSS pixels: a portrait of 3 by 4 centimetres. */
export const largestInline = { width: 113, height: 151 } as const;

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size at which a picture fits in a box, never enlarged. */
export function fit({ width, height }: Size, box: Size): Size {
  const scale = Math.min(1, box.width / width, box.height / height);
  return { width: Math.max(1, width * scale), height: Math.max(1, height * scale) };
}

/** Draws and reads all pictures of a document concurrently; nothing heavy is loaded for a document without pictures. */
export async function prepareArtwork(tree: Root, options: WriteOptions): Promise<Artwork> {
  const images = new Map<string, ImageFile>();
  const nodes: DiagramNode[] = [];
  visit(tree, (node) => {
    if (node.type === 'diagram') nodes.push(node);
    const image = node.type === 'image' ? options.imageAt(node.url) : undefined;
    if (node.type === 'image' && image !== undefined) images.set(node.url, image);
  });
  const [bitmapsOfImages, drawn] = await Promise.all([
    Promise.all(
      [...images].map(async ([url, image]) => [url, await bitmapOf(image, largestInline)] as const),
    ),
    Promise.all(nodes.map(async (node) => [node, await draw(node, options)] as const)),
  ]);
  return { images: new Map(bitmapsOfImages), diagrams: new Map<object, Drawn>(drawn) };
}

async function draw({ model }: DiagramNode, { style }: WriteOptions): Promise<Drawn> {
  const { drawDiagram } = await import('../picture/draw.ts');
  const picture = await drawDiagram(model, style);
  return { picture, bitmap: await rasterize(picture.svg, picture) };
}

/** Bitmaps of the images of a workspace, by the box they are shown in: the same logo is on every document. */
const bitmaps = new WeakMap<ImageFile, Map<Size, Promise<Bitmap>>>();

/**
 * A picture as a bitmap: every office program shows PNG and JPEG, and only new ones show SVG.
 *
 * @param box the largest displayed size; a drawing is rasterised no larger than that needs
 */
export function bitmapOf(image: ImageFile, box: Size): Promise<Bitmap> {
  const sizes = bitmaps.get(image) ?? new Map<Size, Promise<Bitmap>>();
  bitmaps.set(image, sizes);
  const known = sizes.get(box);
  if (known !== undefined) return known;
  const { kind } = image;
  const made =
    kind === 'svg'
      ? rasterize(new TextDecoder().decode(image.bytes), fit(image, box))
      : Promise.resolve({ ...image, kind });
  sizes.set(box, made);
  return made;
}

async function rasterize(svg: string, { width, height }: Size): Promise<Bitmap> {
  const { toPng } = await import('../picture/raster.ts');
  return { kind: 'png', bytes: await toPng(svg, Math.round(width * pixelDensity)), width, height };
}
