import GithubSlugger from 'github-slugger';
import type { Heading, List, ListItem, PhrasingContent, Root } from 'mdast';
import { textOf, visit } from '../walk.ts';

/** Gives every heading its anchor, as GitHub would name it. */
export function anchors(tree: Root): void {
  const slugger = new GithubSlugger();
  visit(tree, (node) => {
    if (node.type === 'heading') node.data = { ...node.data, anchor: slugger.slug(textOf(node)) };
  });
}

/**
 * Inserts the table of contents before the first heading below the title.
 *
 * @param depth deepest heading level to list; 0 for none
 */
export function contents(tree: Root, depth: number): void {
  if (depth === 0) return;
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth > 1);
  const listed = headings.filter((node) => node.depth <= depth);
  const first = tree.children.findIndex((node) => node.type === 'heading' && node.depth > 1);
  if (listed.length < 3 || first === -1) return;
  tree.children.splice(first, 0, { type: 'contents', depth, children: [nest(listed, 2)] });
}

/** Headings as a nested list of links. */
function nest(headings: readonly Heading[], level: number): List {
  const items: ListItem[] = [];
  let index = 0;
  while (index < headings.length) {
    const heading = headings[index];
    index++;
    if (heading === undefined) continue;
    const below: Heading[] = [];
    for (let next = headings[index]; next !== undefined && next.depth > level; next = headings[++index])
      below.push(next);
    const link = {
      type: 'link' as const,
      url: `#${heading.data?.anchor ?? ''}`,
      children: linkText(heading.children),
    };
    items.push({
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: [link] },
        ...(below.length === 0 ? [] : [nest(below, level + 1)]),
      ],
    });
  }
  return { type: 'list', ordered: false, spread: false, children: items };
}

/** The heading's text; fields and breaks cannot be in a link. */
function linkText(children: readonly PhrasingContent[]): Exclude<PhrasingContent, { type: 'link' }>[] {
  return children.flatMap((child) =>
    child.type === 'text'
      ? [{ type: 'text' as const, value: child.value }]
      : [{ type: 'text' as const, value: textOf(child).replaceAll('\n', ' ') }],
  );
}
