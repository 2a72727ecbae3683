import type { Block, Cell, Inline, Link, Note } from '../../../accessibility/structure.ts';
import { isLargeText, textBlock, type ParagraphKind } from '../../structure/paragraphs.ts';
import { childElements, elementAt, elementsNamed, textIn, type XmlElement } from '../../xml-tree.ts';
import type { TextLook } from '../../structure/text-look.ts';
import type { OdtStyles } from './styles.ts';

/** Elements without text of the document. */
const silent: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'office:annotation',
  'text:note-citation',
  'text:table-of-content-source',
]);

/** The page. */
const paper = '#ffffff';

interface Around {
  readonly look: TextLook;
  readonly link?: Link | undefined;
}

/** Reads blocks of an ODT, and its notes along the way. */
export class TextReader {
  readonly #styles: OdtStyles;
  readonly notes: Note[] = [];
  /** Language → letters in it. */
  readonly #letters = new Map<string, number>();

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** The language that most paragraphs name themselves; undefined when most name none. */
  get language(): string | undefined {
    const [first] = [...this.#letters].sort(([, one], [, other]) => other - one);
    return first?.[0] === '' ? undefined : first?.[0];
  }

  /** The blocks in an element. @param around what it is part of */
  read(parent: XmlElement, kind: ParagraphKind = {}, behind: TextLook = {}): readonly Block[] {
    return childElements(parent).flatMap((element) => this.#blocks(element, kind, behind));
  }

  #blocks(element: XmlElement, kind: ParagraphKind, behind: TextLook): readonly Block[] {
    const { name, attributes } = element;
    switch (name) {
      case 'text:h':
        return [
          this.#paragraph(element, { level: Number(attributes['text:outline-level'] ?? 1) || 1 }, behind),
        ];
      case 'text:p':
        return [this.#paragraph(element, this.#kindOf(element, kind), behind)];
      case 'text:list':
      case 'text:index-body':
        return this.read(element, { ...kind, isItem: true }, behind);
      case 'table:table':
        return [this.#table(element)];
      case 'draw:frame':
        return [textBlock(this.#inline(element, { look: behind }), {})];
      default:
        return silent.has(name) ? [] : this.read(element, kind, behind);
    }
  }

  #kindOf({ attributes }: XmlElement, kind: ParagraphKind): ParagraphKind {
    const names = this.#styles.names('paragraph', attributes['text:style-name']);
    if (names.includes('Title')) return { level: 0 };
    // A list of contents has a head of its own.
    if (names.some((each) => /^(?:Contents|Index) Heading$/.test(each))) return { isItem: true };
    return names.includes('Preformatted Text') ? { isLiteral: true } : kind;
  }

  #paragraph(element: XmlElement, kind: ParagraphKind, behind: TextLook): Block {
    const name = element.attributes['text:style-name'];
    const look = { ...behind, ...this.#styles.look('paragraph', name) };
    const language = this.#styles.languageOf(name) ?? '';
    const letters = textIn(element).match(/\p{L}/gu)?.length ?? 0;
    this.#letters.set(language, (this.#letters.get(language) ?? 0) + letters);
    return textBlock(this.#inline(element, { look }), kind);
  }

  #table(table: XmlElement): Block {
    return { kind: 'table', rows: this.#rows(table, false) };
  }

  #rows(parent: XmlElement, isHead: boolean): readonly (readonly Cell[])[] {
    return childElements(parent).flatMap((each): readonly (readonly Cell[])[] => {
      if (each.name === 'table:table-row') return [this.#cells(each, isHead)];
      if (each.name === 'table:table-header-rows') return this.#rows(each, true);
      return each.name === 'table:table-rows' || each.name === 'table:table-row-group'
        ? this.#rows(each, isHead)
        : [];
    });
  }

  #cells(row: XmlElement, isHeader: boolean): readonly Cell[] {
    return childElements(row, 'table:table-cell').map((cell) => ({
      isHeader,
      columns: Number(cell.attributes['table:number-columns-spanned'] ?? 1) || 1,
      rows: Number(cell.attributes['table:number-rows-spanned'] ?? 1) || 1,
      blocks: this.read(cell, {}, this.#styles.look('table-cell', cell.attributes['table:style-name'])),
    }));
  }

  #inline(parent: XmlElement, around: Around): readonly Inline[] {
    return parent.children.flatMap((child) => {
      // White space in the file shows as one space. Source: OpenDocument 1.3 part 3, 6.1.2.
      if (typeof child === 'string') return this.#words(child.replace(/\s+/g, ' '), around);
      return this.#element(child, around);
    });
  }

  #element(element: XmlElement, around: Around): readonly Inline[] {
    const { name, attributes } = element;
    switch (name) {
      case 'text:s':
        return this.#words(' '.repeat(Math.min(99, Number(attributes['text:c'] ?? 1) || 1)), around);
      case 'text:tab':
        return this.#words('\t', around);
      case 'text:line-break':
        return [{ kind: 'break' }];
      case 'text:span':
        return this.#inline(element, {
          ...around,
          look: { ...around.look, ...this.#styles.look('text', attributes['text:style-name']) },
        });
      case 'text:a':
        return this.#inline(element, { ...around, link: { url: attributes['xlink:href'] ?? '' } });
      case 'text:note':
        return this.#note(element);
      case 'draw:frame':
        return this.#frame(element, around);
      default:
        return silent.has(name) ? [] : this.#inline(element, around);
    }
  }

  #words(text: string, { look, link }: Around): readonly Inline[] {
    const { colour, background, isBold = false, isUnderlined = false, isHidden, size } = look;
    if (isHidden === true || text === '') return [];
    const isLarge = isLargeText(size, isBold);
    return [
      { kind: 'words', text, isBold, isUnderlined, colour, background: background ?? paper, isLarge, link },
    ];
  }

  #note(element: XmlElement): readonly Inline[] {
    const body = elementAt(element, 'text:note-body');
    this.notes.push({ isReferred: true, blocks: body === undefined ? [] : this.read(body) });
    return [];
  }

  /** A picture, or a frame with text in it. */
  #frame(frame: XmlElement, around: Around): readonly Inline[] {
    const box = elementAt(frame, 'draw:text-box');
    if (box !== undefined) return elementsNamed(box, 'text:p').flatMap((each) => this.#inline(each, around));
    const told = [elementAt(frame, 'svg:desc'), elementAt(frame, 'svg:title')].map((each) =>
      each === undefined ? '' : textIn(each).trim(),
    );
    const isDecorative =
      (frame.attributes['loext:decorative'] ?? frame.attributes['draw:decorative']) === 'true';
    return [
      { kind: 'picture', alternative: told.find((each) => each !== ''), isDecorative, link: around.link },
    ];
  }
}
