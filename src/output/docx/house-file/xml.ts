/** Parts of a foreign Word file as trees: parsing without custom entities, and small DOM operations. */
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import { trustedMarkup, type Markup } from '../../markup.ts';
import { xmlHead } from '../../office-package.ts';
import { textOfPart } from '../../part-text.ts';
import { damaged } from '../../refusal.ts';

/** Prefixes that our own markup uses, with their namespaces. */
export const namespaces: Readonly<Record<'w' | 'r' | 'wp' | 'a' | 'pic' | 'mc' | 'w14' | 'w15', string>> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
};

/** The namespace of namespace declarations. */
const xmlns = 'http://www.w3.org/2000/xmlns/';

/** The deepest nesting; real documents stay far below it. */
export const maxDepth = 400;

/** Parses a part. @throws Refused */
export function parseXml(bytes: Uint8Array, part: string): Document {
  const xml = textOfPart(bytes, part);
  if (!isModest(xml)) throw damaged(part);
  let document: Document;
  try {
    document = new DOMParser({ locator: false, onError: stopAtErrors }).parseFromString(xml, 'text/xml');
  } catch {
    throw damaged(part);
  }
  if (document.documentElement === null || depthOf(document.documentElement) > maxDepth) throw damaged(part);
  return document;
}

/** The most elements in a part, and the most characters of a tag. A long report has some ten thousands. */
const maxElements = 250_000;
const maxTag = 1_000_000;

/**
 * Whether a part has no more elements, nor deeper, than real ones.
 *
 * Why before it is parsed: a tree takes hundreds of times the memory of its text.
 */
export function isModest(xml: string): boolean {
  let [depth, elements] = [0, 0];
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1];
    if (next === '/') depth--;
    else if (next === '!') at = Math.max(at, endOfMarked(xml, at));
    else if (next !== '?') {
      elements++;
      const end = xml.indexOf('>', at);
      if (xml[end - 1] !== '/') depth++;
      if (end - at > maxTag) return false;
      if (depth > maxDepth || elements > maxElements) return false;
    }
  }
  return true;
}

/** Where a comment or a piece of plain text ends: what looks like elements in it are none. */
function endOfMarked(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return xml.indexOf('-->', at);
  return xml.startsWith('<![CDATA[', at) ? xml.indexOf(']]>', at) : at;
}

function stopAtErrors(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning') throw new Error(message);
}

function depthOf(root: Element): number {
  let deepest = 0;
  let depth = 0;
  let node: Node | null = root;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      deepest = Math.max(deepest, ++depth);
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return deepest;
}

/** The root element of a parsed part. */
export function rootOf(document: Document): Element {
  if (document.documentElement === null) throw damaged();
  return document.documentElement;
}

/** A part as text, with our own XML declaration: the old one may declare another encoding. */
export function writeXml(document: Document): string {
  return xmlHead + new XMLSerializer().serializeToString(rootOf(document));
}

/** Whether a node is a WordprocessingML element with one of these names; without names, with any. */
export function isWord(node: Node | null, ...names: readonly string[]): node is Element {
  if (node?.nodeType !== 1) return false;
  const { namespaceURI, localName } = node as Element;
  return namespaceURI === namespaces.w && (names.length === 0 || names.includes(localName ?? ''));
}

/** The WordprocessingML children of an element; without names, all of them. */
export function children(parent: Node, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (isWord(node, ...names)) found.push(node);
  return found;
}

/** The first WordprocessingML child with this name. */
export function child(parent: Node | undefined, name: string): Element | undefined {
  if (parent === undefined) return undefined;
  return children(parent, name)[0];
}

/** All WordprocessingML descendants with this name, in document order. */
export function descendants(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS(namespaces.w, name));
}

/** A WordprocessingML attribute. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNS(namespaces.w, name) ?? undefined;
}

/** Sets a WordprocessingML attribute, with the prefix that the part uses. */
export function setAttribute(element: Element, name: string, value: string): void {
  element.setAttributeNS(namespaces.w, `${prefixFor(element, 'w') || 'w'}:${name}`, value);
}

/** A new WordprocessingML element. */
export function createWord(document: Document, name: string): Element {
  const prefix = prefixFor(rootOf(document), 'w');
  return document.createElementNS(namespaces.w, prefix === '' ? name : `${prefix}:${name}`);
}

/** The prefix of a namespace at an element; empty for the default namespace. */
function prefixFor(element: Element, ours: keyof typeof namespaces): string {
  const prefix = element.lookupPrefix(namespaces[ours]);
  return prefix ?? (element.namespaceURI === namespaces[ours] && element.prefix === null ? '' : ours);
}

/** Removes a node from its tree. */
export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** Inserts an element before the first child that comes after it in schema order, or at the end. */
export function insertBefore(parent: Element, element: Element, followers: readonly string[]): void {
  const [next] = followers.length === 0 ? [] : children(parent, ...followers);
  parent.insertBefore(element, next ?? null);
}

/** The child with this name; created when missing, before the ones that must follow it. */
export function needChild(parent: Element, name: string, followers: readonly string[] = []): Element {
  const found = child(parent, name);
  if (found !== undefined) return found;
  const made = createWord(parent.ownerDocument as Document, name);
  insertBefore(parent, made, followers);
  return made;
}

/**
 * Declares our prefixes on the root, so that it can contain our markup.
 *
 * @throws Refused when a prefix means something else there
 */
export function declarePrefixes(
  document: Document,
  prefixes: readonly (keyof typeof namespaces)[],
  part: string,
): void {
  const root = rootOf(document);
  for (const prefix of prefixes) {
    const declared = root.getAttributeNS(xmlns, prefix);
    if (declared === null) root.setAttributeNS(xmlns, `xmlns:${prefix}`, namespaces[prefix]);
    else if (declared !== namespaces[prefix]) throw damaged(part);
  }
}

/** Marks Word's prefixes as ignorable for programs that do not know them. Only on a root that declares them. */
export function mayIgnore(document: Document, ...prefixes: readonly string[]): void {
  const root = rootOf(document);
  const known = (root.getAttributeNS(namespaces.mc, 'Ignorable') ?? '').split(/\s+/).filter(Boolean);
  const all = [...new Set([...known, ...prefixes])].join(' ');
  root.setAttributeNS(namespaces.mc, `${prefixFor(root, 'mc') || 'mc'}:Ignorable`, all);
}

/** The attributes that declare our prefixes, for a part of ours. */
export const ownDeclarations: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(namespaces).map(([prefix, uri]) => [`xmlns:${prefix}`, uri])),
  'mc:Ignorable': 'w14 w15',
};

/** Our markup as elements of a foreign tree, whose root must declare our prefixes. */
export function importMarkup(document: Document, markup: Markup): Element[] {
  const declarations = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const wrapped = trustedMarkup(`<w:x${declarations.join('')}>${markup}</w:x>`);
  const fragment = new DOMParser({ locator: false, onError: stopAtErrors }).parseFromString(
    wrapped,
    'text/xml',
  );
  return children(rootOf(fragment)).map((each) => document.importNode(each, true));
}
