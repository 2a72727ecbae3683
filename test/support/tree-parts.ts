/** Short ways to write trees down in tests. */
import type {
  BlockContent,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Table,
  TableCell,
} from 'mdast';
import type { ContentsNode, FieldKind, FieldNode } from '../../src/document/tree.ts';

type Words = string | PhrasingContent;

/** Strings become texts. */
export function words(...nodes: readonly Words[]): PhrasingContent[] {
  return nodes.map((node) => (typeof node === 'string' ? { type: 'text', value: node } : node));
}

export function paragraph(...nodes: readonly Words[]): Paragraph {
  return { type: 'paragraph', children: words(...nodes) };
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: words(value) };
}

/** A heading with its anchor. */
export function heading(depth: Heading['depth'], value: string, anchor?: string): Heading {
  return {
    type: 'heading',
    depth,
    children: words(value),
    ...(anchor === undefined ? {} : { data: { anchor } }),
  };
}

export function cell(...nodes: readonly Words[]): TableCell {
  return { type: 'tableCell', children: words(...nodes) };
}

/** A table whose cells hold one thing each. */
export function table(...rows: readonly (readonly Words[])[]): Table {
  return {
    type: 'table',
    children: rows.map((row) => ({ type: 'tableRow', children: row.map((each) => cell(each)) })),
  };
}

export function item(value: Words, ...below: readonly BlockContent[]): ListItem {
  return { type: 'listItem', children: [paragraph(value), ...below] };
}

export function list(...children: readonly ListItem[]): List {
  return { type: 'list', ordered: false, children: [...children] };
}

export function numbered(start: number, ...children: readonly ListItem[]): List {
  return { type: 'list', ordered: true, start, children: [...children] };
}

export function field(kind: FieldKind, id: string, more: Partial<FieldNode> = {}): FieldNode {
  return { type: 'field', kind, id, title: `Titel van ${id}`, ...more };
}

export function note(identifier: string, ...nodes: readonly Words[]): FootnoteDefinition {
  return { type: 'footnoteDefinition', identifier, children: [paragraph(...nodes)] };
}

/** A list of contents of headings, given as their words, anchors and levels. */
export function contents(depth: number, ...entries: readonly (readonly [string, string])[]): ContentsNode {
  const links = entries.map(([value, anchor]) =>
    item({ type: 'link', url: `#${anchor}`, children: words(value) }),
  );
  return { type: 'contents', depth, children: [list(...links)] };
}
