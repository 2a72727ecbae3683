import type { Root } from 'mdast';
import { visit } from '../../document/walk.ts';

/** The unique ids of one page. */
export class Ids {
  readonly #taken = new Set<string>();

  /** @param tree whose heading anchors are already taken: links point to them */
  constructor(tree?: Root) {
    if (tree === undefined) return;
    visit(tree, (node) => {
      if (node.type === 'heading' && node.data?.anchor !== undefined)
        this.#taken.add(anchorId(node.data.anchor));
    });
  }

  /** An unused id: the preferred one, or that with a number. */
  take(wanted: string): string {
    const plain = wanted.replace(/[^\p{L}\p{N}_-]+/gu, '-');
    let id = plain;
    for (let count = 2; this.#taken.has(id); count++) id = `${plain}-${count}`;
    this.#taken.add(id);
    return id;
  }
}

/** The id for an anchor. A heading with only punctuation has an empty anchor, which is not a valid id. */
export function anchorId(anchor: string): string {
  return anchor === '' ? 'Kop' : anchor.replace(/\s/g, '-');
}
