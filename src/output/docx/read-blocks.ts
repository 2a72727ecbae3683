/** Reads back the visible text of a Word file that was made earlier, even after another program saved it. */
import type { Element, Node } from '@xmldom/xmldom';
import { emptyWords } from './field.ts';
import { openPackage, type WordPackage } from './house-file/open-package.ts';
import { attribute, child, children, descendants, isWord, namespaces, rootOf } from './house-file/xml.ts';

const placeholders: ReadonlySet<string> = new Set(Object.values(emptyWords));

/** The visible content of a Word file. */
export interface ReadDocument {
  /** Paragraphs and table rows; cells are separated by ` | `. */
  readonly blocks: readonly string[];
  /** The program that saved it last, when that was not this one. */
  readonly savedBy: string | undefined;
}

/** Reads a Word file; undefined when it is damaged or not a Word file. */
export function readDocx(bytes: Uint8Array): ReadDocument | undefined {
  try {
    const file = openPackage(bytes);
    const root = rootOf(file.xml(file.main));
    const body = child(root, 'body');
    const blocks = body === undefined ? [] : readBlocks(body);
    return { blocks: [...blocks, ...readNotes(file)], savedBy: savedBy(file) };
  } catch {
    // Why any error: whatever a foreign file contains, it is only used for comparison.
    return undefined;
  }
}

function readNotes(file: WordPackage): readonly string[] {
  const part = file.relations(file.main).find(({ kind }) => kind === 'footnotes')?.part;
  if (part === undefined) return [];
  // Notes with a type are separators.
  const notes = children(rootOf(file.xml(part)), 'footnote').filter(
    (note) => attribute(note, 'type') === undefined,
  );
  return notes.flatMap(readBlocks);
}

/** The program in `docProps/app.xml`; ours leaves no version there. */
function savedBy(file: WordPackage): string | undefined {
  const part = file.relations('').find(({ kind }) => kind === 'extended-properties')?.part;
  if (part === undefined) return undefined;
  const [application] = Array.from(file.xml(part).getElementsByTagName('Application'));
  const words = application?.textContent?.trim().split(/[/$]/)[0] ?? '';
  return words === '' || words === 'gemeente' ? undefined : words;
}

function readBlocks(parent: Element): readonly string[] {
  return children(parent).flatMap((node): readonly string[] => {
    if (isWord(node, 'p')) return [readWords(node)];
    if (isWord(node, 'tbl')) return descendants(node, 'tr').map(readRow);
    if (isWord(node, 'sdt')) return isContents(node) ? [] : contentOf(node).flatMap(readBlocks);
    // Tracked insertions and moves are inside such an element.
    return isWord(node, 'ins', 'moveTo', 'customXml') ? readBlocks(node) : [];
  });
}

function readRow(row: Element): string {
  return descendants(row, 'tc')
    .map((cell) => descendants(cell, 'p').map(readWords).join(' ').trim())
    .join(' | ');
}

/** The table of contents only repeats the headings. */
function isContents(control: Element): boolean {
  return descendants(control, 'docPartGallery').length > 0;
}

function contentOf(control: Element): readonly Element[] {
  return children(control, 'sdtContent');
}

/** Elements of a paragraph without visible text. */
const silent: readonly string[] = ['instrText', 'del', 'moveFrom', 'pPr', 'rPr', 'sdtPr', 'delText'];

/** Text of a paragraph. An empty field counts as nothing. */
function readWords(node: Node): string {
  let words = '';
  for (let each = node.firstChild; each !== null; each = each.nextSibling) words += readNode(each);
  return placeholders.has(words) ? '' : words;
}

function readNode(node: Node): string {
  if (isWord(node, 't')) return node.textContent ?? '';
  if (isWord(node, 'br', 'tab', 'cr')) return ' ';
  if (isWord(node, 'drawing')) return descriptionOf(node);
  if (isWord(node, ...silent)) return '';
  if (isWord(node, 'sdt')) return contentOf(node).map(readWords).join('');
  return node.nodeType === 1 ? readWords(node) : '';
}

function descriptionOf(drawing: Element): string {
  const [properties] = Array.from(drawing.getElementsByTagNameNS(namespaces.wp, 'docPr'));
  return properties?.getAttribute('descr') ?? '';
}
