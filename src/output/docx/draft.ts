import type { FootnoteDefinition, Nodes, Root, Table } from 'mdast';
import type { FieldNode } from '../../document/tree.ts';
import type { Markup } from '../markup.ts';
import type { Picture } from '../picture/draw.ts';
import type { WriteOptions } from '../registry.ts';
import type { Columns } from '../table-columns/columns.ts';
import type { MediaFile, Shell, StyleRole } from './shell.ts';
import { StableIds } from './stable-id.ts';

/** A picture ready for a Word file: a bitmap, with its displayed size in CSS pixels. */
export interface Bitmap {
  readonly kind: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A diagram, drawn. */
export interface Drawn {
  readonly picture: Picture;
  readonly bitmap: Bitmap;
}

/** What was drawn before writing, because drawing is asynchronous. */
export interface Artwork {
  /** By address in the tree. */
  readonly images: ReadonlyMap<string, Bitmap>;
  /** By diagram node. */
  readonly diagrams: ReadonlyMap<object, Drawn>;
}

/** One document while it is being written: what blocks and phrasing add to besides text. */
export class Draft {
  readonly options: WriteOptions;
  readonly shell: Shell;
  readonly prepared: Artwork;
  /** The columns of its tables, once computed. */
  readonly columns: Map<Table, Columns> = new Map();
  readonly ids: StableIds = new StableIds();
  readonly footnotes: Markup[] = [];
  readonly numberings: Markup[] = [];
  readonly links: Map<string, string> = new Map();
  readonly footnoteLinks: Map<string, string> = new Map();
  readonly #media = new Map<Bitmap, MediaFile>();
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #names = new Set<string>();
  /** The tables of the document itself, in order. */
  readonly tables: readonly Table[];
  #marks: number;
  #relations = 0;
  #figures = 0;
  /** Paragraphs, headings, rows and pictures that stay on the page of what follows. */
  kept: ReadonlySet<Nodes> = new Set();
  /** The last paragraph, when it stays on one page. */
  whole: Nodes | undefined = undefined;
  /** The most room for each picture, as a height in twips. */
  room: ReadonlyMap<Nodes, number> = new Map();
  /** Whether a part of it is in two columns. */
  hasColumns = false;
  /** The label of the table row being written; its fields are named after it. */
  row: string | undefined = undefined;
  /** The width of the cell that an empty field has for itself, in twips: its line fills it. */
  lineRoom: number | undefined = undefined;
  /** The same for fields that end a line of words. */
  readonly lineRooms: Map<FieldNode, number> = new Map();
  /** Whether a footnote is being written, which has its own relationships. */
  inFootnote = false;

  constructor(tree: Root, parts: { options: WriteOptions; shell: Shell; prepared: Artwork }) {
    this.options = parts.options;
    this.shell = parts.shell;
    this.prepared = parts.prepared;
    this.#marks = parts.shell.firstFree.mark;
    this.tables = tree.children.filter((node) => node.type === 'table');
    for (const node of tree.children)
      if (node.type === 'footnoteDefinition') this.#notes.set(node.identifier, node);
  }

  /** Id of the style for a role. */
  style(role: StyleRole): string {
    return this.shell.styleIds[role];
  }

  /** A unique number for a bookmark or drawing. */
  nextMark(): number {
    return this.#marks++;
  }

  /** The number of the next figure. */
  nextFigure(): number {
    return ++this.#figures;
  }

  /** The same name when it is free, else with a number after it. */
  uniqueName(name: string): string {
    let unique = name;
    for (let count = 2; this.#names.has(unique); count++) unique = `${name.slice(0, 36)}_${count}`;
    this.#names.add(unique);
    return unique;
  }

  /** Whether it has footnotes. */
  get hasNotes(): boolean {
    return this.#notes.size > 0;
  }

  /** The note with this mark. */
  note(identifier: string): FootnoteDefinition | undefined {
    return this.#notes.get(identifier);
  }

  /** The relationship to a URL outside the document. */
  linkTo(target: string): string {
    const links = this.inFootnote ? this.footnoteLinks : this.links;
    const known = links.get(target);
    if (known !== undefined) return known;
    const id = this.#nextRelation();
    links.set(target, id);
    return id;
  }

  /** The relationship to a picture; identical pictures are stored once. */
  mediaFor(bitmap: Bitmap): string {
    const known = this.#media.get(bitmap);
    if (known !== undefined) return known.relationId;
    const relationId = this.#nextRelation();
    const name = `gemeente-${this.#media.size + 1}.${bitmap.kind}`;
    this.#media.set(bitmap, { name, bytes: bitmap.bytes, relationId });
    return relationId;
  }

  /** All pictures, in order of appearance. */
  get media(): readonly MediaFile[] {
    return [...this.#media.values()];
  }

  #nextRelation(): string {
    return `rIdG${++this.#relations}`;
  }
}
