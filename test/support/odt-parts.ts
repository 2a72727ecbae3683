import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { Root, RootContent } from 'mdast';
import { writeOdt } from '../../src/output/odt/write.ts';
import type { WriteOptions } from '../../src/output/registry.ts';
import { plainOptions } from './write-options.ts';

/** An opened text document. Every part was parsed as XML: one that is not well-formed throws. */
export class OdtParts {
  readonly names: readonly string[];
  readonly #parts: ReadonlyMap<string, Document>;

  constructor(bytes: Uint8Array) {
    const files = unzipSync(bytes);
    this.names = Object.keys(files);
    const read = this.names.filter((name) => name.endsWith('.xml'));
    this.#parts = new Map(read.map((name) => [name, parse(strFromU8(files[name] ?? new Uint8Array()))]));
  }

  /** All elements of this name in a part, in order. */
  all(name: string, part = 'content.xml'): Element[] {
    const document = this.#parts.get(part);
    if (document === undefined) throw new Error(`no part ${part}`);
    return [...document.getElementsByTagName(name)];
  }

  /** The only element of this name. */
  one(name: string, part?: string): Element {
    const [found, second] = this.all(name, part);
    if (found === undefined || second !== undefined) throw new Error(`not one ${name}`);
    return found;
  }

  /** Values of an attribute of all elements of a name. */
  values(name: string, attribute: string, part?: string): string[] {
    return this.all(name, part).map((each) => each.getAttribute(attribute) ?? '');
  }

  /** The named style of a paragraph or text, through the automatic one that it may have. */
  namedStyle(element: Element): string {
    const name = element.getAttribute('text:style-name') ?? '';
    const own = this.all('style:style').find((each) => each.getAttribute('style:name') === name);
    return own === undefined ? name : (own.getAttribute('style:parent-style-name') ?? '');
  }

  /** The properties of the automatic style that an element has, as attributes. */
  properties(element: Element, attribute = 'text:style-name'): Readonly<Record<string, string>> {
    const name = element.getAttribute(attribute);
    const style = this.all('style:style').find((each) => each.getAttribute('style:name') === name);
    const found = [...(style?.childNodes ?? [])].flatMap((node) => attributesOf(node as Element));
    return Object.fromEntries(found.map(({ name: key, value }) => [key, value]));
  }

  /** Paragraphs and headings as `style: words`, those of cells included. */
  paragraphs(): string[] {
    return this.all('*')
      .filter(({ tagName }) => tagName === 'text:p' || tagName === 'text:h')
      .map((each) => `${this.namedStyle(each)}: ${wordsOf(each)}`);
  }
}

/** Nodes that are no elements have none. */
function attributesOf({ attributes }: Partial<Element>): readonly { name: string; value: string }[] {
  return attributes === undefined ? [] : [...attributes];
}

function parse(xml: string): Document {
  const onError = (level: string, message: string): void => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

/** What a reader sees in an element: white space as ODF means it, with line ends for breaks. */
export function wordsOf(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return node.nodeValue ?? '';
      const child = node as Element;
      if (child.tagName === 'text:s') return ' '.repeat(Number(child.getAttribute('text:c') ?? 1));
      if (child.tagName === 'text:line-break') return '\n';
      return ['svg:title', 'svg:desc', 'text:note-citation'].includes(child.tagName) ? '' : wordsOf(child);
    })
    .join('');
}

/** The bytes of a text document with these blocks. */
export function odtBytes(
  children: readonly RootContent[],
  options: Partial<WriteOptions> = {},
): Promise<Uint8Array> {
  const tree: Root = { type: 'root', children: [...children] };
  return Promise.resolve(writeOdt(tree, { ...plainOptions, ...options }));
}

/** The same, opened. */
export async function odtOf(
  children: readonly RootContent[],
  options: Partial<WriteOptions> = {},
): Promise<OdtParts> {
  return new OdtParts(await odtBytes(children, options));
}
