/**
 * The OpenDocument format (OASIS ODF 1.3, part 3): a text document for LibreOffice and every other program that reads the
 * open standard.
 *
 * This file: what everything is called in its XML.
 */
import type { StyleRole } from '../paged/style-role.ts';

/** The prefixes that our parts use. Source: ODF 1.3 part 3, 1.4. */
export const namespaces = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:draw': 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
} as const;

/** The version of the standard that our documents say they keep to. */
export const odfVersion = '1.3';

/** The media type of a text document. */
export const mediaType = 'application/vnd.oasis.opendocument.text';

/**
 * The name of each style, as users see it. Those that LibreOffice has itself go by its own names, which it translates;
 * the names of styles that only our documents have are Dutch.
 */
export const styleNames: Readonly<Record<Exclude<StyleRole, 'table'>, string>> = {
  normal: 'Text body',
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading 1',
  heading2: 'Heading 2',
  heading3: 'Heading 3',
  heading4: 'Heading 4',
  heading5: 'Heading 5',
  listBullet1: 'List 1',
  listBullet2: 'List 2',
  listBullet3: 'List 3',
  listNumber1: 'Numbering 1',
  listNumber2: 'Numbering 2',
  listNumber3: 'Numbering 3',
  quote: 'Quotations',
  code: 'Preformatted Text',
  caption: 'Caption',
  tocHeading: 'Contents Heading',
  toc1: 'Contents 1',
  toc2: 'Contents 2',
  toc3: 'Contents 3',
  header: 'Header',
  footer: 'Footer',
  footnoteText: 'Footnote',
  tableText: 'Table Contents',
  tableHead: 'Table Heading',
  answer: 'Antwoordvak',
  inlineCode: 'Source Text',
  hyperlink: 'Internet link',
  footnoteReference: 'Footnote anchor',
  placeholder: 'Placeholder',
  blank: 'Nog invullen',
  proposed: 'Voorstel',
};

/** A name of a style as it stands in attributes: a space becomes `_20_`. */
export function encodedName(name: string): string {
  return name.replaceAll(' ', '_20_');
}

/** The style for a role. */
export function styleOf(role: Exclude<StyleRole, 'table'>): string {
  return encodedName(styleNames[role]);
}

/** The list styles: LibreOffice's own for bullets and numbers, and two of ours. */
export const listStyles = {
  bullets: 'List_20_1',
  numbers: 'Numbering_20_123',
  boxes: 'Vinkjes',
  inCells: 'Opsomming_20_in_20_tabel',
} as const;

/** The master pages: the first page differs from those after it. */
export const masterPages = { first: 'First_20_Page', further: 'Standard' } as const;

/** The role of a paragraph or of text: everything but a table. */
export type ParagraphRole = Exclude<StyleRole, 'table'>;

/** A length as ODF writes it. @param twips twentieths of a point */
export function length(twips: number): string {
  return `${Number((twips / 20).toFixed(2))}pt`;
}
