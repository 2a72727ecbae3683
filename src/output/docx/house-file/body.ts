/** The body of a foreign file: what is kept of it, and where documents go. */
import type { Document, Element, Node } from '@xmldom/xmldom';
import { contentPlaceholder, placeholdersIn, plainName, textOf } from './placeholders.ts';
import { completePage, inheritReferences, plainSection, sectionsOf } from './section.ts';
import { damaged } from '../../refusal.ts';
import { child, children, descendants, isWord, remove, rootOf } from './xml.ts';

/** Marks where documents go, until the tree is text. */
export const contentMark = 'gemeente-inhoud';

/** The result of preparing a body. */
export interface PreparedBody {
  /** The section that contains documents. */
  readonly section: Element;
  /** Whether text of the file was kept, such as a cover. */
  readonly isKept: boolean;
  /** Whether the place begins a page, according to its paragraph. */
  readonly startsNewPage: boolean;
}

/** The body of the main part. @throws Refused when it is missing */
export function bodyOf(document: Document, part: string): Element {
  const body = child(rootOf(document), 'body');
  if (body === undefined) throw damaged(part);
  return body;
}

/** The paragraph that says `{{inhoud}}` and nothing else, if a document can go there. */
export function placeIn(body: Element): Element | undefined {
  return descendants(body, 'p').find((each) => isPlace(each) && isInText(each, body));
}

/** Whether a paragraph says `{{inhoud}}` and nothing else. */
export function isPlace(paragraph: Element): boolean {
  const [name, ...more] = placeholdersIn(paragraph);
  return (
    name !== undefined &&
    more.length === 0 &&
    plainName(name) === contentPlaceholder &&
    /^\s*\{\{[^}]*\}\}\s*$/.test(textOf(paragraph))
  );
}

/** Directly in the body, or in content controls there; not in a table or a text box, where a document does not fit. */
function isInText(paragraph: Element, body: Element): boolean {
  let parent = paragraph.parentNode;
  while (isWord(parent, 'sdt', 'sdtContent')) parent = parent.parentNode;
  return parent === body;
}

/** Makes room for a document: at the place that the file marks, else instead of all text. */
export function prepareBody(document: Document, part: string): PreparedBody {
  const body = bodyOf(document, part);
  const last = children(body, 'sectPr').at(-1) ?? plainSection(document);
  body.appendChild(last);
  const mark = document.createProcessingInstruction(contentMark, '');
  const place = placeIn(body);
  for (const section of sectionsOf(document)) completePage(section);
  if (place !== undefined) {
    const startsNewPage = child(child(place, 'pPr'), 'pageBreakBefore') !== undefined;
    return { section: putInPlace(place, mark, last), isKept: true, startsNewPage };
  }
  inheritReferences(last, sectionsOf(document).slice(0, -1));
  while (body.firstChild !== null) body.removeChild(body.firstChild);
  body.appendChild(mark);
  body.appendChild(last);
  return { section: last, isKept: false, startsNewPage: false };
}

/** @returns the section of the place: the first that ends after it */
function putInPlace(place: Element, mark: Node, last: Element): Element {
  const whole = outermost(place);
  whole.parentNode?.insertBefore(mark, whole);
  const own = child(child(place, 'pPr'), 'sectPr');
  const section = own ?? sectionAfter(mark) ?? last;
  if (own === undefined) remove(whole);
  else emptyBut(place);
  return section;
}

function sectionAfter(mark: Node): Element | undefined {
  let top: Node = mark;
  while (top.parentNode !== null && !isWord(top.parentNode, 'body')) top = top.parentNode;
  for (let node = top.nextSibling; node !== null; node = node.nextSibling) {
    const [found] = isWord(node, 'sectPr') || !isWord(node) ? [] : descendants(node, 'sectPr');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A content control around only the place is removed with it: it was there to be typed in. */
function outermost(place: Element): Element {
  const parent = place.parentNode;
  if (!isWord(parent, 'sdt', 'sdtContent')) return place;
  if (isWord(parent, 'sdtContent') && children(parent).length > 1) return place;
  return outermost(parent);
}

/** The paragraph ends a section, so it stays, without its text. */
function emptyBut(paragraph: Element): void {
  for (const each of children(paragraph)) if (!isWord(each, 'pPr')) remove(each);
}
