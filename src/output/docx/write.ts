import type { Nodes, Root } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import { visit } from '../../document/walk.ts';
import type { ImageFile } from '../picture/image-file.ts';
import type { WriteOptions } from '../registry.ts';
import { largestInline } from '../table-columns/measures.ts';
import { writeBlocks } from './blocks.ts';
import { defaultShell } from './default-shell.ts';
import { Draft, type Bitmap, type Drawn, type Artwork } from './draft.ts';
import { keptWithNext, wholeAtEnd } from './keep-together.ts';
import { abstractNumberings } from './numbering.ts';
import { logoBox } from './page-parts.ts';
import { piecesOf } from './pieces.ts';
import { pictureRoom } from './picture-room.ts';
import { diagramHeight, fit, type Size } from './picture.ts';
import type { Shell } from './shell.ts';
import { styleDefinitions } from './styles.ts';

/** Dots per inch of drawings; CSS pixels have 96. */
const pixelDensity = 200 / 96;

/**
 * Writes a Word document (ECMA-376, transitional).
 *
 * Why our own writer: existing libraries lack date pickers, choices and tags, give different bytes each run, or lose
 * checkboxes in other programs (docs/decisions/0028).
 */
export async function writeDocx(tree: Root, given: WriteOptions): Promise<Uint8Array> {
  const look = given.style.wordFile?.look;
  // Why only then: drawings are kept per style, so the same style saves drawing them again for each format.
  const options = look === undefined ? given : { ...given, style: { ...given.style, ...look } };
  const [shell, prepared] = await Promise.all([shellFor(options), prepare(tree, options)]);
  const draft = new Draft(tree, { options, shell, prepared });
  layOut(tree, draft);
  const body = writeBlocks(tree.children, draft);
  return shell.assemble({
    body,
    footnotes: draft.footnotes,
    abstractNumberings: abstractNumberings(shell.firstFree.abstractNumbering),
    numberings: draft.numberings,
    media: draft.media,
    hasColumns: draft.hasColumns,
    links: listed(draft.links),
    footnoteLinks: listed(draft.footnoteLinks),
    carried: options.carried,
    properties: {
      title: options.title,
      description: options.description,
      author: `Gemeente ${options.author}`,
      date: options.date,
    },
  });
}

/** Decides what stays together and how much room pictures get. */
function layOut(tree: Root, draft: Draft): void {
  const pieces = piecesOf(tree.children, draft);
  const pageHeight = draft.shell.page.textHeight;
  draft.kept = keptWithNext(pieces, { pageHeight, isList: draft.options.compact });
  draft.whole = wholeAtEnd(pieces);
  const heightOf = (node: Nodes): number => diagramHeight(node, draft);
  draft.room = pictureRoom(pieces, { kept: draft.kept, pageHeight, heightOf });
}

/** The municipality's own Word file when there is one, else ours. */
async function shellFor(options: WriteOptions): Promise<Shell> {
  const { logo, wordFile } = options.style;
  if (wordFile === undefined)
    return defaultShell(options, logo === undefined ? undefined : await bitmapOf(logo.image, logoBox));
  const { shellFromFile } = await import('./house-file/shell-from-file.ts');
  return shellFromFile(wordFile.bytes, {
    landscape: options.landscape,
    styles: styleDefinitions(options.style, options.compact),
    values: {
      titel: options.title,
      gemeente: options.author,
      datum: options.writtenDate,
      omschrijving: options.description,
    },
  });
}

function listed(links: ReadonlyMap<string, string>): { relationId: string; target: string }[] {
  return [...links].map(([target, relationId]) => ({ relationId, target }));
}

/** Draws and reads all pictures of a document concurrently; nothing heavy is loaded for a document without pictures. */
async function prepare(tree: Root, options: WriteOptions): Promise<Artwork> {
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
 * Every version of Word shows PNG and JPEG; only new ones show SVG.
 *
 * @param box the largest displayed size; a drawing is rasterised no larger than that needs
 */
function bitmapOf(image: ImageFile, box: Size): Promise<Bitmap> {
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
