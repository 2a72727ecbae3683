import type { FootnoteDefinition, Heading, Root, Table } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import { visit } from '../../document/walk.ts';
import type { WriteOptions } from '../registry.ts';
import type { Columns } from '../paged/columns.ts';
import type { TableSpace } from '../paged/table-columns.ts';
import type { FontSet } from './fonts.ts';
import { headingLevels } from './heading-levels.ts';
import type { Page } from '../paged/page-draft.ts';

/** A picture that the compiler has, with its displayed size in CSS pixels. */
export interface Placed {
  /** Its path for the compiler. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** What was drawn and read before writing, because drawing is asynchronous. */
export interface Artwork {
  /** By address in the tree. */
  readonly images: ReadonlyMap<string, Placed>;
  readonly diagrams: ReadonlyMap<DiagramNode, Placed>;
  readonly logo: Placed | undefined;
}

/** One document while it is being written. */
export class Draft implements TableSpace {
  readonly options: WriteOptions;
  readonly fonts: FontSet;
  readonly artwork: Artwork;
  readonly shell: { readonly page: Page; readonly fontFactor: number };
  readonly columns: Map<Table, Columns> = new Map();
  readonly tables: readonly Table[];
  /** Headings that something can lead to. */
  readonly anchors: ReadonlySet<string>;
  /** The level of each heading that somebody can go to. */
  readonly levels: ReadonlyMap<Heading, number>;
  /** Headings in the table of contents. */
  readonly listed: ReadonlySet<string>;
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #written = new Set<string>();

  constructor(tree: Root, parts: Pick<Draft, 'options' | 'fonts' | 'artwork' | 'shell' | 'listed'>) {
    ({
      options: this.options,
      fonts: this.fonts,
      artwork: this.artwork,
      shell: this.shell,
      listed: this.listed,
    } = parts);
    this.levels = headingLevels(tree, parts.fonts);
    const anchors = new Set<string>();
    visit(tree, (node) => {
      const anchor = node.type === 'heading' && this.levels.has(node) ? node.data?.anchor : undefined;
      if (anchor !== undefined) anchors.add(anchor);
      if (node.type === 'footnoteDefinition') this.#notes.set(node.identifier, node);
    });
    this.anchors = anchors;

    this.tables = tree.children.filter((node) => node.type === 'table');
  }

  /** The note with this mark, and whether it was written before; undefined when there is none. */
  note(identifier: string): { readonly note: FootnoteDefinition; readonly isRepeat: boolean } | undefined {
    const note = this.#notes.get(identifier);
    if (note === undefined) return undefined;
    const isRepeat = this.#written.has(identifier);
    this.#written.add(identifier);
    return { note, isRepeat };
  }
}
