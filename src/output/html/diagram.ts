import type { Root } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import { visit } from '../../document/walk.ts';
import { htmlElement, text, trustedMarkup, type Markup } from '../markup.ts';
import { drawDiagram, type Picture } from '../picture/draw.ts';
import type { WriteOptions } from '../registry.ts';
import type { Spot } from './context.ts';

/** Draws every diagram of a tree. */
export async function drawAll(
  tree: Root,
  { style }: Pick<WriteOptions, 'style'>,
): Promise<ReadonlyMap<DiagramNode, Picture>> {
  const nodes: DiagramNode[] = [];
  visit(tree, (node) => {
    if (node.type === 'diagram') nodes.push(node);
  });
  const drawings = new Map<DiagramNode, Picture>();
  for (const node of nodes) drawings.set(node, await drawDiagram(node.model, style));
  return drawings;
}

/** A drawing with its title, and the same content in words for people who do not see it. */
export function writeDiagram(node: DiagramNode, { page }: Spot): Markup {
  const picture = page.drawings.get(node);
  const { title, alt } = node.model;
  const [titleId, wordsId] = [page.ids.take('Figuur-titel'), page.ids.take('Figuur-woorden')];
  const drawing =
    picture === undefined
      ? undefined
      : htmlElement(
          'div',
          { class: 'tekening', role: 'img', 'aria-labelledby': titleId, 'aria-describedby': wordsId },
          [ownIds(picture.svg, page.ids.take('Tekening'))],
        );
  return htmlElement('figure', {}, [
    drawing,
    htmlElement('figcaption', {}, [
      htmlElement('span', { id: titleId }, [text(title)]),
      htmlElement('details', {}, [
        htmlElement('summary', {}, [text('In woorden')]),
        htmlElement('p', { id: wordsId }, [text(alt)]),
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
