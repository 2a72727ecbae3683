import { SaxesParser, type SaxesTagNS } from 'saxes';

/** The tags of an SVG. Reads well-formed XML without a DOCTYPE, and nothing else: what cannot be followed is refused. */

/** An element: its name without prefix, in small letters, and its attributes with references resolved. */
export interface Tag {
  readonly name: string;
  /** Address of its namespace; empty when it has none. */
  readonly namespace: string;
  /** Attribute names as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Index of the element it stands in; -1 for the first. */
  readonly parent: number;
}

/** The elements in order, and the text of `style` elements: in the pieces in which it was written, and as a whole. */
export interface ReadTags {
  readonly tags: readonly Tag[];
  readonly styles: readonly string[];
}

/** Why a text was not read to its end. */
export type Refusal = { readonly unsafe: string } | { readonly broken: true };

/** Deepest nesting; programs that draw go down by calling themselves. */
const maxDepth = 200;
const maxTags = 50_000;

/** Character sets in which every byte below 128 means what it means in UTF-8, so that all readers see the same tags. */
const readableSets = /^(?:utf-?8|us-ascii|iso-8859-\d{1,2}|windows-125\d)$/i;

/** Stops the reading at the first thing that is refused. */
class Unsafe extends Error {}

function refuse(what: string): never {
  throw new Unsafe(what);
}

/** Reads the whole text. */
export function readTags(text: string): ReadTags | Refusal {
  // Why version 1.0 for all: 1.1 allows control characters, and viewers do not agree on it.
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const read = gather(parser);
  try {
    parser.write(text).close();
    return read;
  } catch (error) {
    if (error instanceof Unsafe) return { unsafe: error.message };
    // The reader stops at a DOCTYPE in a place or a spelling where none may be.
    const isDoctype = /^<!doctype/i.test(text.slice(text.lastIndexOf('<', parser.position)));
    return isDoctype ? { unsafe: 'een DOCTYPE' } : { broken: true };
  }
}

type Parser = SaxesParser<{ xmlns: true; defaultXMLVersion: '1.0'; forceXMLVersion: true }>;

function gather(parser: Parser): ReadTags {
  const tags: Tag[] = [];
  const styles: string[] = [];
  /** Elements that are not closed yet, with the text that stands in them itself. */
  const open: { readonly index: number; text: string }[] = [];
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!readableSets.test(encoding)) refuse('een vreemde tekenset');
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
    // Remarks and elements between two pieces of a word do not part it.
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
