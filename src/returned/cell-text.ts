/** What somebody typed in a cell, without what the program printed in it. */
import { cleaned } from '../diagnostics/unseen.ts';
import type { ReturnedCell } from './returned-file.ts';

/** All the text of a cell: without the lines to write on, and on each line without spaces around it. */
export function cellText(cell: ReturnedCell | undefined): string {
  return plainCell([cell?.around ?? '', cell?.text ?? ''].join(' '));
}

/** A text as {@link cellText} gives it. */
export function plainCell(text: string): string {
  return cleaned(text)
    .text.replace(/_{3,}/g, ' ')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0\u202f]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Whether a cell has the answer alone, and nothing that was printed. */
export function isAlone({ isAnswer, around }: ReturnedCell): boolean {
  return isAnswer && around === undefined;
}

/** Texts that read alike: white space, quotation marks and the end of a sentence do not count. */
export function alike(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[\s\u00a0\u00ad\u202f*]+/g, ' ')
    .trim()
    .replace(/[.:;,]+$/, '');
}

/** What stands behind words at the beginning of a text; undefined when it begins otherwise. */
export function restBehind(text: string, words: string): string | undefined {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('\\s+');
  if (pattern === '') return text;
  const found = new RegExp(`^${pattern}(?=$|[\\s.,;:])[.,;:]*`, 'iu').exec(text);
  return found === null ? undefined : text.slice(found[0].length).trim();
}
