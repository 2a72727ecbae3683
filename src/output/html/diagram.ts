import type { Root } from 'mdast';
import type { DiagramModel } from '../../document/diagram.ts';
import type { DiagramNode } from '../../document/tree.ts';
import { visit } from '../../document/walk.ts';
import { htmlElement, text, trustedMarkup, type Markup } from '../markup.ts';
import { drawDiagram, type Picture } from '../picture/draw.ts';
import type { WriteOptions } from '../registry.ts';
import type { PageContext, Spot } from './context.ts';
import { writeProgress, writeTimeline } from './figure.ts';

/** Draws the diagrams of a tree that cannot be text. */
export async function drawAll(
  tree: Root,
  { style }: Pick<WriteOptions, 'style'>,
): Promise<ReadonlyMap<DiagramModel, Picture>> {
  const models: DiagramModel[] = [];
  visit(tree, (node) => {
    if (node.type === 'diagram' && node.model.kind === 'organisatie') models.push(node.model);
  });
  const drawings = new Map<DiagramModel, Picture>();
  for (const model of models) drawings.set(model, await drawDiagram(model, style));
  return drawings;
}

/** A picture of data with its title: what can be text is text, an organisation chart is drawn. */
export function writeDiagram({ model }: DiagramNode, { page }: Spot): Markup {
  const titleId = page.ids.take('Figuur-titel');
  const title = htmlElement('figcaption', { id: titleId }, [text(model.title)]);
  if (model.kind === 'tijdlijn') return htmlElement('figure', {}, [title, writeTimeline(model, titleId)]);
  if (model.kind === 'voortgang') return htmlElement('figure', {}, [title, ...writeProgress(model, titleId)]);
  return writeDrawing(model, titleId, page);
}

/** From this many pixels a drawing is wider than a phone. */
const wide = 340;

/** A drawing with its title, and the same content in words for people who do not see it. */
function writeDrawing(model: DiagramModel, titleId: string, page: PageContext): Markup {
  const picture = page.drawings.get(model);
  const wordsId = page.ids.take('Figuur-woorden');
  const isWide = picture !== undefined && picture.width > wide;
  const attributes = {
    class: isWide ? 'tekening schuift' : 'tekening',
    role: 'img',
    // On a phone it scrolls, with a keyboard too.
    tabindex: isWide ? 0 : undefined,
    'aria-labelledby': titleId,
    'aria-describedby': wordsId,
  };
  const drawing =
    picture === undefined
      ? undefined
      : htmlElement('div', attributes, [ownIds(picture.svg, page.ids.take('Tekening'))]);
  return htmlElement('figure', {}, [
    drawing,
    htmlElement('figcaption', {}, [
      htmlElement('span', { id: titleId }, [text(model.title)]),
      htmlElement('details', {}, [
        htmlElement('summary', {}, [text('In woorden')]),
        htmlElement('p', { id: wordsId }, [text(model.alt)]),
      ]),
    ]),
  ]);
}

/**
 * A drawing as part of the page: without the header of a file, and with unique ids.
 *
 * Why by tag: outside tags is text, where such words mean nothing; the drawing's values are escaped, so no value
 * contains a bracket.
 */
function ownIds(svg: string, prefix: string): Markup {
  const root = svg.slice(Math.max(0, svg.search(/<svg[\s>]/)));
  const renamed = root.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(/(?<=\s(?:id|aria-labelledby|aria-describedby)=")[^"]*/g, (ids) =>
        ids.replace(/\S+/g, (id) => `${prefix}-${id}`),
      )
      .replace(/\shref="#|url\(#/g, (start) => `${start}${prefix}-`),
  );
  return trustedMarkup(renamed);
}
