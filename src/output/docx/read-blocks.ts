/** Reads back the visible text of a Word file that was made earlier, even after another program saved it. */
import { emptyWords } from '../table-columns/measures.ts';
import { openPackage, type WordPackage } from './house-file/open-package.ts';
import { namespaces } from './house-file/xml.ts';
import { elementsIn, readTree, wordAttribute, wordsIn, type ReadElement } from './read-tree.ts';

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
    const root = readTree(file.markup(file.main), file.main);
    const blocks = childrenOf(root, 'body').slice(0, 1).flatMap(readBlocks);
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
  const notes = childrenOf(readTree(file.markup(part), part), 'footnote').filter(
    (note) => wordAttribute(note, 'type') === undefined,
  );
  return notes.flatMap(readBlocks);
}

/** The program in `docProps/app.xml`; ours leaves no version there. */
export function savedBy(file: WordPackage): string | undefined {
  const part = file.relations('').find(({ kind }) => kind === 'extended-properties')?.part;
  if (part === undefined) return undefined;
  const [application] = Array.from(file.xml(part).getElementsByTagName('Application'));
  const words = application?.textContent?.trim().split(/[/$]/)[0] ?? '';
  return words === '' || words === 'gemeente' ? undefined : words;
}

function readBlocks(parent: ReadElement): readonly string[] {
  return parent.children.flatMap((node): readonly string[] => {
    switch (node.word) {
      case 'p':
        return [readWords(node)];
      case 'tbl':
        return wordsIn(node, 'tr').map(readRow);
      case 'sdt':
        return isContents(node) ? [] : childrenOf(node, 'sdtContent').flatMap(readBlocks);
      // Tracked insertions and moves are inside such an element.
      case 'ins':
      case 'moveTo':
      case 'customXml':
        return readBlocks(node);
      default:
        return [];
    }
  });
}

function readRow(row: ReadElement): string {
  return wordsIn(row, 'tc')
    .map((cell) => wordsIn(cell, 'p').map(readWords).join(' ').trim())
    .join(' | ');
}

/** The table of contents only repeats the headings. */
function isContents(control: ReadElement): boolean {
  return wordsIn(control, 'docPartGallery').length > 0;
}

function childrenOf({ children }: ReadElement, name: string): readonly ReadElement[] {
  return children.filter(({ word }) => word === name);
}

/** Text of a paragraph. An empty field counts as nothing. */
function readWords({ children }: ReadElement): string {
  const words = children.map(readNode).join('');
  return placeholders.has(words) ? '' : words;
}

/** Elements of a paragraph without visible text. */
const silent: ReadonlySet<string> = new Set([
  'instrText',
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'sdtPr',
  'delText',
]);

function readNode(node: ReadElement): string {
  if (silent.has(node.word)) return '';
  switch (node.word) {
    case 't':
      return node.text;
    case 'br':
    case 'tab':
    case 'cr':
      return ' ';
    case 'drawing':
      return descriptionOf(node);
    case 'sdt':
      return childrenOf(node, 'sdtContent').map(readWords).join('');
    default:
      return readWords(node);
  }
}

function descriptionOf(drawing: ReadElement): string {
  const [properties] = elementsIn(
    drawing,
    ({ namespace, localName }) => namespace === namespaces.wp && localName === 'docPr',
  );
  return properties?.attributes['descr'] ?? '';
}
