/** Colours and fonts of a Word file's theme, and what colours and fonts in its styles come down to. */
import type { Document, Element } from '@xmldom/xmldom';
import { isColourful, mix } from '../../style/colour.ts';
import { attribute, namespaces } from './xml.ts';

/** The theme of a file: names of its colours and fonts. */
export interface Theme {
  readonly colours: ReadonlyMap<string, string>;
  /** The first accent colour, when its author chose it. */
  readonly accent: string | undefined;
  readonly major: string | undefined;
  readonly minor: string | undefined;
}

/** First accents of Word's own themes: nobody chose them. */
const factoryAccents = ['#4f81bd', '#5b9bd5', '#4472c4', '#156082', '#18a303'];

/** Reads a theme; a file without one has no colours of its own. */
export function themeOf(document: Document | undefined): Theme {
  const colours = new Map<string, string>();
  for (const scheme of drawn(document, 'clrScheme'))
    for (const each of Array.from(scheme.childNodes)) {
      const paint = each.firstChild === null ? undefined : paintOf(each as Element);
      if (paint !== undefined) colours.set((each as Element).localName ?? '', paint);
    }
  const fontIn = (part: string): string | undefined => {
    const latin = drawn(document, part).flatMap((each) =>
      Array.from(each.getElementsByTagNameNS(namespaces.a, 'latin')),
    );
    return latin[0]?.getAttribute('typeface') || undefined;
  };
  const accent = colours.get('accent1');
  return {
    colours,
    accent:
      accent === undefined || factoryAccents.includes(accent) || !isColourful(accent) ? undefined : accent,
    major: fontIn('majorFont'),
    minor: fontIn('minorFont'),
  };
}

function drawn(document: Document | undefined, name: string): readonly Element[] {
  return document === undefined ? [] : Array.from(document.getElementsByTagNameNS(namespaces.a, name));
}

/** The colour in an element of a theme. */
function paintOf(parent: Element): string | undefined {
  const of = (name: string, key: string): string | undefined =>
    parent.getElementsByTagNameNS(namespaces.a, name)[0]?.getAttribute(key) ?? undefined;
  return hex(of('srgbClr', 'val') ?? of('sysClr', 'lastClr'));
}

/** Names of theme colours in text → in the theme. Source: ECMA-376 17.18.97 and 20.1.6.2. */
const themeNames: Readonly<Record<string, string>> = {
  text1: 'dk1',
  dark1: 'dk1',
  text2: 'dk2',
  dark2: 'dk2',
  background1: 'lt1',
  light1: 'lt1',
  background2: 'lt2',
  light2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

/** A colour of text. `auto` is black. Source: ECMA-376 17.3.2.6. */
export function colourOf(colour: Element | undefined, { colours }: Theme): string | undefined {
  if (colour === undefined) return undefined;
  const name = attribute(colour, 'themeColor');
  const base = name === undefined ? undefined : colours.get(themeNames[name] ?? name);
  const written = attribute(colour, 'val');
  if (base === undefined) return written === 'auto' ? '#000000' : hex(written);
  const share = (key: string): number => 1 - parseInt(attribute(colour, key) ?? 'ff', 16) / 255;
  return mix(mix(base, '#000000', share('themeShade') || 0), '#ffffff', share('themeTint') || 0);
}

/** The name of the font for Latin letters. */
export function fontOf(fonts: Element | undefined, { major, minor }: Theme): string | undefined {
  const name = attribute(fonts, 'asciiTheme');
  const ofTheme = name === undefined ? undefined : name.startsWith('major') ? major : minor;
  return ofTheme ?? attribute(fonts, 'ascii');
}

function hex(written: string | null | undefined): string | undefined {
  return /^[\da-f]{6}$/i.test(written ?? '') ? `#${String(written).toLowerCase()}` : undefined;
}
