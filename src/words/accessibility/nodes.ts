/** Nodes of a page that the program itself writes. Texts are texts: a writer escapes them. */
import type { Heading, List, Paragraph, Root, RootContent, Table } from 'mdast';

/** A whole page. */
export function page(children: readonly RootContent[]): Root {
  return { type: 'root', children: [...children] };
}

/** A heading. */
export function heading(depth: 1 | 2 | 3, value: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

/** A paragraph. */
export function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** A list of items; an item is one or more paragraphs. */
export function list(items: readonly (string | readonly string[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: (typeof item === 'string' ? [item] : item).map(paragraph),
    })),
  };
}

/** A table; the first row is its head. */
export function table(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    align: (rows[0] ?? []).map(() => null),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((value) => ({
        type: 'tableCell',
        children: value === '' ? [] : [{ type: 'text', value }],
      })),
    })),
  };
}
