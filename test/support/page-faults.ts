/** What is wrong with the pages of a document, by the rules that every document keeps to. */
import type { Nodes, Root } from 'mdast';
import { textOf, visit } from '../../src/document/walk.ts';
import type { PdfPage } from './pdf-pages.ts';
import { wordsIn, WordParts } from './word-parts.ts';

/** A document as it was laid out. */
export interface LaidOut {
  readonly tree: Root;
  /** The Word file it was made of. */
  readonly docx: Uint8Array;
  readonly pages: readonly PdfPage[];
}

/** The height of a line of text with its share of the space around it, in points. */
const lineHeight = 15;

/** Everything that is wrong, in words; nothing when all is well. */
export function pageFaults(document: LaidOut): readonly string[] {
  return [...lonelyHeads(document), ...thinPages(document), ...halfPages(document), ...brokenWords(document)];
}

/** Headings and header rows that are the last on a page. */
function lonelyHeads({ tree, pages }: LaidOut): readonly string[] {
  const heads = headsIn(tree);
  return pages.slice(0, -1).flatMap(({ rows }, index) => {
    const ends = [1, 2, 3].map((count) =>
      squeezed(
        rows
          .slice(-count)
          .map(({ text }) => text)
          .join(' '),
      ),
    );
    const found = ends.find((end) => heads.has(end));
    return found === undefined ? [] : [`page ${index + 1} ends with a heading: ${rows.at(-1)?.text ?? ''}`];
  });
}

function headsIn(tree: Root): ReadonlySet<string> {
  const heads = new Set<string>();
  visit(tree, (node) => {
    const head: Nodes | undefined = node.type === 'table' ? node.children[0] : node;
    if (head?.type === 'heading' && head.depth > 1) heads.add(squeezed(textOf(head)));
    if (head?.type === 'tableRow' && node.type === 'table')
      heads.add(squeezed(head.children.map(textOf).join(' ')));
  });
  return heads;
}

function squeezed(words: string): string {
  return words.replace(/[\s\u00a0]+/g, '');
}

/** Pages with hardly anything on them: under a tenth, or, for the last, under three lines. */
function thinPages({ pages }: LaidOut): readonly string[] {
  if (pages.length === 1) return [];
  return pages.flatMap(({ rows, room, hasPicture }, index) => {
    const isLast = index === pages.length - 1;
    if (hasPicture && index > 0) return [];
    const least = isLast ? 3 : room / lineHeight / 10;
    return rows.length < least ? [`page ${index + 1} of ${pages.length} has ${rows.length} lines`] : [];
  });
}

/**
 * Pages with less than two fifths on them, because what follows did not fit: a picture, or more than can be kept together. A page with a
 * picture is as full as its picture, and before one that fills a page there is nothing to gain.
 */
function halfPages({ pages }: LaidOut): readonly string[] {
  return pages.slice(0, -1).flatMap(({ rows, room, top, hasPicture }, index) => {
    const used = ((rows.at(-1)?.bottom ?? top) - top) / room;
    const isBeforeFullPicture = pages[index + 1]?.isFullPicture === true;
    return used >= 0.4 || (hasPicture && index > 0) || isBeforeFullPicture
      ? []
      : [`page ${index + 1} ends at ${Math.round(used * 100)} %`];
  });
}

/** Signs that a program puts before an item or a note. */
const mark = /^(?:\d+\.?|[a-z]\.|[ivx]+\.|[•–▪-])$/;

const textParts = /^word\/(?:document|header\d|footer\d|footnotes)\.xml$/;

/** Parts of words: what is on the page and not in the document. A line may end after a hyphen or slash. */
function brokenWords({ docx, pages }: LaidOut): readonly string[] {
  const known = knownPieces(docx);
  return pages.flatMap(({ rows, header, footer }, index) =>
    [...header, ...rows, ...footer]
      .flatMap(({ words }) => words.map(({ text }) => text))
      .filter((word) => !known.has(word) && !mark.test(word) && !known.has(word.replace(/\d+$/, '')))
      .map((word) => `page ${index + 1} has a part of a word: ${word}`),
  );
}

function knownPieces(docx: Uint8Array): ReadonlySet<string> {
  const word = new WordParts(docx);
  const known = new Set<string>();
  for (const name of word.names.filter((each) => textParts.test(each))) {
    // In a header or footer a tab divides words, so there each run is read by itself.
    const isMargin = /(?:header|footer)\d/.test(name);
    for (const element of word.all(isMargin ? 'w:r' : 'w:p', name))
      for (const whole of wordsIn(element).split(/[\s\u00a0]+/)) addPieces(whole, known);
  }
  return known;
}

/** A word and all that it can be divided into. */
function addPieces(whole: string, known: Set<string>): void {
  const pieces = whole.split(/(?<=[-–—/])/);
  for (let from = 0; from < pieces.length; from++)
    for (let to = from + 1; to <= pieces.length; to++) known.add(pieces.slice(from, to).join(''));
}
