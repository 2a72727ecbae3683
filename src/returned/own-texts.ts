/**
 * The texts of a list outside its rows. A list carries a short mark of each, so that what somebody typed or changed there
 * is known for certain when it comes back, whatever became of its dossier meanwhile.
 */
import { createHash } from 'node:crypto';

/** The mark of a text. Layout, signs and capitals do not count: each program writes those its own way. */
export function markOf(text: string): string {
  return createHash('sha256').update(lettersIn(text)).digest('hex').slice(0, 5);
}

/** The letters and digits of a text, one after another. */
export function lettersIn(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The texts that are no row of a table, and that say something. */
export function outsideRows(blocks: readonly string[]): readonly string[] {
  return blocks.filter((block) => !block.includes('|') && lettersIn(block) !== '');
}
