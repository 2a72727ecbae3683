/** The tags of an SVG. Accepts well-formed XML without a DOCTYPE and nothing else. */
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element: its local name in lower case, and its attributes with references resolved. */
export interface Tag {
  readonly name: string;
  /** Namespace name; empty when there is none. */
  readonly namespace: string;
  /** Attribute names as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Index of the parent element; -1 for the root. */
  readonly parent: number;
}

/** The elements in order, and the text of `style` elements: each text node, and the whole content. */
export interface ReadTags {
  readonly tags: readonly Tag[];
  readonly styles: readonly string[];
}

/** Why a text was refused. */
export type Refusal = { readonly unsafe: string } | { readonly broken: true };

/** The deepest nesting accepted, as renderers are recursive. */
const maxDepth = 200;
const maxTags = 50_000;

/** Encodings that agree with UTF-8 on every byte below 128, so that all readers see the same tags. */
const safeEncodings = /^(?:utf-?8|us-ascii|iso-8859-\d{1,2}|windows-125\d)$/i;

/** Stops the parser at unsafe content; the message says which. */
class Unsafe extends Error {}

function refuse(what: string): never {
  throw new Unsafe(what);
}

/** Parses the whole text. */
export function readTags(text: string): ReadTags | Refusal {
  // Why always 1.0: version 1.1 allows control characters, and viewers disagree about it.
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const read = gather(parser);
  try {
    parser.write(text).close();
    return read;
  } catch (error) {
    if (error instanceof Unsafe) return { unsafe: error.message };
    // A misplaced or misspelt DOCTYPE is an error to the parser, not an event.
    const isDoctype = /^<!doctype/i.test(text.slice(text.lastIndexOf('<', parser.position)));
    return isDoctype ? { unsafe: 'een DOCTYPE' } : { broken: true };
  }
}

type Parser = SaxesParser<{ xmlns: true; defaultXMLVersion: '1.0'; forceXMLVersion: true }>;

function gather(parser: Parser): ReadTags {
  const tags: Tag[] = [];
  const styles: string[] = [];
  /** Elements that are not closed yet, with the text directly inside them. */
  const open: { readonly index: number; text: string }[] = [];
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!safeEncodings.test(encoding)) refuse('een vreemde tekenset');
  });
  parser.on('doctype', () => refuse('een DOCTYPE'));
  parser.on('processinginstruction', () => refuse('een verwijzing naar een stijlblad'));
  parser.on('opentag', (tag) => {
    if (tags.length >= maxTags || open.length >= maxDepth) refuse('te veel onderdelen');
    tags.push(toTag(tag, open.at(-1)?.index ?? -1));
    open.push({ index: tags.length - 1, text: '' });
  });
  const isStyle = (index = -1): boolean => tags[index]?.name === 'style';
  parser.on('closetag', () => {
    const closed = open.pop();
    // Comments and child elements can split a word that a viewer reads as one.
    if (isStyle(closed?.index)) styles.push(closed?.text ?? '');
  });
  const takeText = (words: string): void => {
    const inside = open.at(-1);
    if (inside === undefined || !isStyle(inside.index)) return;
    inside.text += words;
    styles.push(words);
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  return { tags, styles };
}

function toTag({ local, uri, attributes }: SaxesTagNS, parent: number): Tag {
  const written = Object.values(attributes).map(({ name, value }) => [name, value] as const);
  return { name: local.toLowerCase(), namespace: uri, attributes: new Map(written), parent };
}
