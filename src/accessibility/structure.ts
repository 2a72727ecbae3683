/**
 * The room that judges whether people can use a file: what every format is reduced to, the checks over it, and what a
 * finding is. It knows no bytes: readers of the formats are in output/.
 *
 * This file: what a file holds, whatever its format.
 */

/** Extensions of the formats that can be checked. */
export const checkedFormats = ['md', 'html', 'docx', 'odt', 'pdf'] as const;

/** A format that can be checked. */
export type CheckedFormat = (typeof checkedFormats)[number];

/** What a file holds for readers, and what it tells screen readers. */
export interface Structure {
  /** The title in its properties; where a format has none, its first heading. */
  readonly title: string | undefined;
  /** Language of the whole, as `nl-NL`; undefined when it does not say. */
  readonly language: string | undefined;
  /** In reading order. */
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** What only a PDF has. */
  readonly pdf?: PdfFacts | undefined;
}

/** A part of the text. Items of lists are paragraphs. */
export type Block = Heading | Paragraph | Table;

/** A real heading. */
export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6; 0 is the title of the document, where a format has that. */
  readonly level: number;
  readonly content: readonly Inline[];
}

/** A paragraph or an item of a list. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** Whether it is an item of a real list. */
  readonly isItem: boolean;
  /** Whether it is literal text, such as code. Default: no */
  readonly isLiteral?: boolean | undefined;
  readonly content: readonly Inline[];
}

/** A table, with its rows from top to bottom. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell of a table. */
export interface Cell {
  readonly isHeader: boolean;
  /** How many columns and rows it takes. */
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}

/** Something in a line. */
export type Inline = Words | Picture | Break;

/** Text that looks the same all through. */
export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly isBold?: boolean | undefined;
  readonly isUnderlined?: boolean | undefined;
  /** Whether it is at least 18 points, or 14 and bold: then less contrast is enough. */
  readonly isLarge?: boolean | undefined;
  /** Colour of the letters as `#rrggbb`; undefined when not known or automatic. */
  readonly colour?: string | undefined;
  /** Colour behind the letters as `#rrggbb`; undefined when not known. */
  readonly background?: string | undefined;
  /** The link that it is part of: one object for all words of it. */
  readonly link?: Link | undefined;
}

/** A link. */
export interface Link {
  readonly url: string;
  /** What screen readers read instead of its words. */
  readonly label?: string | undefined;
}

/** A picture; undefined when nothing says what it shows. */
export interface Picture {
  readonly kind: 'picture';
  readonly alternative: string | undefined;
  /** Whether the file says that it is decoration. */
  readonly isDecorative: boolean;
  readonly link?: Link | undefined;
}

/** A line break inside a paragraph. */
export interface Break {
  readonly kind: 'break';
}

/** A footnote or endnote. */
export interface Note {
  readonly blocks: readonly Block[];
  /** Whether the text refers to it, so that a reader can go there. */
  readonly isReferred: boolean;
}

/** What a PDF tells assistive technology. */
export interface PdfFacts {
  readonly isTagged: boolean;
  /** Whether it says that it conforms to PDF/UA. */
  readonly claimsUa: boolean;
  /** Whether a window shows the title instead of the file name. */
  readonly showsTitle: boolean;
  /** Text on a page that is neither tagged nor marked as decoration. */
  readonly untagged: readonly string[];
  /** Pages, from 1, whose tags are in another order than what is on them. */
  readonly outOfOrder: readonly number[];
}

/** Reads what a file holds; undefined when it is damaged, encrypted or no file of this format. It never throws. */
export type ReadStructure = (bytes: Uint8Array) => Promise<Structure | undefined>;
