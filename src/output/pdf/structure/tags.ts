/** The tags of a PDF as blocks. Source: ISO 32000-1, 14.7 and 14.8. */
import type { Block, Cell, Inline, Link, Note } from '../../../accessibility/structure.ts';
import { textBlock, type ParagraphKind } from '../../structure/paragraphs.ts';
import type { PdfObjects } from '../reading/objects.ts';
import { markKey, type Marked } from './page-text.ts';
import { PdfReference, type PdfDictionary, type PdfValue } from '../reading/values.ts';

/** Tags that are part of a line. */
const inlineTags: ReadonlySet<string> = new Set(
  'Span Link Quote Em Strong Reference Annot BibEntry Sub Ruby RB RT RP Warichu WT WP Form Lbl Code'.split(
    ' ',
  ),
);
/** Every standard tag. Source: ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4. */
const standardTags: ReadonlySet<string> = new Set([
  ...inlineTags,
  ...'Document DocumentFragment Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 Title L LI LBody Table TR TH TD THead TBody TFoot Figure Formula Note FENote Aside Artifact'.split(
    ' ',
  ),
]);

/** Tags of what says itself what it is: an item, a caption. */
const itemTags: ReadonlySet<string> = new Set(['LI', 'TOC', 'TOCI', 'Caption']);

/** The level of a heading; undefined for another tag. */
function levelOf(tag: string): number | undefined {
  if (tag === 'Title') return 0;
  const found = /^H([1-6])?$/.exec(tag);
  return found === null ? undefined : Number(found[1] ?? 1);
}

interface Around extends ParagraphKind {
  readonly link?: Link | undefined;
  /** The page that marks without a page of their own are on. */
  readonly page: number | undefined;
  readonly depth: number;
}

const maxDepth = 200;

/** The mark or number before an item. */
const itemMark = /^\s*(?:[•·▪◦‣–-]|\d{1,2}[.)])(?:\s+|$)/;

/** Reads the tree of tags. */
export class TagReader {
  readonly #objects: PdfObjects;
  readonly #marked: ReadonlyMap<string, Marked>;
  readonly #roles: PdfDictionary | undefined;
  readonly #seen = new Set<PdfDictionary>();
  #line: Inline[] = [];
  #blocks: Block[] = [];
  readonly notes: Note[] = [];
  /** Marks in the order of the tags, those of notes left out: a note stands elsewhere. */
  readonly order: string[] = [];

  constructor(root: PdfDictionary, objects: PdfObjects, marked: ReadonlyMap<string, Marked>) {
    this.#objects = objects;
    this.#marked = marked;
    this.#roles = objects.dictionary(root.get('RoleMap'));
  }

