/** How a sheet is printed: A4, landscape or portrait, as wide as the page. Source: ECMA-376 part 1, 18.3.1.63. */
import { element, text, type Markup } from '../markup.ts';

/** What stands above and below every page. */
export interface PageTexts {
  readonly title: string;
  readonly about: string;
  readonly date: string;
  readonly isLandscape: boolean;
}

/** Excel allows 255 characters above a page, and as many below. */
const mostCharacters = 200;

/** The last elements of a sheet. */
export function pageOf({ title, about, date, isLandscape }: PageTexts): readonly Markup[] {
  const header = `&L&"-,Bold"${plain(title)}`;
  const footer = `&L${plain(about)}&C&"-,Regular"bladzijde &P van &N&R${plain(date)}`;
  const margins = { left: 0.4, right: 0.4, top: 0.75, bottom: 0.6, header: 0.3, footer: 0.3 };
  const orientation = isLandscape ? 'landscape' : 'portrait';
  return [
    element('pageMargins', margins),
    element('pageSetup', { paperSize: 9, orientation, fitToWidth: 1, fitToHeight: 0 }),
    element('headerFooter', undefined, [
      element('oddHeader', undefined, [text(header)]),
      element('oddFooter', undefined, [text(footer)]),
    ]),
  ];
}

/** A `&` begins a code there. */
function plain(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  const short = line.length > mostCharacters / 2 ? `${line.slice(0, mostCharacters / 2 - 1)}…` : line;
  return short.replaceAll('&', '&&');
}
