/** How text of a Word file looks: styles and what they are based on. Source: ECMA-376-1, 17.7. */
import { colourValue } from '../../structure/colour-value.ts';
import type { TextLook } from '../../structure/text-look.ts';
import { childElements, elementAt, type XmlElement } from '../../xml-tree.ts';

/** A style, with what it is based on applied. */
export interface Style {
  /** Its English name in small letters: `heading 1`. */
  readonly name: string;
  readonly look: TextLook;
  /** Level of the outline, from 0; undefined for body text. */
  readonly outline: number | undefined;
  readonly isNumbered: boolean;
  /** Of a table: what its first row looks like. */
  readonly firstRow: TextLook;
}

const noStyle: Style = { name: '', look: {}, outline: undefined, isNumbered: false, firstRow: {} };

/** The styles of a file. */
export class Styles {
  readonly #elements: ReadonlyMap<string, XmlElement>;
  readonly #known = new Map<string, Style>();
  /** What holds for all text. */
  readonly defaults: TextLook;
  /** Id of the style of paragraphs that name none. */
  readonly normal: string | undefined;

  constructor(root: XmlElement | undefined) {
    const styles = root === undefined ? [] : childElements(root, 'w:style');
    this.#elements = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.defaults = lookOf(elementAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));
    this.normal = styles.find(
      ({ attributes }) =>
        attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'];
  }

  /** A style by its id; one without properties when there is none. */
  get(id: string | undefined, depth = 0): Style {
    const element = this.#elements.get(id ?? '');
    if (id === undefined || element === undefined || depth > 20) return noStyle;
    const found = this.#known.get(id) ?? this.#read(element, depth);
    this.#known.set(id, found);
    return found;
  }

  #read(element: XmlElement, depth: number): Style {
    const base = this.get(valueOf(element, 'w:basedOn'), depth + 1);
    const properties = elementAt(element, 'w:pPr');
    const outline = Number(valueOf(properties, 'w:outlineLvl') ?? Number.NaN);
    const firstRow = childElements(element, 'w:tblStylePr').find(
      ({ attributes }) => attributes['w:type'] === 'firstRow',
    );
    return {
      name: (valueOf(element, 'w:name') ?? '').toLowerCase(),
      look: {
        ...base.look,
        ...shadingOf(properties),
        ...shadingOf(elementAt(element, 'w:tcPr')),
        ...lookOf(elementAt(element, 'w:rPr')),
      },
      outline: Number.isNaN(outline) ? base.outline : outline,
      isNumbered: isNumbered(properties) ?? base.isNumbered,
      firstRow: {
        ...base.firstRow,
        ...shadingOf(elementAt(firstRow, 'w:tcPr')),
        ...lookOf(elementAt(firstRow, 'w:rPr')),
      },
    };
  }
}

/** The value of a property; undefined when it is absent. */
export function valueOf(from: XmlElement | undefined, name: string): string | undefined {
  return elementAt(from, name)?.attributes['w:val'];
}

/** Whether paragraph properties make an item of a list; undefined when they say nothing of it. */
export function isNumbered(properties: XmlElement | undefined): boolean | undefined {
  const numbering = elementAt(properties, 'w:numPr');
  if (numbering === undefined) return undefined;
  return valueOf(numbering, 'w:numId') !== '0';
}

/** What run properties say. */
export function lookOf(properties: XmlElement | undefined): TextLook {
  if (properties === undefined) return {};
  const colour = valueOf(properties, 'w:color');
  const size = Number(valueOf(properties, 'w:sz') ?? Number.NaN) / 2;
  const underline = valueOf(properties, 'w:u');
  const highlight = valueOf(properties, 'w:highlight');
  return defined({
    colour: colour === undefined ? undefined : (colourValue(colour) ?? 'auto'),
    isBold: switchOf(properties, 'w:b'),
    isHidden: switchOf(properties, 'w:vanish'),
    // A dotted line is a mark of its own.
    isUnderlined: underline === undefined ? undefined : !/none|dot|dash|wave/i.test(underline),
    size: Number.isNaN(size) ? undefined : size,
    language: elementAt(properties, 'w:lang')?.attributes['w:val'],
    ...shadingOf(properties),
    ...(highlight === undefined ? {} : { background: colourValue(highlight) ?? 'auto' }),
  });
}

/** The colour behind text that paragraph, cell or run properties give. */
export function shadingOf(properties: XmlElement | undefined): TextLook {
  const fill = elementAt(properties, 'w:shd')?.attributes['w:fill'];
  return fill === undefined ? {} : { background: colourValue(fill) ?? 'auto' };
}

/** A property that is on or off. Source: ECMA-376-1, 17.17.4. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = elementAt(properties, name);
  if (found === undefined) return undefined;
  return !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '1');
}

/** Without what is undefined, so that it does not undo what is around it. */
function defined(look: TextLook): TextLook {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
