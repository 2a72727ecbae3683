import type { Image } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import { element, type Markup } from '../markup.ts';
import { fit, largestInline, type Bitmap, type Size } from '../paged/artwork.ts';
import { diagramSize } from '../paged/lay-out.ts';
import type { Draft } from './draft.ts';

/** English metric units in a CSS pixel (1/96 inch). Source: ECMA-376 20.1.10.16. */
const emuPerPixel = 9525;

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** An inline picture, or undefined when it cannot be shown. */
export function writeImage({ url, alt }: Image, draft: Draft): Markup | undefined {
  const bitmap = draft.prepared.images.get(url);
  if (bitmap === undefined) return undefined;
  return inline(bitmap, { alt: alt ?? '', size: fit(bitmap, largestInline) }, draft);
}

/** A diagram, as large as the text is wide and its room on the page allows. */
export function writeDiagram(node: DiagramNode, draft: Draft): Markup | undefined {
  const size = diagramSize(node, draft);
  const drawn = draft.prepared.diagrams.get(node);
  if (size === undefined || drawn === undefined) return undefined;
  return inline(drawn.bitmap, { alt: node.model.alt, size }, draft);
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
