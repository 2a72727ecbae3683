/** The styles that documents use, by the names that a Dutch Word displays. */
import { defaultHouseStyle } from '../../style/house-style.ts';
import { styleDefinitions } from '../styles.ts';
import type { WantedStyle } from './styles.ts';

/** A style that documents use. */
export interface WordStyle extends WantedStyle {
  /** As displayed by a Dutch Word. */
  readonly dutch: string;
}

/** Name in the file → name displayed by a Dutch Word. Other names are displayed as they are. */
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
export const wordStyles: readonly WordStyle[] = styleDefinitions(defaultHouseStyle, false).map(
  ({ type, name }) => ({
    type,
    name,
    dutch: dutchName(name),
  }),
);

/** Styles of running text on the page itself: not those of margins, tables and forms, which may have a background. */
export const textStyles: readonly WordStyle[] = wordStyles.filter(({ name }) =>
  /^(?:Normal|Title|Subtitle|heading \d|toc|TOC Heading|List |Quote|caption|Hyperlink|footnote text)/.test(
    name,
  ),
);

/** Styles that determine the look: without them a file is hardly a house style. */
export const essentialStyles: readonly string[] = ['Normal', 'heading 1', 'heading 2'];
