import type { Paragraph, PhrasingContent } from 'mdast';
import type { DiagramModel } from '../../document/diagram.ts';
import type { Attributes } from '../markup.ts';
import type { Picture } from '../picture/draw.ts';
import type { WriteOptions } from '../registry.ts';
import type { Ids } from './ids.ts';
import type { Notes } from './notes.ts';
import type { TableRooms } from './table-room.ts';

/** What is the same for the whole page. */
export interface PageContext {
  readonly options: WriteOptions;
  readonly ids: Ids;
  readonly notes: Notes;
  readonly drawings: ReadonlyMap<DiagramModel, Picture>;
  /** Names of regions so far. */
  readonly regions: Set<string>;
  readonly tables: TableRooms;
  /** Field id → how it is named in the form, in a list that comes back. */
  readonly answers: ReadonlyMap<string, Attributes> | undefined;
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
  /** Whether it is in a cell with several fields. */
  readonly isOneOfSeveral?: boolean;
  /** Whether it is inside a link or a label, which cannot be nested. */
  readonly inLink?: boolean;
}

/** Phrasing content. */
export type Words = readonly PhrasingContent[];
