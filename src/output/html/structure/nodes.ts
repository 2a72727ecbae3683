import type { parseDocument } from 'htmlparser2';

/** A node of a parsed page. */
export type ChildNode = ReturnType<typeof parseDocument>['children'][number];

/** An element of a parsed page. */
export type Element = Extract<ChildNode, { readonly attribs: unknown }>;

/** Whether a node is text. */
export function isText(node: ChildNode): node is Extract<ChildNode, { readonly data: string }> {
  return (node.type as string) === 'text';
}
