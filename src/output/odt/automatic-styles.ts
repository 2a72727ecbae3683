import { element, join, type Attributes, type Children, type Markup } from '../markup.ts';

/** The families of styles that a document uses. Source: ODF 1.3 part 3, 19.480. */
type Family =
  'paragraph' | 'text' | 'section' | 'table' | 'table-column' | 'table-row' | 'table-cell' | 'graphic';

const prefixes: Readonly<Record<Family, string>> = {
  paragraph: 'P',
  text: 'T',
  section: 'Sect',
  table: 'Tabel',
  'table-column': 'Kolom',
  'table-row': 'Rij',
  'table-cell': 'Cel',
  graphic: 'Beeld',
};

/** A style for one place. */
interface AutomaticStyle {
  /** The named style it adds to. */
  readonly parent?: string | undefined;
  /** Attributes of the style itself, besides its name, family and parent. */
  readonly attributes?: Attributes;
  readonly properties: Children;
}

/**
 * The automatic styles of a document: ODF has no formatting outside styles. Those that are the same are stored once, and
 * numbered in the order of first use.
 */
export class AutomaticStyles {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<Family, number>();
  readonly #styles: Markup[] = [];

  /** The name of a style with these properties. */
  nameOf(family: Family, { parent, attributes, properties }: AutomaticStyle): string {
    const others = { 'style:parent-style-name': parent, ...attributes };
    const key = `${family} ${JSON.stringify(others)} ${join(properties)}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const count = (this.#counts.get(family) ?? 0) + 1;
    this.#counts.set(family, count);
    const name = `${prefixes[family]}${count}`;
    this.#names.set(key, name);
    this.#styles.push(
      element('style:style', { 'style:name': name, 'style:family': family, ...others }, properties),
    );
    return name;
  }

  /** All of them, as markup. */
  get markup(): Markup {
    return join(this.#styles);
  }
}
