/** The section of the document: its page, headers and footers. */
import type { Document, Element } from '@xmldom/xmldom';
import type { Page } from '../../paged/page-draft.ts';
import {
  attribute,
  child,
  children,
  createWord,
  descendants,
  needChild,
  remove,
  setAttribute,
} from './xml.ts';

/** Size and margins of a page, in twips. */
export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly gutter: number;
}

/** A4, in twips. */
export const a4: { readonly width: number; readonly height: number } = { width: 11906, height: 16838 };

/** Two and a half centimetres: Word's default for a Dutch page. */
const usualMargin = 1417;

/** Between the edge of the paper and header or footer. */
const usualDistance = 708;

/** The least room assumed for text, however odd the margins. */
const leastRoom = 1440;

/** Order of elements in a section (ECMA-376 17.6.17), from `w:pgSz` on. */
const afterPageSize = [
  'pgMar',
  'paperSrc',
  'pgBorders',
  'lnNumType',
  'pgNumType',
  'cols',
  'formProt',
  'vAlign',
  'noEndnote',
  'titlePg',
  'textDirection',
  'bidi',
  'rtlGutter',
  'docGrid',
];

/** References to headers and footers, first in a section. */
const references = ['headerReference', 'footerReference'];

/** Twips per unit of measure; a bare number is twips already. */
const units: Readonly<Record<string, number>> = {
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};

function twips(value: string | undefined, absent: number): number {
  const [, number, unit] = /^(-?\d+(?:\.\d+)?)([a-z]{2})?$/.exec(value ?? '') ?? [];
  if (number === undefined) return absent;
  return Math.round(Number(number) * (unit === undefined ? 1 : (units[unit] ?? 1)));
}

/** The page of a section. */
export function pageShape(section: Element): PageShape {
  const size = child(section, 'pgSz');
  const margins = child(section, 'pgMar');
  const margin = (name: string, absent = usualMargin): number =>
    Math.abs(twips(attribute(margins, name), absent));
  return {
    width: twips(attribute(size, 'w'), a4.width),
    height: twips(attribute(size, 'h'), a4.height),
    top: margin('top'),
    right: margin('right'),
    bottom: margin('bottom'),
    left: margin('left'),
    gutter: margin('gutter', 0),
  };
}

/** The text area of a page. */
export function textRoom({ width, height, top, right, bottom, left, gutter }: PageShape): Page {
  return {
    textWidth: Math.max(leastRoom, width - left - right - gutter),
    textHeight: Math.max(leastRoom, height - top - bottom),
  };
}

/**
 * Turns a page to landscape.
 *
 * Why the margins stay where they are: header and footer are in the top and bottom ones, and a logo anchored to the
 * page does not push the text down.
 */
export function turn(section: Element): void {
  const { width, height } = pageShape(section);
  if (width >= height) return;
  const size = needChild(section, 'pgSz', afterPageSize);
  setAttribute(size, 'w', String(height));
  setAttribute(size, 'h', String(width));
  setAttribute(size, 'orient', 'landscape');
}

/** A section without headers, for a file that has no section. */
export function plainSection(document: Document): Element {
  const section = createWord(document, 'sectPr');
  completePage(section);
  return section;
}

/**
 * Adds the page size and margins that a section omits.
 *
 * Why: each program has its own default, and Word's is American.
 */
export function completePage(section: Element): void {
  const { width, height, top, right, bottom, left, gutter } = pageShape(section);
  const size = needChild(section, 'pgSz', afterPageSize);
  complete(size, { w: width, h: height });
  const margins = needChild(section, 'pgMar', afterPageSize.slice(1));
  complete(margins, { top, right, bottom, left, header: usualDistance, footer: usualDistance, gutter });
}

function complete(element: Element, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values))
    if (attribute(element, name) === undefined) setAttribute(element, name, String(value));
}

/** All sections, in order. */
export function sectionsOf(document: Document): readonly Element[] {
  return descendants(document, 'sectPr');
}

/**
 * Gives the last section the headers and footers it inherited from earlier sections, because those are removed. Source:
 * ECMA-376 17.10.5: a section without a reference of a type inherits that of the previous section.
 */
export function inheritReferences(section: Element, before: readonly Element[]): void {
  const known = new Set(children(section, ...references).map(kindOf));
  const first = section.firstChild;
  for (const each of [...before].reverse()) {
    for (const reference of children(each, ...references)) {
      if (known.has(kindOf(reference))) continue;
      known.add(kindOf(reference));
      section.insertBefore(reference.cloneNode(true), first);
    }
  }
}

function kindOf(reference: Element): string {
  return `${reference.localName ?? ''} ${attribute(reference, 'type') ?? 'default'}`;
}

/** Forces one column: documents have tables that would not fit in two. */
export function oneColumn(section: Element): void {
  const columns = child(section, 'cols');
  if (columns !== undefined && Number(attribute(columns, 'num') ?? 1) > 1) remove(columns);
}
