import type { Root } from 'mdast';
import type { DiagramModel } from '../diagram.ts';
import { replaceNodes } from '../walk.ts';

/** Turns code blocks with our private language into pictures. */
export function diagrams(tree: Root): void {
  replaceNodes(tree, (node) => {
    if (node.type !== 'code' || node.lang !== 'gemeente-diagram') return undefined;
    return [{ type: 'diagram', model: JSON.parse(node.value) as DiagramModel }];
  });
}
