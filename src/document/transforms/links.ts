/** Links to a place in the same document. */
import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { replaceNodes, visit } from '../walk.ts';

/** Makes links lead to the anchor of their heading, however people wrote it; without such a heading they are text. */
export function linksToHeadings(tree: Root): void {
  const known = anchorsIn(tree);
  replaceNodes(tree, (node) => {
    if (node.type !== 'link' || !node.url.startsWith('#')) return undefined;
    const anchor = anchorOf(node.url, known);
    return anchor === undefined ? node.children : [{ ...node, url: `#${anchor}` }];
  });
}

/** The anchors of all headings. */
export function anchorsIn(tree: Root): ReadonlySet<string> {
  const found = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'heading' && node.data?.anchor !== undefined) found.add(node.data.anchor);
  });
  return found;
}

/** The anchor that a link means: `#Afspraken over mail` and `#afspraken-over-mail` are the same. */
export function anchorOf(url: string, known: ReadonlySet<string>): string | undefined {
  const written = decode(url.slice(1));
  return [written, new GithubSlugger().slug(written)].find((each) => known.has(each));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
