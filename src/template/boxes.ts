/** Boxes as people write them in Markdown: `- [ ] laptop`, or `[ ]` in a cell. */
import { codeIn, isInside } from './masked.ts';

/** A box, and not a link, a reference or a definition; `[x]` counts only where a box is expected. */
const boxes =
  /(?<=^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+|\|[ \t]*)\[([ xX])\](?=[ \t|]|$)|(?<![\\\]!\w])\[( )\](?![([:])/gm;

/** The template with a form field for every box. Its text names the field; see `document/transforms/checkboxes.ts`. */
export function withBoxes(text: string): string {
  if (!/\[[ xX]\]/.test(text)) return text;
  // Why not before values are masked: braces hold no boxes, but a text argument of a helper may.
  const quiet = [...codeIn(text), ...bracesIn(text)];
  return text.replace(boxes, (all, listed: string | undefined, _bare: string | undefined, at: number) => {
    if (isInside(at, quiet)) return all;
    return `[](veld:soort=${listed?.toLowerCase() === 'x' ? 'vinkje-aan' : 'vinkje'})`;
  });
}

function bracesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\{\{[^]*?\}\}/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
