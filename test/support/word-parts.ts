import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { Root, RootContent } from 'mdast';
import { writeDocx } from '../../src/output/docx/write.ts';
import type { WriteOptions } from '../../src/output/registry.ts';
import { plainOptions } from './write-options.ts';

/** An opened Word file. Every part was parsed as XML: one that is not well-formed throws. */
export class WordParts {
  readonly parts: ReadonlyMap<string, Document>;
  readonly names: readonly string[];

  constructor(bytes: Uint8Array) {
    const files = unzipSync(bytes);
    this.names = Object.keys(files);
    const read = this.names.filter((name) => /\.(?:xml|rels)$/.test(name));
    this.parts = new Map(read.map((name) => [name, parse(strFromU8(files[name] ?? new Uint8Array()))]));
  }

  /** All elements of this name in a part, in order. */
  all(name: string, part = 'word/document.xml'): Element[] {
    const document = this.parts.get(part);
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
  values(name: string, attribute = 'w:val', part?: string): string[] {
    return this.all(name, part).map((each) => each.getAttribute(attribute) ?? '');
  }

  /** Paragraphs as `style: words`, those of cells included. */
  paragraphs(): string[] {
    return this.all('w:p').map((each) => `${styleOf(each)}: ${wordsIn(each)}`);
  }
}

function parse(xml: string): Document {
  const onError = (level: string, message: string): void => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

/** What a reader sees in an element: texts, with line ends for breaks. */
export function wordsIn(element: Element): string {
  const pieces = [...element.getElementsByTagName('*')].filter(({ tagName }) =>
    ['w:t', 'w:br'].includes(tagName),
  );
  return pieces.map((each) => (each.tagName === 'w:br' ? '\n' : (each.textContent ?? ''))).join('');
}

/** Elements of a name below another. */
export function within(element: Element, name: string): Element[] {
  return [...element.getElementsByTagName(name)];
}

/** Children of an element that are elements. */
export function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

/** The value of the first element of a name below another. */
export function valueIn(element: Element, name: string, attribute = 'w:val'): string | undefined {
  return within(element, name)[0]?.getAttribute(attribute) ?? undefined;
}

function styleOf(paragraph: Element): string {
  return valueIn(paragraph, 'w:pStyle') ?? 'Normal';
}

/** These blocks as a Word file, opened. */
export async function wordOf(
  children: readonly RootContent[],
  options: Partial<WriteOptions> = {},
): Promise<WordParts> {
  return new WordParts(await wordBytes(children, options));
}

/** These blocks as a Word file. */
export function wordBytes(
  children: readonly RootContent[],
  options: Partial<WriteOptions> = {},
): Promise<Uint8Array> {
  const tree: Root = { type: 'root', children: [...children] };
  return writeDocx(tree, { ...plainOptions, ...options });
}
