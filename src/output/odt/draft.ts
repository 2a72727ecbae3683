import type { FootnoteDefinition, Nodes, Root, Table } from 'mdast';
import type { FieldNode } from '../../document/tree.ts';
import type { Artwork, Bitmap } from '../paged/artwork.ts';
import type { Columns } from '../paged/columns.ts';
import type { Page, PageDraft } from '../paged/page-draft.ts';
import type { WriteOptions } from '../registry.ts';
import { widthFactor } from '../style/fonts.ts';
import { AutomaticStyles } from './automatic-styles.ts';
import { spacings, type Spacing } from './styles.ts';

/** A picture inside the package. */
export interface PictureFile {
  /** Name inside the package. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One document while it is being written: what blocks and phrasing add to besides text. */
export class Draft implements PageDraft {
  readonly options: WriteOptions;
  readonly shell: PageDraft['shell'];
  readonly prepared: Artwork;
  readonly styles: AutomaticStyles = new AutomaticStyles();
  /** The space around paragraphs, by their role. */
  readonly spacings: ReadonlyMap<string, Spacing>;
  readonly columns: Map<Table, Columns> = new Map();
  readonly tables: readonly Table[];
  kept: ReadonlySet<Nodes> = new Set();
  whole: Nodes | undefined = undefined;
  room: ReadonlyMap<Nodes, number> = new Map();
  lineRoom: number | undefined = undefined;
  readonly lineRooms: Map<FieldNode, number> = new Map();
  /** The label of the table row being written; its fields are named after it. */
  row: string | undefined = undefined;
  /** Whether the text so far ends where white space would be lost: at the beginning of a paragraph or after a space. */
  endsInSpace = true;
  #isFirst = true;
  #notesWritten = 0;
  #figures = 0;
  readonly #pictures = new Map<Bitmap, PictureFile>();
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #names = new Set<string>();

  constructor(tree: Root, parts: { options: WriteOptions; page: Page; prepared: Artwork }) {
    this.options = parts.options;
    this.shell = {
      page: parts.page,
      fontFactor: widthFactor(parts.options.style.fonts.body),
      columns: true,
    };
    this.prepared = parts.prepared;
    this.spacings = spacings(parts.options);
    this.tables = tree.children.filter((node) => node.type === 'table');
    for (const node of tree.children)
      if (node.type === 'footnoteDefinition') this.#notes.set(node.identifier, node);
  }

  /** Whether this is asked for the first time: what begins the document names its page. */
  takeFirst(): boolean {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    return isFirst;
  }

  /** The number of the next figure. */
  nextFigure(): number {
    return ++this.#figures;
  }

  /** The number of the next note, in the order of the text. */
  nextNote(): number {
    return ++this.#notesWritten;
  }

  /** The same name when it is free, else with a number after it. */
  uniqueName(name: string): string {
    let unique = name;
    for (let count = 2; this.#names.has(unique); count++) unique = `${name} ${count}`;
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

  /** Where a picture is in the package; the same picture is stored once. */
  pictureFor(bitmap: Bitmap): string {
    const known = this.#pictures.get(bitmap);
    if (known !== undefined) return known.name;
    const name = `Pictures/${this.#pictures.size + 1}.${bitmap.kind}`;
    this.#pictures.set(bitmap, { name, bytes: bitmap.bytes });
    return name;
  }

  /** All pictures, in order of appearance. */
  get pictures(): readonly PictureFile[] {
    return [...this.#pictures.values()];
  }
}
