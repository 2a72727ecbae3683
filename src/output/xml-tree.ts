import { SaxesParser } from 'saxes';
import { textOfPart } from './part-text.ts';
import { damaged } from './refusal.ts';

/** An element of a part that is only read, with its texts in order. */
export interface XmlElement {
  /** Its name with the usual prefix of its namespace, whatever the file calls it: `w:p`, `text:h`. */
  readonly name: string;
  /** By name with the usual prefix, or the prefix as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The usual prefixes of OOXML and ODF. Sources: ECMA-376-1, OpenDocument 1.3 part 3. */
const usualPrefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
};

/** The deepest nesting and the most elements; real documents stay far below them. */
const most = { depth: 400, elements: 250_000 } as const;

interface Draft extends XmlElement {
  readonly children: (Draft | string)[];
}

type Prefixes = Readonly<Record<string, string>>;

/** Parses a part. Gives its root element. @throws Refused when it is damaged or too large */
export function readXmlTree(bytes: Uint8Array, part: string): XmlElement {
  const whole: Draft = { name: '', attributes: {}, children: [] };
  const open: { readonly element: Draft; readonly prefixes: Prefixes }[] = [{ element: whole, prefixes: {} }];
  const inside = (): (typeof open)[number] => open.at(-1) ?? { element: whole, prefixes: {} };
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    const around = inside();
    const prefixes = declaredIn(attributes, around.prefixes);
    const element = {
      name: usualName(name, prefixes),
      attributes: usualNames(attributes, prefixes),
      children: [],
    };
    around.element.children.push(element);
    elements++;
    if (open.push({ element, prefixes }) > most.depth || elements > most.elements) throw damaged(part);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string): void => void inside().element.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  const text = textOfPart(bytes, part);
  try {
    parser.write(text).close();
  } catch {
    throw damaged(part);
  }
  const root = whole.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw damaged(part);
  return root;
}

/** Prefix in the file → usual prefix. */
function declaredIn(attributes: Readonly<Record<string, string>>, around: Prefixes): Prefixes {
  const declared = Object.entries(attributes).flatMap(([key, value]) => {
    const usual = usualPrefixes[value];
    if (key === 'xmlns') return [['', usual ?? ''] as const];
    return key.startsWith('xmlns:')
      ? [[key.slice('xmlns:'.length), usual ?? key.slice('xmlns:'.length)] as const]
      : [];
  });
  return declared.length === 0 ? around : { ...around, ...Object.fromEntries(declared) };
}

function usualName(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(':');
  const prefix = prefixes[colon === -1 ? '' : name.slice(0, colon)];
  const local = name.slice(colon + 1);
  if (prefix === undefined) return name;
  return prefix === '' ? local : `${prefix}:${local}`;
}

function usualNames(
  attributes: Readonly<Record<string, string>>,
  prefixes: Prefixes,
): Readonly<Record<string, string>> {
  const named: Record<string, string> = {};
  // An attribute without a prefix has no namespace.
  for (const [key, value] of Object.entries(attributes))
    named[key.includes(':') ? usualName(key, prefixes) : key] = value;
  return named;
}

/** The elements directly inside one. @param name only those with this name */
export function childElements({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element at a path of names; undefined when there is none. */
export function elementAt(from: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (near, name) => (near === undefined ? undefined : childElements(near, name)[0]),
    from,
  );
}

/** Elements with a name inside one, however deep, in order. */
export function elementsNamed(from: XmlElement, name: string): readonly XmlElement[] {
  return childElements(from).flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...elementsNamed(each, name),
  ]);
}

/** All text inside an element. */
export function textIn({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
