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
  /** The line under the title, when it gives the municipality and day of the document. */
  readonly underTitle: Paragraph | undefined;
}

/** A position on the page. */
export interface Spot {
  readonly page: PageContext;
  /** The heading above it. */
  readonly heading?: { readonly words: string; readonly id: string } | undefined;
  /** The label of its table row. */
  readonly row?: string | undefined;
  /** Whether it is inside a link or a label, which cannot be nested. */
  readonly inLink?: boolean;
}

/** Phrasing content. */
export type Words = readonly PhrasingContent[];
