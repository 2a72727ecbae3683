import type { Root } from 'mdast';
import { visit } from '../../document/walk.ts';

/** Ids of one page; no two are the same. */
export class Ids {
  readonly #taken = new Set<string>();

  /** @param tree whose anchors of headings are taken already: links point to them */
  constructor(tree?: Root) {
    if (tree === undefined) return;
    visit(tree, (node) => {
      if (node.type === 'heading' && node.data?.anchor !== undefined)
        this.#taken.add(anchorId(node.data.anchor));
    });
  }

  /** An id that nothing on this page has: the wanted one, or that with a number. */
  take(wanted: string): string {
    const plain = wanted.replace(/[^\p{L}\p{N}_-]+/gu, '-');
    let id = plain;
    for (let count = 2; this.#taken.has(id); count++) id = `${plain}-${count}`;
    this.#taken.add(id);
    return id;
  }
}

/** The id for an anchor. A heading of signs alone has an empty one, and an id may not be that. */
export function anchorId(anchor: string): string {
  return anchor === '' ? 'Kop' : anchor.replace(/\s/g, '-');
}
