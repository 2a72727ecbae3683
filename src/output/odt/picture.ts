import type { Image } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import { element, text, type Markup } from '../markup.ts';
import { fit, largestInline, type Size } from '../paged/artwork.ts';
import { diagramSize } from '../paged/lay-out.ts';
import type { Draft } from './draft.ts';

/** Points in a CSS pixel. */
const pointsPerPixel = 72 / 96;

/** An inline picture, or undefined when it cannot be shown. */
export function writeImage({ url, alt }: Image, draft: Draft): Markup | undefined {
  const bitmap = draft.prepared.images.get(url);
  if (bitmap === undefined) return undefined;
  const place = {
    href: draft.pictureFor(bitmap),
    size: fit(bitmap, largestInline),
    style: frameStyle(draft),
  };
  draft.endsInSpace = false;
  return frame({ ...place, alt: alt ?? '', name: draft.uniqueName('Afbeelding') });
}

/** A diagram, as large as the text is wide and its room on the page allows. */
export function writeDiagram(node: DiagramNode, draft: Draft): Markup | undefined {
  const size = diagramSize(node, draft);
  const drawn = draft.prepared.diagrams.get(node);
  if (size === undefined || drawn === undefined) return undefined;
  const place = { href: draft.pictureFor(drawn.bitmap), size, style: frameStyle(draft) };
  const { title, alt } = node.model;
  draft.endsInSpace = false;
  return frame({ ...place, title, alt, name: draft.uniqueName('Afbeelding') });
}

function frameStyle({ styles }: Draft): string {
  return styles.nameOf('graphic', { parent: 'Graphics', properties: [frameProperties()] });
}

/** A picture in the line of the text. */
export function frameProperties(): Markup {
  return element('style:graphic-properties', {
    'style:vertical-pos': 'top',
    'style:vertical-rel': 'baseline',
    'fo:border': 'none',
    'fo:padding': '0pt',
  });
}

/** A picture in the line of the text, with its description. Source: ODF 1.3 part 3, 10.4.2 and 10.4.4. */
export function frame(picture: {
  /** Unique in the document. */
  readonly name: string;
  readonly href: string;
  readonly size: Size;
  readonly style: string;
  readonly title?: string;
  readonly alt: string;
}): Markup {
  const { name, href, size, style, title, alt } = picture;
  const points = (pixels: number): string => `${(pixels * pointsPerPixel).toFixed(2)}pt`;
  return element(
    'draw:frame',
    {
      'draw:style-name': style,
      'draw:name': name,
      'text:anchor-type': 'as-char',
      'svg:width': points(size.width),
      'svg:height': points(size.height),
    },
    [
      element('draw:image', {
        'xlink:href': href,
        'xlink:type': 'simple',
        'xlink:show': 'embed',
        'xlink:actuate': 'onLoad',
      }),
      title === undefined ? undefined : element('svg:title', undefined, [text(title)]),
      alt === '' ? undefined : element('svg:desc', undefined, [text(alt)]),
    ],
  );
}
