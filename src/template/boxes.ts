/** Boxes as people write them in Markdown: `- [ ] laptop`, or `[ ]` in a cell. */
import { codeIn, isInside } from './masked.ts';

/** A box in an item or at the edge of a cell, ticked or not. */
const listed = /(?<=^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+|\|[ \t]*)\[([ xX])\](?=[ \t|]|$)/gm;

/** An empty box anywhere else: not a link, a reference or a definition. */
const loose = /(?<![\\\]!\w])\[ \](?![([:])/g;

/** The template with a form field for every box. Its text names the field; see `document/transforms/field-names.ts`. */
export function withBoxes(text: string): string {
  if (!/\[[ xX]\]/.test(text)) return text;
  // Why not before values are masked: braces hold no boxes, but a text argument of a helper may.
  const quiet = [...codeIn(text), ...bracesIn(text)];
  const marked = (mark: string): string =>
    `[](veld:soort=${mark.toLowerCase() === 'x' ? 'vinkje-aan' : 'vinkje'})`;
  const boxes = [...text.matchAll(listed), ...text.matchAll(loose)]
    .map(({ index, 0: written }) => ({ start: index, end: index + written.length, mark: written.charAt(1) }))
    .filter(
      ({ start }, at, all) => !isInside(start, quiet) && all.findIndex((each) => each.start === start) === at,
    )
    .sort((one, other) => one.start - other.start);
  let at = 0;
  let result = '';
  for (const { start, end, mark } of boxes) {
    result += text.slice(at, start) + marked(mark);
    at = end;
  }
  return result + text.slice(at);
}

function bracesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\{\{[^]*?\}\}/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
