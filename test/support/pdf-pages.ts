/** What lies where on the pages of a PDF, as poppler reads it. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Program } from './judges/judges.ts';
import { WordParts } from './word-parts.ts';

/** A word and its box, in points from the top left of the page. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words beside one another. */
export interface PdfRow {
  readonly words: readonly PdfWord[];
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

/** A page: its rows from top to bottom, without header and footer. */
export interface PdfPage {
  readonly rows: readonly PdfRow[];
  readonly header: readonly PdfRow[];
  readonly footer: readonly PdfRow[];
  /** Height of the area for text, and where it begins, in points. */
  readonly room: number;
  readonly top: number;
  readonly hasPicture: boolean;
  /** Whether a picture takes more than half of it. */
  readonly isFullPicture: boolean;
}

/** The margins of a page, in points: what lies in them is header or footer. */
interface Margins {
  readonly top: number;
  readonly bottom: number;
}

/** The pages of a PDF that was made of a Word file. */
export function pdfPages(
  { pdftotext, pdfimages }: { readonly pdftotext: Program; readonly pdfimages: Program },
  path: string,
  docx: Uint8Array,
): readonly PdfPage[] {
  const margins = marginsOf(docx);
  const xml = pdftotext(['-bbox', '-enc', 'UTF-8', path, '-']).replace(/<title>.*?<\/title>/s, '');
  const listed = pdfimages(['-list', path]).trim().split('\n').slice(2);
  const pictures = listed.map(readPicture);
  const pages = [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('page')];
  return pages.map((page, index) =>
    readPage(
      page,
      Math.max(0, ...pictures.filter((each) => each.page === index + 1).map((each) => each.height)),
      margins,
    ),
  );
}

/** All sections of a document of ours have the same margins: smaller ones on a compact page. */
function marginsOf(docx: Uint8Array): Margins {
  const word = new WordParts(docx);
  const inPoints = (side: string): number => {
    const [value] = word.values('w:pgMar', side);
    if (value === undefined) throw new Error('a Word file without margins');
    return Number(value) / 20;
  };
  return { top: inPoints('w:top'), bottom: inPoints('w:bottom') };
}

/** A line of `pdfimages -list`: the page, and how high the picture is shown there, in points. */
function readPicture(line: string): { readonly page: number; readonly height: number } {
  const columns = line.trim().split(/\s+/).map(Number);
  const [page = 0, , , , pixels = 0] = columns;
  return { page, height: (pixels / (columns[13] ?? 1)) * 72 };
}

function readPage(page: Element, picture: number, { top, bottom }: Margins): PdfPage {
  const foot = number(page, 'height') - bottom;
  const rows = rowsOf([...page.getElementsByTagName('word')].map(readWord));
  return {
    header: rows.filter((row) => row.bottom < top - 2),
    rows: rows.filter((row) => row.bottom >= top - 2 && row.top <= foot),
    footer: rows.filter((row) => row.top > foot),
    room: foot - top,
    top,
    hasPicture: picture > 0,
    isFullPicture: picture > (foot - top) / 2,
  };
}

function number(element: Element, name: string): number {
  return Number(element.getAttribute(name));
}

function readWord(word: Element): PdfWord {
  return {
    text: word.textContent ?? '',
    left: number(word, 'xMin'),
    right: number(word, 'xMax'),
    top: number(word, 'yMin'),
    bottom: number(word, 'yMax'),
  };
}

/** Words whose middles are at about the same height are one row. */
function rowsOf(words: readonly PdfWord[]): readonly PdfRow[] {
  const rows: PdfWord[][] = [];
  for (const word of words.toSorted((one, other) => middle(one) - middle(other))) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && Math.abs(middle(row[0]) - middle(word)) < 4) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    const whole = joined(row.toSorted((one, other) => one.left - other.left));
    return {
      words: whole,
      text: whole.map(({ text }) => text).join(' '),
      top: Math.min(...row.map(({ top }) => top)),
      bottom: Math.max(...row.map(({ bottom }) => bottom)),
    };
  });
}

/** The widest gap within a word, in points; a space is two at least. */
const gapInWord = 0.7;

/** Words of a row, from left to right. Where the font changes poppler begins another word, also without a space. */
function joined(words: readonly PdfWord[]): readonly PdfWord[] {
  const whole: PdfWord[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    if (last === undefined || Math.abs(word.left - last.right) > gapInWord) whole.push(word);
    else
      whole[whole.length - 1] = {
        text: last.text + word.text,
        left: last.left,
        right: word.right,
        top: Math.min(last.top, word.top),
        bottom: Math.max(last.bottom, word.bottom),
      };
  }
  return whole;
}

function middle({ top, bottom }: Pick<PdfWord, 'top' | 'bottom'>): number {
  return (top + bottom) / 2;
}
