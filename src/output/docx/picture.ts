import type { Image, Nodes } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import { element, type Markup } from '../markup.ts';
import type { Bitmap, Draft } from './draft.ts';
import { largestInline, pixelsPerTwip } from '../table-columns/measures.ts';
import { emuPerPixel } from './units.ts';

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

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

/** An inline picture, or undefined when it cannot be shown. */
export function writeImage({ url, alt }: Image, draft: Draft): Markup | undefined {
  const bitmap = draft.prepared.images.get(url);
  if (bitmap === undefined) return undefined;
  return inline(bitmap, { alt: alt ?? '', size: fit(bitmap, largestInline) }, draft);
}

/** The height of a diagram as wide as the text at most, in twips; 0 when it was not drawn. */
export function diagramHeight(node: Nodes, { prepared, shell }: Draft): number {
  const drawn = prepared.diagrams.get(node);
  if (drawn === undefined) return 0;
  const box = { width: shell.page.textWidth * pixelsPerTwip, height: Infinity };
  return fit(drawn.picture, box).height / pixelsPerTwip;
}

/** A diagram, as large as the text is wide and its room on the page allows. */
export function writeDiagram(node: DiagramNode, draft: Draft): Markup | undefined {
  const drawn = draft.prepared.diagrams.get(node);
  if (drawn === undefined) return undefined;
  const { textWidth, textHeight } = draft.shell.page;
  const height = draft.room.get(node) ?? textHeight;
  const box = { width: textWidth * pixelsPerTwip, height: height * pixelsPerTwip };
  return inline(drawn.bitmap, { alt: node.model.alt, size: fit(drawn.picture, box) }, draft);
}

function inline(
  bitmap: Bitmap,
  { alt, size }: { readonly alt: string; readonly size: Size },
  draft: Draft,
): Markup {
  return drawing({ relation: draft.mediaFor(bitmap), id: draft.nextMark(), alt, size });
}

/** A picture in a run, with its description. Source: ECMA-376 20.4.2.8 (`wp:inline`), 20.2 (`pic`). */
export function drawing({
  relation,
  id,
  alt,
  size,
}: {
  readonly relation: string;
  /** Unique in its part. */
  readonly id: number;
  readonly alt: string;
  readonly size: Size;
}): Markup {
  const extent = {
    cx: Math.round(size.width * emuPerPixel),
    cy: Math.round(size.height * emuPerPixel),
  };
  const named = { id, name: `Afbeelding ${id}`, descr: alt };
  const picture = element('pic:pic', { 'xmlns:pic': pictureNamespace }, [
    element('pic:nvPicPr', undefined, [element('pic:cNvPr', named), element('pic:cNvPicPr')]),
    element('pic:blipFill', undefined, [
      element('a:blip', { 'r:embed': relation }),
      element('a:stretch', undefined, [element('a:fillRect')]),
    ]),
    element('pic:spPr', undefined, [
      element('a:xfrm', undefined, [element('a:off', { x: 0, y: 0 }), element('a:ext', extent)]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
    ]),
  ]);
  return element('w:r', undefined, [
    element('w:drawing', undefined, [
      element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
        element('wp:extent', extent),
        element('wp:docPr', named),
        element('wp:cNvGraphicFramePr', undefined, [
          element('a:graphicFrameLocks', { 'xmlns:a': drawingNamespace, noChangeAspect: '1' }),
        ]),
        element('a:graphic', { 'xmlns:a': drawingNamespace }, [
          element('a:graphicData', { uri: pictureNamespace }, [picture]),
        ]),
      ]),
    ]),
  ]);
}
