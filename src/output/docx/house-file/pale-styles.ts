/** Styles of a house-style file whose text is too light to read on white paper. */
import type { Document, Element } from '@xmldom/xmldom';
import { contrast, textContrast } from '../../../accessibility/contrast.ts';
import { darkenUntilReadable } from '../../style/colour.ts';
import { nearest, styleChains } from './style-chain.ts';
import type { WantedStyle } from './styles.ts';
import { colourOf, type Theme } from './theme.ts';
import { attribute, child, needChild, setAttribute } from './xml.ts';

/** A style that is hard to read, and the colour in which it can be read. */
export interface PaleStyle {
  readonly element: Element;
  readonly wanted: WantedStyle;
  readonly colour: string;
  readonly readable: string;
}

const page = '#ffffff';

/** Lighter than this is white text, for a dark background: it would not be seen at all on paper. */
const nearlyWhite = 1.25;

/** Of these styles, those whose text has a contrast with white of less than 4.5 to 1 (WCAG 2.2, 1.4.3). */
export function paleStyles(
  styles: Document,
  theme: Theme,
  wanted: readonly WantedStyle[],
): readonly PaleStyle[] {
  const chains = styleChains(styles);
  return wanted.flatMap((each) => {
    const chain = chains(each);
    const [element] = chain;
    const colour = nearest(chain, (style) => colourOf(child(child(style, 'rPr'), 'color'), theme));
    if (element === undefined || colour === undefined || chain.some(isShaded)) return [];
    const ratio = contrast(colour, page);
    if (ratio >= textContrast || ratio < nearlyWhite) return [];
    return [{ element, wanted: each, colour, readable: darkenUntilReadable(colour, () => [page]) }];
  });
}

/** Text on a colour of its own was made for that colour. */
function isShaded(style: Element): boolean {
  return ['pPr', 'rPr'].some((name) => {
    const fill = attribute(child(child(style, name), 'shd'), 'fill') ?? 'auto';
    return !/^(?:auto|ffffff)$/i.test(fill) || child(child(style, name), 'highlight') !== undefined;
  });
}

/** Run properties that come after `w:color`. Source: ECMA-376 17.3.2.28, in schema order. */
const afterColour = 'spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign'.split(' ');
const afterThose = 'rtl cs em lang eastAsianLayout specVanish oMath'.split(' ');

/** Elements of a style that come after its run properties. */
const afterRun = ['tblPr', 'trPr', 'tcPr', 'tblStylePr'];

/** Writes these styles in the colour in which they can be read. */
export function darken(pale: readonly PaleStyle[]): void {
  for (const { element, readable } of pale) {
    const run = needChild(element, 'rPr', afterRun);
    const colour = needChild(run, 'color', [...afterColour, ...afterThose]);
    setAttribute(colour, 'val', readable.slice(1).toUpperCase());
    for (const name of ['themeColor', 'themeShade', 'themeTint'])
      colour.removeAttributeNS(colour.namespaceURI, name);
  }
}
