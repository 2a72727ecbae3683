import { parseDocument } from 'htmlparser2';
import type { Block, Cell, Inline, Link, Note, Structure } from '../../../accessibility/structure.ts';
import { isLargeText, textBlock, type ParagraphKind } from '../../structure/paragraphs.ts';
import { readStyleSheet } from './css.ts';
import { lookOf, plainLook, type Look, type Styles } from './look.ts';
import { isText, type ChildNode, type Element } from './nodes.ts';

/** Elements whose content is no text of the page. */
const skipped: ReadonlySet<string> = new Set(
  'head script style template noscript option datalist iframe object video audio canvas'.split(' '),
);
/** Elements to fill in. */
const fields: ReadonlySet<string> = new Set(['input', 'select', 'textarea']);
/** Elements that say what they are without a heading. */
const captions: ReadonlySet<string> = new Set([
  'li',
  'dt',
  'dd',
  'summary',
  'caption',
  'figcaption',
  'legend',
]);
const blockElements: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form header hr html legend li main nav ol p pre section summary ul'.split(
    ' ',
  ),
);

/** Reads what a web page holds; undefined when it is none. It never throws. */
export function readHtmlStructure(bytes: Uint8Array): Structure | undefined {
  try {
    const page = parseDocument(new TextDecoder().decode(bytes));
    const all = elementsIn(page.children);
    if (!all.some(({ name }) => name === 'html' || name === 'body' || blockElements.has(name)))
      return undefined;
    const sheets = all.filter(({ name }) => name === 'style').map(textOf);
    const styles = readStyleSheet(sheets.join('\n'));
    const titles = all.filter((each) => each.name === 'title' && !isIn(each, 'svg'));
    const noteItems = all.filter(isNote);
    const labels = new Map(
      all.flatMap((each) => (each.attribs['id'] === undefined ? [] : [[each.attribs['id'], each]])),
    );
    const labelOf = { get: (id: string) => (labels.has(id) ? textOf(labels.get(id) as Element) : undefined) };
    const reader = new PageReader({ styles, labels: labelOf, notes: new Set(noteItems) });
    const targets = new Set(all.map(({ attribs }) => attribs['href']));
    const notes = noteItems.map((item): Note => ({
      blocks: new PageReader({ styles, labels: labelOf, notes: new Set() }).read(item.children, plainLook),
      isReferred: targets.has(`#${item.attribs['id'] ?? ''}`),
    }));
    return {
      title: titles[0] === undefined ? undefined : textOf(titles[0]),
      language: all.find(({ name }) => name === 'html')?.attribs['lang'],
      blocks: reader.read(page.children, plainLook),
      notes,
    };
  } catch {
    // Why any error: a page that somebody edited may be nested deeper than a program can follow.
    return undefined;
  }
}

function elementsIn(nodes: readonly ChildNode[]): readonly Element[] {
  const found: Element[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('attribs' in node)) continue;
    found.push(node);
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

function isIn(element: Element, name: string): boolean {
  for (let near = element.parent; near !== null; near = near.parent)
    if ('attribs' in near && near.name === name) return true;
  return false;
}

/** Whether an element is a note: an item in a section of notes. */
function isNote(element: Element): boolean {
  const section = element.parent?.parent;
  if (element.name !== 'li' || section === null || section === undefined || !('attribs' in section))
    return false;
  return (
    section.attribs['role'] === 'doc-endnotes' ||
    /\b(?:voetnoten|footnotes|endnotes)\b/.test(section.attribs['class'] ?? '')
  );
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (isText(child) ? child.data : 'attribs' in child ? textOf(child) : ''))
    .join('');
}

/** What holds for the whole page. */
interface Page {
  readonly styles: Styles;
  /** The text of the element with an id. */
  readonly labels: { readonly get: (id: string) => string | undefined };
  readonly notes: ReadonlySet<Element>;
}

interface Around extends ParagraphKind {
  readonly look: Look;
  readonly link?: Link | undefined;
}

