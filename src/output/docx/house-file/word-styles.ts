/** The styles that documents use, as people know them: by the name that a Dutch Word shows on the screen. */
import { defaultHouseStyle } from '../../style/house-style.ts';
import { styleDefinitions } from '../styles.ts';
import type { WantedStyle } from './styles.ts';

/** A style that documents use. */
export interface WordStyle extends WantedStyle {
  /** As a Dutch Word shows it. */
  readonly dutch: string;
}

/** Name in the file → what a Dutch Word makes of it. Other names are shown as they are. */
const dutchNames: Readonly<Record<string, string>> = {
  Normal: 'Standaard',
  Title: 'Titel',
  Subtitle: 'Ondertitel',
  'List Bullet': 'Lijst opsom.teken',
  'List Number': 'Lijstnummering',
  Quote: 'Citaat',
  caption: 'Bijschrift',
  'TOC Heading': 'Kop van inhoudsopgave',
  header: 'Koptekst',
  footer: 'Voettekst',
  'footnote text': 'Voetnoottekst',
  'footnote reference': 'Voetnootmarkering',
  'Placeholder Text': 'Tekst van tijdelijke aanduiding',
  'HTML Preformatted': 'HTML - vooraf opgemaakt',
  'HTML Code': 'HTML-code',
};

function dutchName(name: string): string {
  const [, word = name, level = ''] = /^(.*?)( \d)?$/.exec(name) ?? [];
  if (word === 'heading') return `Kop${level}`;
  if (word === 'toc') return `Inhopg${level}`;
  return (dutchNames[word] ?? word) + level;
}

/** Every style that documents use. */
export const wordStyles: readonly WordStyle[] = styleDefinitions(defaultHouseStyle).map(({ type, name }) => ({
  type,
  name,
  dutch: dutchName(name),
}));

/** Styles that give a document its face: without them a file is hardly a house style. */
export const essentialStyles: readonly string[] = ['Normal', 'heading 1', 'heading 2'];