  /** The blocks in an element. */
  read(element: PdfDictionary, around: Around = { page: undefined, depth: 0 }): readonly Block[] {
    const [line, blocks] = [this.#line, this.#blocks];
    [this.#line, this.#blocks] = [[], []];
    this.#children(element, around);
    this.#flush(around);
    const found = this.#blocks;
    [this.#line, this.#blocks] = [line, blocks];
    return found;
  }

  #children(element: PdfDictionary, around: Around): void {
    for (const child of this.#objects.list(element.get('K'))) this.#child(child, around);
  }

  #child(value: PdfValue, around: Around): void {
    const child = this.#objects.get(value);
    if (typeof child === 'number') {
      this.#mark(around.page, child, around);
      return;
    }
    if (!(child instanceof Map)) return;
    const dictionary = child as PdfDictionary;
    const type = this.#objects.name(dictionary.get('Type'));
    const page = pageOf(dictionary) ?? around.page;
    if (type === 'OBJR') return;
    if (type === 'MCR') {
      const stream = dictionary.get('Stm');
      const mark = this.#objects.number(dictionary.get('MCID'));
      const owner = stream instanceof PdfReference ? stream.object : page;
      if (mark !== undefined) this.#mark(owner, mark, around);
      return;
    }
    if (around.depth > maxDepth || this.#seen.has(dictionary)) return;
    this.#seen.add(dictionary);
    this.#element(dictionary, { ...around, page, depth: around.depth + 1 });
  }

  #mark(owner: number | undefined, mark: number, { link, isItem }: Around): void {
    if (owner === undefined) return;
    const key = markKey(owner, mark);
    const found = this.#marked.get(key);
    if (found === undefined) return;
    this.order.push(key);
    if (found.text === '') return;
    const last = this.#line.at(-1);
    const glue =
      last?.kind === 'words' && !/\s$/.test(last.text) && /^[\p{L}\p{N}(]/u.test(found.text) ? ' ' : '';
    // Some programs make the mark of an item part of its text.
    const text = isItem === true && last === undefined ? found.text.replace(itemMark, '') : found.text;
    this.#line.push({ kind: 'words', text: glue + text, isBold: found.isBold, link });
  }

  #element(element: PdfDictionary, around: Around): void {
    const tag = this.#tagOf(element);
    const level = levelOf(tag);
    if (this.#special(tag, element, around)) return;
    if (level !== undefined) this.#block(element, { ...around, level }, around);
    else if (inlineTags.has(tag)) this.#children(element, around);
    else this.#block(element, { ...around, isItem: around.isItem === true || itemTags.has(tag) }, around);
  }

  /** What is no ordinary text. Gives whether it was. */
  #special(tag: string, element: PdfDictionary, around: Around): boolean {
    switch (tag) {
      case 'Figure':
      case 'Formula':
        this.#figure(element, around);
        return true;
      case 'Table':
        this.#table(element, around);
        return true;
      case 'Note':
      case 'FENote':
        this.#note(element, around);
        return true;
      case 'Link':
        this.#link(element, around);
        return true;
      case 'Lbl':
        return around.isItem === true;
      default:
        return tag === 'Artifact';
    }
  }

  /** A link without words is still a link. */
  #link(element: PdfDictionary, around: Around): void {
    const [link, length] = [this.#linkOf(element), this.#line.length];
    this.#children(element, { ...around, link });
    if (this.#line.length === length) this.#line.push({ kind: 'words', text: ' ', link });
  }

  #block(element: PdfDictionary, inside: Around, outside: Around): void {
    this.#flush(outside);
    this.#children(element, inside);
    if (inside.level !== undefined && this.#line.length === 0) this.#blocks.push(textBlock([], inside));
    this.#flush(inside);
  }

  #flush(kind: Around): void {
    if (
      this.#line.some((each) => each.kind === 'picture' || (each.kind === 'words' && each.text.trim() !== ''))
    )
      this.#blocks.push(textBlock(this.#line, { level: kind.level, isItem: kind.isItem }));
    this.#line = [];
  }

  /** The standard tag that an element stands for. */
  #tagOf(element: PdfDictionary): string {
    let tag = this.#objects.name(element.get('S')) ?? '';
    for (let step = 0; !standardTags.has(tag) && step < 10; step++) {
      const role = this.#objects.name(this.#roles?.get(tag));
      if (role === undefined) break;
      tag = role;
    }
    return tag;
  }

  #figure(element: PdfDictionary, around: Around): void {
    const told = ['Alt', 'ActualText'].map((key) => this.#objects.text(element.get(key)));
    const alternative = told.find((each) => each !== undefined && each.trim() !== '');
    // The words in a drawing are part of it.
    const words = this.#line;
    this.#line = [];
    this.#children(element, around);
    this.#line = [...words, { kind: 'picture', alternative, isDecorative: false, link: around.link }];
  }

  #note(element: PdfDictionary, around: Around): void {
    const length = this.order.length;
    const blocks = this.read(element, { page: around.page, depth: around.depth });
    this.order.length = length;
    this.notes.push({ isReferred: true, blocks });
  }

  #table(element: PdfDictionary, around: Around): void {
    this.#flush(around);
    const rows: (readonly Cell[])[] = [];
    const visit = (parent: PdfDictionary, page: number | undefined, depth: number): void => {
      for (const value of this.#objects.list(parent.get('K'))) {
        const child = this.#objects.dictionary(value);
        if (child === undefined || depth > maxDepth || this.#seen.has(child)) continue;
        this.#seen.add(child);
        const own = pageOf(child) ?? page;
        const tag = this.#tagOf(child);
        if (tag === 'TR') rows.push(this.#cells(child, { page: own, depth }));
        else if (tag === 'Caption') this.#block(child, { isItem: true, page: own, depth }, around);
        else visit(child, own, depth + 1);
      }
    };
    visit(element, around.page, around.depth);
    if (rows.length > 0) this.#blocks.push({ kind: 'table', rows });
  }

  #cells(row: PdfDictionary, { page, depth }: Around): readonly Cell[] {
    return this.#objects.list(row.get('K')).flatMap((value): readonly Cell[] => {
      const cell = this.#objects.dictionary(value);
      const tag = cell === undefined ? '' : this.#tagOf(cell);
      if (cell === undefined || (tag !== 'TH' && tag !== 'TD') || this.#seen.has(cell)) return [];
      this.#seen.add(cell);
      return [
        {
          isHeader: tag === 'TH',
          columns: this.#attribute(cell, 'ColSpan') ?? 1,
          rows: this.#attribute(cell, 'RowSpan') ?? 1,
          blocks: this.read(cell, { page: pageOf(cell) ?? page, depth: depth + 1 }),
        },
      ];
    });
  }

  #attribute(element: PdfDictionary, name: string): number | undefined {
    return this.#objects
      .list(element.get('A'))
      .map((each) => this.#objects.number(this.#objects.dictionary(each)?.get(name)))
      .find((each) => each !== undefined);
  }

  #linkOf(element: PdfDictionary): Link {
    const annotations = this.#objects
      .list(element.get('K'))
      .map((each) => this.#objects.dictionary(this.#objects.dictionary(each)?.get('Obj')));
    const actions = annotations.map((each) => this.#objects.dictionary(each?.get('A')));
    const urls = actions.map((each) => this.#objects.text(each?.get('URI')));
    return {
      url: urls.find((each) => each !== undefined) ?? '#',
      label: this.#objects.text(element.get('ActualText')),
    };
  }
}

function pageOf(element: PdfDictionary): number | undefined {
  const page = element.get('Pg');
  return page instanceof PdfReference ? page.object : undefined;
}
