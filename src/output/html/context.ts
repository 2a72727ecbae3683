import type { Paragraph, PhrasingContent } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import type { Picture } from '../picture/draw.ts';
import type { WriteOptions } from '../registry.ts';
import type { Ids } from './ids.ts';
import type { Notes } from './notes.ts';

/** What is the same for the whole page. */
export interface PageContext {
  readonly options: WriteOptions;
  readonly ids: Ids;
  readonly notes: Notes;
  readonly drawings: ReadonlyMap<DiagramNode, Picture>;
  /** Names of regions so far. */
  readonly regions: Set<string>;
  /** The line under the title, when it says of which municipality and day the document is. */
  readonly underTitle: Paragraph | undefined;
}

/** Where on the page something stands. */
export interface Spot {
  readonly page: PageContext;
  /** The heading above it. */
  readonly heading?: { readonly words: string; readonly id: string } | undefined;
  /** What its table row is called. */
  readonly row?: string | undefined;
  /** Inside a link or a label, where no other can stand. */
  readonly inLink?: boolean;
}

/** Words of a document. */
export type Words = readonly PhrasingContent[];
