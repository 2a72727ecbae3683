/** Styles by the name that Word keeps in the file, and the name that a Dutch Word shows on the screen. */
import type { WantedStyle } from './styles.ts';

/** A style that documents use and that Word itself knows. */
export interface WordStyle extends WantedStyle {
  /** As a Dutch Word shows it. */
  readonly dutch: string;
}

const paragraph = (name: string, dutch: string): WordStyle => ({ type: 'paragraph', name, dutch });
const character = (name: string, dutch: string): WordStyle => ({ type: 'character', name, dutch });

/** The styles of Word that documents use, in the order in which people think of them. */
export const wordStyles: readonly WordStyle[] = [
  paragraph('Normal', 'Standaard'),
  paragraph('Title', 'Titel'),
  paragraph('Subtitle', 'Ondertitel'),
  paragraph('heading 1', 'Kop 1'),
  paragraph('heading 2', 'Kop 2'),
  paragraph('heading 3', 'Kop 3'),
  paragraph('heading 4', 'Kop 4'),
  paragraph('heading 5', 'Kop 5'),
  paragraph('List Bullet', 'Lijst opsom.teken'),
  paragraph('List Bullet 2', 'Lijst opsom.teken 2'),
  paragraph('List Bullet 3', 'Lijst opsom.teken 3'),
  paragraph('List Number', 'Lijstnummering'),
  paragraph('List Number 2', 'Lijstnummering 2'),
  paragraph('List Number 3', 'Lijstnummering 3'),
  paragraph('Quote', 'Citaat'),
  paragraph('caption', 'Bijschrift'),
  paragraph('TOC Heading', 'Kop van inhoudsopgave'),
  paragraph('toc 1', 'Inhopg 1'),
  paragraph('toc 2', 'Inhopg 2'),
  paragraph('toc 3', 'Inhopg 3'),
  paragraph('header', 'Koptekst'),
  paragraph('footer', 'Voettekst'),
  paragraph('footnote text', 'Voetnoottekst'),
  character('footnote reference', 'Voetnootmarkering'),
  character('Hyperlink', 'Hyperlink'),
  character('Placeholder Text', 'Tekst van tijdelijke aanduiding'),
  { type: 'table', name: 'Table Grid', dutch: 'Tabelraster' },
];

/** Styles that give a document its face: without them a file is hardly a house style. */
export const essentialStyles: readonly string[] = ['Normal', 'heading 1', 'heading 2'];
