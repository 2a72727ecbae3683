/**
 * Placeholders such as `{{titel}}` in a foreign Word file. Word splits text over runs as it likes, so one placeholder
 * may be spread over several; it is matched in the text of a whole paragraph.
 */
import type { Document, Element, Node } from '@xmldom/xmldom';
import { allowedText } from '../../markup.ts';
import { isEmptyRun } from './clean.ts';
import { danglingSpans, type Span } from './dangling.ts';
import { children, descendants, isWord, remove } from './xml.ts';

/** The values of placeholders. An absent value leaves nothing behind. */
export type PlaceholderValues = Readonly<
  Record<'titel' | 'gemeente' | 'datum' | 'omschrijving', string | undefined>
>;

/** The placeholder that the document replaces. */
export const contentPlaceholder = 'inhoud';

/** Placeholders that are filled. */
export const valuePlaceholders: readonly (keyof PlaceholderValues)[] = [
  'titel',
  'gemeente',
  'datum',
  'omschrijving',
];

const pattern = /\{\{\s*([^{}\0]{0,60}?)\s*\}\}/g;

/** A piece of text in a paragraph; without a node, something that interrupts the text, such as a tab. */
interface Piece {
  readonly node: Element | undefined;
  readonly start: number;
  readonly text: string;
}

/** The text of the paragraph itself, without that of text boxes in it. */
function piecesOf(paragraph: Element): { readonly pieces: readonly Piece[]; readonly text: string } {
  const pieces: Piece[] = [];
  let text = '';
  const visit = (parent: Node): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType !== 1 || isWord(node, 'pPr', 'rPr', 'txbxContent', 'p', 'instrText')) continue;
      if (isWord(node, 't')) {
        const found = node.textContent ?? '';
        pieces.push({ node, start: text.length, text: found });
        text += found;
      } else if (isWord(node, 'tab', 'br', 'cr', 'drawing', 'pict', 'fldChar')) {
        text += '\0';
      } else if (!isWord(node.parentNode, 'drawing', 'pict')) {
        visit(node);
      }
    }
  };
  visit(paragraph);
  return { pieces, text };
}

/** The text of a paragraph. */
export function textOf(paragraph: Element): string {
  return piecesOf(paragraph).text;
}

/** Names of the placeholders in a paragraph, as written there. */
export function placeholdersIn(paragraph: Element): readonly string[] {
  return [...textOf(paragraph).matchAll(pattern)].map(([, name = '']) => name);
}

/** The normalised name of a placeholder: case and kind of white space are ignored. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ');
}

/** Fills every known placeholder, with the formatting of the run where it begins. Others stay as they are. */
export function fillPlaceholders(tree: Document | Element, values: PlaceholderValues): void {
  for (const paragraph of descendants(tree, 'p')) fillParagraph(paragraph, values);
}

function fillParagraph(paragraph: Element, values: PlaceholderValues): void {
  const { pieces, text } = piecesOf(paragraph);
  const found = [...text.matchAll(pattern)].flatMap((match): Replacement[] => {
    const name = valuePlaceholders.find((each) => each === plainName(match[1] ?? ''));
    if (name === undefined) return [];
    const value = allowedText(values[name] ?? '');
    return [{ start: match.index, end: match.index + match[0].length, value }];
  });
  if (found.length === 0) return;
  const [filled, absent] = [
    found.filter(({ value }) => value !== ''),
    found.filter(({ value }) => value === ''),
  ];
  const gone = absent.length === 0 ? [] : danglingSpans(text, { filled, absent });
  const changes = [...filled, ...gone.map((span) => ({ ...span, value: '' }))];
  replace(
    pieces,
    changes.sort((one, other) => one.start - other.start),
  );
  if (absent.length === 0) return;
  if (/^[\s\0]*$/.test(textOf(paragraph))) dropLabelBefore(paragraph);
  dropWhenEmpty(paragraph);
}

function replace(pieces: readonly Piece[], changes: readonly Replacement[]): void {
  for (const { node, start, text: old } of pieces) {
    if (node === undefined) continue;
    const end = start + old.length;
    const inside = changes.filter((each) => each.start < end && each.end > start);
    if (inside.length > 0) setText(node, replaced(old, start, inside));
  }
}

/** "Datum:" in the cell or the paragraph before says nothing once its value is gone. */
function dropLabelBefore(paragraph: Element): void {
  const cell = paragraph.parentNode;
  const isAlone = cell !== null && isWord(cell, 'tc') && children(cell, 'p', 'tbl', 'sdt').length === 1;
  const before = isAlone ? previousElement(cell) : previousElement(paragraph);
  const label = isAlone && isWord(before, 'tc') ? (children(before, 'p').at(-1) ?? null) : before;
  if (!isWord(label, 'p')) return;
  const { pieces, text } = piecesOf(label);
  if (!/^[^.:{}\0]{1,40}:\s*$/.test(text)) return;
  replace(pieces, [{ start: 0, end: text.length, value: '' }]);
  dropWhenEmpty(label);
}

function previousElement(node: Node): Element | null {
  let at = node.previousSibling;
  while (at !== null && at.nodeType !== 1) at = at.previousSibling;
  return at as Element | null;
}

interface Replacement extends Span {
  readonly value: string;
}

/** The new text of one piece: a value goes where its placeholder begins. */
function replaced(old: string, start: number, replacements: readonly Replacement[]): string {
  let text = '';
  let at = 0;
  for (const each of replacements) {
    text += old.slice(at, Math.max(at, each.start - start));
    if (each.start >= start) text += each.value;
    at = Math.min(old.length, each.end - start);
  }
  return text + old.slice(at);
}

function setText(node: Element, text: string): void {
  if (text === '') {
    const run = node.parentNode;
    remove(node);
    if (isWord(run, 'r') && isEmptyRun(run)) remove(run);
    return;
  }
  node.textContent = text;
  node.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
}

/** What makes a paragraph worth keeping without any text. */
const worthKeeping = [
  'drawing',
  'pict',
  'object',
  'sym',
  'fldChar',
  'fldSimple',
  'sdt',
  'sectPr',
  'br',
  'ptab',
];

/** A paragraph is removed when nothing is left in it, unless its container requires one. */
function dropWhenEmpty(paragraph: Element): void {
  const parent = paragraph.parentNode;
  if (parent === null || /[^\s\0]/.test(textOf(paragraph))) return;
  if (worthKeeping.some((name) => descendants(paragraph, name).length > 0)) return;
  const blocks = children(parent, 'p', 'tbl', 'sdt');
  // A cell, a text box and a header must each contain a paragraph, and a cell must end with one.
  if (blocks.length < 2 || (isWord(parent, 'tc') && blocks.at(-1) === paragraph)) return;
  remove(paragraph);
}
