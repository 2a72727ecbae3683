import { widthOf } from '../picture/text-metrics.ts';
import type { Place } from './place.ts';

/** Where a line may break without a sign to show it. */
const breakHere = '\u200b';

/** How much of its room a word may take: the rest is for a marker or a bracket beside it. */
const share = 0.94;

/**
 * The same text, in which a word that is wider than its room may break: after a sign in it, else anywhere.
 *
 * Why no hyphen: most such words are addresses and names of files, of which a hyphen would be taken for a part.
 */
export function breakable(
  value: string,
  {
    room,
    size,
    draft,
    isCode = false,
  }: Pick<Place, 'room' | 'size' | 'draft'> & { readonly isCode?: boolean },
): string {
  const widest = room * share;
  const letters = { size, bold: true, factor: draft.shell.fontFactor * (isCode ? codeFactor : 1) };
  // No letter is wider than twice its size.
  if (value.length * size * 2 < widest) return value;
  return value.replace(/[^\s\u200b]+/g, (word) => {
    if (word.length < 2 || widthOf(word, letters) <= widest) return word;
    const pieces = word.split(/(?<=[\p{L}\p{N}][._/@\-–?&=])(?=[\p{L}\p{N}])/u);
    return pieces
      .map((piece) =>
        widthOf(piece, letters) <= widest
          ? piece
          : Array.from(segmenter.segment(piece), ({ segment }) => segment).join(breakHere),
      )
      .join(breakHere);
  });
}

/** How much wider code letters are than those measured. */
const codeFactor = 1.2;

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });
