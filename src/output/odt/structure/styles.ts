/** How text of an ODT looks: styles and their parents. Source: OpenDocument 1.3 part 3, 16 and 20. */
import { colourValue } from '../../structure/colour-value.ts';
import type { TextLook } from '../../structure/text-look.ts';
import { elementAt, elementsNamed, type XmlElement } from '../../xml-tree.ts';

/** The styles of content.xml and styles.xml together. */
export class OdtStyles {
  readonly #elements: ReadonlyMap<string, XmlElement>;
  readonly #defaults: ReadonlyMap<string, XmlElement>;

  constructor(parts: readonly XmlElement[]) {
    const styles = parts.flatMap((part) => elementsNamed(part, 'style:style'));
    const defaults = parts.flatMap((part) => elementsNamed(part, 'style:default-style'));
    this.#elements = new Map(
      styles.map((each) => [keyOf(familyOf(each), each.attributes['style:name'] ?? ''), each]),
    );
    this.#defaults = new Map(defaults.map((each) => [familyOf(each), each]));
  }

  /** The language of text that names none, as `nl-NL`. */
  get language(): string | undefined {
    return languageOf(elementAt(this.#defaults.get('paragraph'), 'style:text-properties'));
  }

  /** What a style and its parents say. @param family such as `paragraph` or `text` */
  look(family: string, name: string | undefined): TextLook {
    const chain = this.#chain(family, name);
    const base = family === 'paragraph' ? lookOf(this.#defaults.get('paragraph')) : {};
    return chain.reduceRight<TextLook>((look, style) => ({ ...look, ...lookOf(style) }), base);
  }

  /** The language that a paragraph style names; undefined when it names none. */
  languageOf(name: string | undefined): string | undefined {
    const told = this.#chain('paragraph', name).map((style) =>
      languageOf(elementAt(style, 'style:text-properties')),
    );
    return told.find((each) => each !== undefined);
  }

  /** Names of a style and what it is based on, as people see them. */
  names(family: string, name: string | undefined): readonly string[] {
    return this.#chain(family, name).map(({ attributes }) =>
      (attributes['style:name'] ?? '').replaceAll('_20_', ' '),
    );
  }

  #chain(family: string, name: string | undefined): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.#elements.get(keyOf(family, name ?? ''));
    while (style !== undefined && chain.length < 20) {
      chain.push(style);
      style = this.#elements.get(keyOf(family, style.attributes['style:parent-style-name'] ?? ''));
    }
    return chain;
  }
}

function familyOf({ attributes }: XmlElement): string {
  return attributes['style:family'] ?? '';
}

function keyOf(family: string, name: string): string {
  return `${family}\u0000${name}`;
}

function lookOf(style: XmlElement | undefined): TextLook {
  const text = elementAt(style, 'style:text-properties')?.attributes ?? {};
  const behind = backgroundOf(style);
  const size = /^([\d.]+)pt$/.exec(text['fo:font-size'] ?? '')?.[1];
  const told = <T>(key: string, read: (value: string) => T): T | undefined =>
    text[key] === undefined ? undefined : read(text[key]);
  return Object.fromEntries(
    Object.entries({
      colour: text['style:use-window-font-color'] === 'true' ? undefined : told('fo:color', colourValue),
      background: behind === undefined ? undefined : colourValue(behind),
      isBold: told('fo:font-weight', (weight) => /bold|[6-9]00/.test(weight)),
      // A dotted line is a mark of its own.
      isUnderlined: told('style:text-underline-style', (line) => line === 'solid'),
      isHidden: told('text:display', (display) => display === 'none'),
      size: size === undefined ? undefined : Number(size),
    } satisfies TextLook).filter(([, value]) => value !== undefined),
  );
}

/** The colour behind text, its paragraph or its cell, as written. */
function backgroundOf(style: XmlElement | undefined): string | undefined {
  const kinds = ['style:text-properties', 'style:paragraph-properties', 'style:table-cell-properties'];
  return kinds
    .map((kind) => elementAt(style, kind)?.attributes['fo:background-color'])
    .find((value) => value !== undefined);
}

function languageOf(properties: XmlElement | undefined): string | undefined {
  const language = properties?.attributes['fo:language'];
  if (language === undefined || language === 'none' || language === 'zxx') return undefined;
  const country = properties?.attributes['fo:country'];
  return country === undefined || country === 'none' ? language : `${language}-${country}`;
}
