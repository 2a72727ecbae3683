/** Removes from a tree what belongs to the history of a file and to the people who worked on it. */
import type { Document, Element } from '@xmldom/xmldom';
import { descendants, isWord, remove, rootOf } from './xml.ts';

/** Removed with their content: deletions, previous formatting, comments, editing permissions. */
const dropped: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'moveFromRangeStart',
  'moveFromRangeEnd',
  'moveToRangeStart',
  'moveToRangeEnd',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblGridChange',
  'tblPrExChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange',
  'cellIns',
  'cellDel',
  'cellMerge',
  'customXmlInsRangeStart',
  'customXmlInsRangeEnd',
  'customXmlDelRangeStart',
  'customXmlDelRangeEnd',
  'customXmlMoveFromRangeStart',
  'customXmlMoveFromRangeEnd',
  'customXmlMoveToRangeStart',
  'customXmlMoveToRangeEnd',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
  'annotationRef',
  'permStart',
  'permEnd',
  'proofErr',
  'printerSettings',
  'lastRenderedPageBreak',
]);

/** Only the element is removed; its content stays. */
const unwrapped: ReadonlySet<string> = new Set(['ins', 'moveTo']);

/** Footnotes of the old text; documents have their own. */
const notes: ReadonlySet<string> = new Set(['footnoteReference', 'endnoteReference']);

/**
 * Accepts tracked changes, and drops comments, notes and permissions. Comments can contain names; so can tracked
 * changes.
 */
export function clean(document: Document): void {
  for (const element of descendants(document, '*')) cleanElement(element);
  dropCommentNodes(rootOf(document));
}

function cleanElement(element: Element): void {
  const name = element.localName ?? '';
  // A field marked like this makes Word ask whether to update it.
  for (const attribute of Array.from(element.attributes))
    if (attribute.localName === 'dirty' && isWord(element)) element.removeAttributeNode(attribute);
  if (name === 'del' && isWord(element.parentNode, 'trPr')) {
    if (element.parentNode.parentNode !== null) remove(element.parentNode.parentNode);
  } else if (dropped.has(name) || notes.has(name)) dropWithRun(element);
  else if (unwrapped.has(name)) unwrap(element);
}

/** A run with only this in it is removed too. */
function dropWithRun(element: Element): void {
  const run = element.parentNode;
  remove(element);
  if (isWord(run, 'r') && isEmptyRun(run)) remove(run);
}

/** Whether a run has nothing but its properties. */
export function isEmptyRun(run: Element): boolean {
  for (let node = run.firstChild; node !== null; node = node.nextSibling)
    if (!isWord(node, 'rPr') && node.nodeType === 1) return false;
  return true;
}

function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (parent === null) return;
  while (element.firstChild !== null) parent.insertBefore(element.firstChild, element);
  remove(element);
}

const commentNode = 8;
const instructionNode = 7;

function dropCommentNodes(root: Element): void {
  const found = [];
  for (const element of [root, ...Array.from(root.getElementsByTagName('*'))])
    for (let node = element.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType === commentNode || node.nodeType === instructionNode) found.push(node);
  for (const node of found) remove(node);
}
