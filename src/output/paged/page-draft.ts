/**
 * Documents with pages, as Word and LibreOffice show them: what stays together, how wide columns are, how much room
 * pictures and empty fields get. The formats that have pages share it; none of it knows a file format.
 *
 * This file: what these rules know of a document that is being written.
 */
import type { Nodes, Table } from 'mdast';
import type { FieldNode } from '../../document/tree.ts';
import type { WriteOptions } from '../registry.ts';
import type { Artwork } from './artwork.ts';
import type { Columns } from './columns.ts';

/** A page, in twips (1/1440 inch). */
export interface Page {
  /** Text area between the margins. */
  readonly textWidth: number;
  readonly textHeight: number;
}

/** A document while it is being written. */
export interface PageDraft {
  readonly options: WriteOptions;
  /** What surrounds the text. */
  readonly shell: {
    readonly page: Page;
    /** How much wider text runs in its font than in Calibri. */
    readonly fontFactor: number;
    /** Defined where a part can be in two columns. */
    readonly columns: unknown;
  };
  readonly prepared: Artwork;
  /** The tables of the document itself, in order. */
  readonly tables: readonly Table[];
  /** The columns of its tables, once computed. */
  readonly columns: Map<Table, Columns>;
  readonly hasNotes: boolean;
  /** Paragraphs, headings, rows and pictures that stay on the page of what follows. */
  kept: ReadonlySet<Nodes>;
  /** The last paragraph, when it stays on one page. */
  whole: Nodes | undefined;
  /** The most room for each picture, as a height in twips. */
  room: ReadonlyMap<Nodes, number>;
  /** The width of the cell that an empty field has for itself, in twips: its line fills it. */
  readonly lineRoom: number | undefined;
  /** The same for fields that end a line of words. */
  readonly lineRooms: Map<FieldNode, number>;
}
