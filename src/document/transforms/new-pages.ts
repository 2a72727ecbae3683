import type { Root } from 'mdast';
import { replaceNodes } from '../walk.ts';

/** Where a template has `{{nieuwe_pagina}}` in a heading, a new page begins with that heading; elsewhere it says nothing. */
export function newPages(tree: Root): void {
  replaceNodes(tree, (node, parent) => {
    if (node.type !== 'link' || node.url !== 'nieuwe-pagina:') return undefined;
    if (parent.type === 'heading') parent.data = { ...parent.data, startsPage: true };
    return [];
  });
}
