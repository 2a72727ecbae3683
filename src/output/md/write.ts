import type { Nodes, Root, Text } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { defaultHandlers, toMarkdown, type Handle, type Options, type State } from 'mdast-util-to-markdown';
import type { WriteOptions } from '../registry.ts';
import { writeDiagram } from './diagram.ts';
import { writeField } from './field.ts';

/* eslint max-params: ["error", 4] -- the library hands four things to every handler */

/** Nodes that mdast does not have, or that come out better than the library writes them. */
function handlersFor({ imageBase }: WriteOptions): Record<string, Handle> {
  return {
    blank: (node: Nodes, _, state, info) => {
      const inner = state.containerPhrasing(node as never, { ...info, before: '*', after: '*' });
      return `**${inner}**`;
    },
    break: (_node, _parent, state) => (isOneLine(state) ? '<br>' : '\\\n'),
    contents: (node: Nodes, _, state, info) => state.containerFlow(node as never, info),
    diagram: (node: Nodes) => writeDiagram(node as never),
    field: (node: Nodes, _, state) => writeField(node as never, state),
    image: (node: Nodes, parent, state, info) => {
      const image = node as Extract<Nodes, { type: 'image' }>;
      const url = /^[a-z]+:/i.test(image.url) ? image.url : imageBase + image.url;
      return defaultHandlers.image({ ...image, url }, parent, state, info);
    },
    text: (node: Text, _, state, info) => withoutBareAmpersands(state).safe(node.value, info),
  };
}

/** Whether a line end would break the construct: a table cell or a heading. */
function isOneLine(state: State): boolean {
  return state.stack.includes('tableCell') || state.stack.includes('headingAtx');
}

/**
 * Lets `B&W` be `B&W`: the library escapes every ampersand before a letter, while only `&name;` has a meaning.
 *
 * Why: people read the Markdown as text too, and a backslash in the name of a party or department is ugly.
 */
function withoutBareAmpersands(state: State): State {
  const index = state.unsafe.findIndex((pattern) => pattern.character === '&');
  if (index !== -1) {
    const [pattern] = state.unsafe.splice(index, 1);
    state.unsafe.push({
      ...pattern,
      character: '&',
      after: '(?:#[0-9]|#[xX]|[A-Za-z][A-Za-z0-9]*;)',
    });
  }
  return state;
}

const encoder = new TextEncoder();

/** Writes GitHub-flavoured Markdown. */
export function writeMarkdown(tree: Root, options: WriteOptions): Uint8Array {
  return encoder.encode(
    toMarkdown(tree, { ...style, handlers: handlersFor(options) as NonNullable<Options['handlers']> }),
  );
}

const style: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  fence: '`',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [
    // Why no aligned columns: one longer cell would change every row, and with it every line of the diff.
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmTaskListItemToMarkdown(),
    gfmFootnoteToMarkdown(),
  ],
};
