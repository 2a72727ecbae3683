/** The colours and fonts of a house-style file: what its author made headings and text look like. */
import type { Document, Element } from '@xmldom/xmldom';
import { isColourful, mix } from '../../style/colour.ts';
import { openPackage, type WordPackage } from './open-package.ts';
import { Refused } from './refusal.ts';
import { StyleBook } from './styles.ts';
import { attribute, child, children, namespaces, rootOf } from './xml.ts';

/** What a file says about its look; colours as `#rrggbb`, not yet checked for contrast. */
export interface FileLook {
  /** The colour of its headings, or else of its theme. */
  readonly main: string | undefined;
  readonly link: string | undefined;
  readonly text: string | undefined;
  readonly bodyFont: string | undefined;
  readonly headingFont: string | undefined;
}

/** The look of a file; undefined when the file cannot be used. */
export function lookOfFile(bytes: Uint8Array): FileLook | undefined {
  try {
    return read(openPackage(bytes));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Headings, most telling first. */
const headings = ['heading 1', 'Title', 'heading 2', 'heading 3'];

function read(file: WordPackage): FileLook {
  const styles = partOf(file, 'styles');
  const theme = themeOf(partOf(file, 'theme'));
  const chain = chainsOf(styles);
  const colour = (name: string, type: 'paragraph' | 'character' = 'paragraph'): string | undefined =>
    first(chain(name, type), (properties) => colourOf(child(properties, 'color'), theme));
  const font = (name: string): string | undefined =>
    first(chain(name, 'paragraph'), (properties) => fontOf(child(properties, 'rFonts'), theme));
  const named = headings.flatMap((name) => colour(name) ?? []);
  return {
    main: named.find(isColourful) ?? theme.accent ?? named[0],
    link: colour('Hyperlink', 'character'),
    text: colour('Normal'),
    bodyFont: font('Normal'),
    headingFont: font('heading 1'),
  };
}

function partOf(file: WordPackage, wanted: string): Document | undefined {
  const part = file.relations(file.main).find(({ kind }) => kind === wanted)?.part;
  return part === undefined ? undefined : file.xml(part);
}

/** The run properties that apply to a style, nearest first: its own, those it is based on, and the defaults. */
type Chain = (name: string, type: 'paragraph' | 'character') => readonly (Element | undefined)[];

function chainsOf(styles: Document | undefined): Chain {
  if (styles === undefined) return () => [];
  const book = new StyleBook(styles);
  const root = rootOf(styles);
  const byId = new Map(children(root, 'style').map((each) => [attribute(each, 'styleId'), each]));
  const defaults = child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr');
  return (name, type) => {
    const chain: Element[] = [];
    let at = book.find({ type, name })?.element;
    while (at !== undefined && !chain.includes(at)) {
      chain.push(at);
      at = byId.get(attribute(child(at, 'basedOn'), 'val'));
    }
    return [...chain.map((each) => child(each, 'rPr')), ...(type === 'paragraph' ? [defaults] : [])];
  };
}

function first<T>(
  chain: readonly (Element | undefined)[],
  of: (properties: Element) => T | undefined,
): T | undefined {
  for (const properties of chain) {
    const found = properties === undefined ? undefined : of(properties);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The theme of a file: names of its colours and fonts. */
interface Theme {
  readonly colours: ReadonlyMap<string, string>;
  /** The first accent colour, when its author chose it. */
  readonly accent: string | undefined;
  readonly major: string | undefined;
  readonly minor: string | undefined;
}

/** First accents of Word's own themes: nobody chose them. */
const factoryAccents = ['#4f81bd', '#5b9bd5', '#4472c4', '#156082', '#18a303'];

function themeOf(document: Document | undefined): Theme {
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
function colourOf(colour: Element | undefined, { colours }: Theme): string | undefined {
  if (colour === undefined) return undefined;
  const name = attribute(colour, 'themeColor');
  const base = name === undefined ? undefined : colours.get(themeNames[name] ?? name);
  const written = attribute(colour, 'val');
  if (base === undefined) return written === 'auto' ? '#000000' : hex(written);
  const share = (key: string): number => 1 - parseInt(attribute(colour, key) ?? 'ff', 16) / 255;
  return mix(mix(base, '#000000', share('themeShade') || 0), '#ffffff', share('themeTint') || 0);
}

function fontOf(fonts: Element | undefined, { major, minor }: Theme): string | undefined {
  const name = attribute(fonts, 'asciiTheme');
  const ofTheme = name === undefined ? undefined : name.startsWith('major') ? major : minor;
  return ofTheme ?? attribute(fonts, 'ascii');
}

function hex(written: string | null | undefined): string | undefined {
  return /^[\da-f]{6}$/i.test(written ?? '') ? `#${String(written).toLowerCase()}` : undefined;
}
