import type { BlockContent, DefinitionContent, RootContent } from 'mdast';

/** Block content. */
export type Block = RootContent | BlockContent | DefinitionContent;

/** The position of a block in a document that is being written. */
export interface Spot<Draft> {
  readonly draft: Draft;
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  /** List nesting depth; 0 outside lists. */
  readonly level: number;
  /** Inside a block quote. */
  readonly quoted?: boolean;
  /** Space below it in twips, where the style leaves too little: at the end of a list. */
  readonly spaceBelow?: number | undefined;
  /** Text of the heading above, which names a table. */
  readonly heading: string;
}