/** Makes blocks of elements: what is between two block elements is one paragraph. */
class PageReader {
  #blocks: Block[] = [];
  #line: Inline[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  read(nodes: readonly ChildNode[], look: Look): readonly Block[] {
    this.#nodes(nodes, { look });
    this.#flush({});
    return this.#blocks;
  }

  #nodes(nodes: readonly ChildNode[], around: Around): void {
    for (const node of nodes) {
      if (isText(node)) this.#words(node.data, around);
      else if ('attribs' in node) this.#element(node, around);
    }
  }

  #words(data: string, { look, link, isLiteral }: Around): void {
    // Only a space that does not break is shown as often as it stands there.
    const text = isLiteral === true ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
    const { colour, background, isBold, isUnderlined, size } = look;
    const isLarge = isLargeText(size, isBold);
    this.#line.push({ kind: 'words', text, colour, background, isBold, isUnderlined, isLarge, link });
  }

  #element(element: Element, around: Around): void {
    const { name, attribs } = element;
    if (skipped.has(name) || this.#page.notes.has(element) || attribs['hidden'] !== undefined) return;
    if (name === 'br') this.#line.push({ kind: 'break' });
    else if (fields.has(name)) this.#field(element, around);
    else if (name === 'img' || name === 'svg' || attribs['role'] === 'img') this.#picture(element, around);
    else
      this.#withText(element, { ...around, look: lookOf(element, around.look, this.#page.styles) }, around);
  }

  /** @param outside what the words before it belong to */
  #withText(element: Element, inside: Around, outside: Around): void {
    const { name, children } = element;
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (name === 'table') this.#table(element, inside);
    else if (level !== undefined) this.#block(element, { ...inside, level: Number(level) }, outside);
    else if (blockElements.has(name)) {
      const isItem = inside.isItem === true || captions.has(name);
      const isLiteral = inside.isLiteral === true || name === 'pre';
      this.#block(element, { ...inside, isItem, isLiteral }, outside);
    } else this.#nodes(children, { ...inside, link: linkOf(element) ?? inside.link });
  }

  /** @param outside what the words before it belong to */
  #block(element: Element, inside: Around, outside: ParagraphKind): void {
    this.#flush(outside);
    const before = this.#blocks.length;
    this.#nodes(element.children, inside);
    const isEmpty = this.#blocks.length === before && !hasContent(this.#line);
    if (isEmpty && (inside.level !== undefined || element.name === 'p')) {
      this.#line = [];
      this.#blocks.push(textBlock([], inside));
    } else this.#flush(inside);
  }

  /** A place to fill in shows as a line. */
  #field({ attribs }: Element, { look: { colour, background } }: Around): void {
    if (/^(?:hidden|checkbox|radio)$/.test(attribs['type'] ?? '')) return;
    this.#line.push({ kind: 'words', text: ' ____ ', colour, background });
  }

  #picture(element: Element, { link }: Around): void {
    const { attribs, name } = element;
    const described = this.#page.labels.get(attribs['aria-labelledby'] ?? '');
    const title = elementsIn(element.children).find((each) => each.name === 'title');
    const own = title === undefined ? attribs['title'] : textOf(title);
    const label = attribs['alt'] ?? attribs['aria-label'] ?? described ?? own;
    const isDecorative =
      attribs['aria-hidden'] === 'true' ||
      attribs['role'] === 'presentation' ||
      attribs['role'] === 'none' ||
      (name === 'img' && attribs['alt'] === '');
    this.#line.push({ kind: 'picture', alternative: label, isDecorative, link });
  }

  #table(table: Element, around: Around): void {
    this.#flush(around);
    const rows: Cell[][] = [];
    const visit = (nodes: readonly ChildNode[], look: Look): void => {
      for (const node of nodes) {
        if (!('attribs' in node)) continue;
        const inner = lookOf(node, look, this.#page.styles);
        if (node.name === 'tr') rows.push(this.#cells(node, inner));
        else if (node.name === 'caption') this.#block(node, { look: inner }, around);
        else visit(node.children, inner);
      }
    };
    visit(table.children, around.look);
    if (rows.flat().length > 0 && table.attribs['role'] !== 'presentation')
      this.#blocks.push({ kind: 'table', rows });
  }

  #cells(row: Element, look: Look): Cell[] {
    return row.children.flatMap((cell) =>
      'attribs' in cell && (cell.name === 'td' || cell.name === 'th')
        ? [
            {
              isHeader: cell.name === 'th' || /^(?:column|row)header$/.test(cell.attribs['role'] ?? ''),
              columns: span(cell.attribs['colspan']),
              rows: span(cell.attribs['rowspan']),
              blocks: new PageReader(this.#page).read(cell.children, lookOf(cell, look, this.#page.styles)),
            },
          ]
        : [],
    );
  }

  #flush(kind: ParagraphKind): void {
    if (hasContent(this.#line)) this.#blocks.push(textBlock(this.#line, kind));
    this.#line = [];
  }
}

function hasContent(line: readonly Inline[]): boolean {
  return line.some((each) => each.kind === 'picture' || (each.kind === 'words' && each.text.trim() !== ''));
}

function linkOf({ name, attribs }: Element): Link | undefined {
  const url = attribs['href'];
  if (name !== 'a' || url === undefined) return undefined;
  return { url, label: attribs['aria-label'] };
}

function span(written: string | undefined): number {
  const count = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(count) || count < 1 ? 1 : count;
}
