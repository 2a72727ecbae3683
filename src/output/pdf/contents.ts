import type { List, Root } from 'mdast';
import { openHeadings, type ContentsNode } from '../../document/tree.ts';
import { textOf, visit } from '../../document/walk.ts';
import { integer, joined, str, typst, call, type Code } from './code.ts';

/** With fewer headings than this, a reader finds the way without a list of contents. */
const leastEntries = 10;

/**
 * The anchors of the headings in the list of contents; none when there is no list.
 *
 * Why without the closing lists of a draft: the sentence at its top tells of them.
 */
export function listedAnchors(tree: Root): ReadonlySet<string> {
  const anchors = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'contents') for (const list of node.children) addAnchors(list, anchors);
  });
  return anchors.size < leastEntries ? new Set() : anchors;
}

function addAnchors(list: List, anchors: Set<string>): void {
  visit(list, (node) => {
    if (node.type === 'link' && node.url.startsWith('#') && !openHeadings.has(textOf(node)))
      anchors.add(node.url.slice(1));
  });
}

/** The list of contents, with page numbers; undefined when the document needs none. */
export function writeContents({ depth }: ContentsNode, listed: ReadonlySet<string>): Code | undefined {
  if (listed.size === 0) return undefined;
  return joined([
    call('block', [call('par', [call('inhoudskop', [str('Inhoud')])])], {
      sticky: typst('true'),
      above: typst('16pt'),
      below: typst('8pt'),
    }),
    call('outline', [], {
      title: typst('none'),
      depth: integer(depth),
      indent: typst('n => (n - 1) * 12pt'),
    }),
  ]);
}
