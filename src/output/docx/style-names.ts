import type { StyleRole } from '../paged/style-role.ts';

/**
 * Each style in a Word file of ours: its id, and Word's own name for it, whatever the language. The names of styles that
 * only our documents have are Dutch, because users see them in Word.
 */
export const styleNames: Readonly<Record<StyleRole, { readonly id: string; readonly name: string }>> = {
  normal: { id: 'Normal', name: 'Normal' },
  title: { id: 'Title', name: 'Title' },
  subtitle: { id: 'Subtitle', name: 'Subtitle' },
  heading1: { id: 'Heading1', name: 'heading 1' },
  heading2: { id: 'Heading2', name: 'heading 2' },
  heading3: { id: 'Heading3', name: 'heading 3' },
  heading4: { id: 'Heading4', name: 'heading 4' },
  heading5: { id: 'Heading5', name: 'heading 5' },
  listBullet1: { id: 'ListBullet', name: 'List Bullet' },
  listBullet2: { id: 'ListBullet2', name: 'List Bullet 2' },
  listBullet3: { id: 'ListBullet3', name: 'List Bullet 3' },
  listNumber1: { id: 'ListNumber', name: 'List Number' },
  listNumber2: { id: 'ListNumber2', name: 'List Number 2' },
  listNumber3: { id: 'ListNumber3', name: 'List Number 3' },
  quote: { id: 'Quote', name: 'Quote' },
  code: { id: 'HTMLPreformatted', name: 'HTML Preformatted' },
  caption: { id: 'Caption', name: 'caption' },
  tocHeading: { id: 'TOCHeading', name: 'TOC Heading' },
  toc1: { id: 'TOC1', name: 'toc 1' },
  toc2: { id: 'TOC2', name: 'toc 2' },
  toc3: { id: 'TOC3', name: 'toc 3' },
  header: { id: 'Header', name: 'header' },
  footer: { id: 'Footer', name: 'footer' },
  footnoteText: { id: 'FootnoteText', name: 'footnote text' },
  tableText: { id: 'Tabeltekst', name: 'Tabeltekst' },
  tableHead: { id: 'Tabelkop', name: 'Tabelkop' },
  answer: { id: 'Antwoordvak', name: 'Antwoordvak' },
  inlineCode: { id: 'HTMLCode', name: 'HTML Code' },
  hyperlink: { id: 'Hyperlink', name: 'Hyperlink' },
  footnoteReference: { id: 'FootnoteReference', name: 'footnote reference' },
  placeholder: { id: 'PlaceholderText', name: 'Placeholder Text' },
  blank: { id: 'Noginvullen', name: 'Nog invullen' },
  proposed: { id: 'Voorstel', name: 'Voorstel' },
  table: { id: 'Gemeentetabel', name: 'Gemeentetabel' },
};
