import type { parseDocument } from 'htmlparser2';

/** A node of a parsed page. */
export type ChildNode = ReturnType<typeof parseDocument>['children'][number];

/** An element of a parsed page. */
export type Element = Extract<ChildNode, { readonly attribs: unknown }>;
