import type { PhrasingContent, Root } from 'mdast';
import { replaceNodes } from '../walk.ts';

/** Turns a line ending inside a value into a real break, so that every format shows it. */
export function lineBreaks(tree: Root): void {
  replaceNodes(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes('\n')) return undefined;
    return node.value
      .split('\n')
      .flatMap((line, index): PhrasingContent[] => [
        ...(index === 0 ? [] : [{ type: 'break' as const }]),
        ...(line === '' ? [] : [{ ...node, value: line }]),
      ]);
  });
}
