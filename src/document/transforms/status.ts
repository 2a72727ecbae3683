import type { Link, Nodes, Paragraph, Root } from 'mdast';
import { replaceNodes, textOf, visit } from '../walk.ts';

/** Whether a document shows something that is still to be filled in, or only proposed. */
export function isOpen(tree: Root): boolean {
  let found = false;
  visit(tree, ({ type }) => {
    if (type === 'blank' || type === 'proposed') found = true;
  });
  return found;
}

/**
 * Says that a document is a draft, where its template has `{{conceptstatus}}`, and right below that how much is open. A
 * day at the end of that line becomes the day of the draft: "concept van 27 november 2026".
 *
 * A paragraph below it that begins with the same mark has that sentence as its first; else it stands by itself.
 *
 * Why of the tree: the place is on the first line, and only at the end of the document it is known whether anything was
 * open. Why nothing is said when all is filled in: only people decide that a document is final.
 *
 * @param isDraft whether anything is open
 * @param sentence what is open, in a sentence; undefined to say only that it is a draft
 */
export function status(tree: Root, isDraft: boolean = isOpen(tree), sentence?: string): void {
  const lines = tree.children.filter((node) => node.type === 'paragraph' && hasStatus(node));
  if (isDraft) for (const line of lines) joinDay(line as Paragraph);
  const [, place] = lines as readonly (Paragraph | undefined)[];
  const isPlaced = place !== undefined && placeSentence(place, isDraft ? sentence : undefined);
  replaceNodes(tree, (node) => (isStatus(node) ? (isDraft ? node.children : []) : undefined));
  const [line] = lines;
  if (isPlaced || !isDraft || sentence === undefined || line === undefined) return;
  const note: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: sentence }] };
  tree.children.splice(tree.children.indexOf(line) + 1, 0, note);
}

function isStatus(node: Nodes): node is Link {
  return node.type === 'link' && node.url === 'conceptstatus:';
}

/** Puts the sentence where a paragraph has the mark. */
function placeSentence(place: Paragraph, sentence: string | undefined): true {
  place.children = place.children.flatMap((child) => {
    if (!isStatus(child)) return [child];
    return sentence === undefined ? [] : [{ type: 'text' as const, value: sentence }];
  });
  return true;
}

function hasStatus({ children }: Paragraph): boolean {
  return children.some(isStatus);
}

const dayAtEnd = /^ · (?=\d{1,2}\s[a-z]+\s\d{4}$)/;

/** "concept · 27 november 2026" becomes "concept van 27 november 2026". */
function joinDay({ children }: Paragraph): void {
  const rest = children.slice(children.findIndex(isStatus) + 1);
  const [next] = rest;
  const words = rest.map(textOf).join('');
  if (next?.type === 'text' && dayAtEnd.test(words)) next.value = next.value.replace(/^ · /, ' van ');
}
