/** The blocks of a page of ours that are looked at one by one. */
const blockStart = /(?=<(?:p|li|tr|h[1-6]|blockquote|figure|pre)[ >])/;

/** The name of the first changed place in a page, for an address. */
export const changedPlace = 'gewijzigd';

const style = `<style>[data-gewijzigd]{outline:3px solid #154273;outline-offset:3px;background:#fff6cc;color:#1a1a1a}@media print{[data-gewijzigd]{outline:0;background:none}}</style>`;

/**
 * A page in which what is not in an earlier version of it is marked, and the first such place has a name.
 *
 * Why of the pages, and not of what they are made from: so a page that is only shown is, but for the marks, the page that
 * is made.
 */
export function markedChange(html: string, before: string): string {
  const known = new Set(before.split(blockStart).map(wordsOf));
  let isFirst = true;
  const marked = html.split(blockStart).map((block) => {
    if (!/^<[a-z]/.test(block) || known.has(wordsOf(block))) return block;
    const name = isFirst && !/^<[^>]* id="/.test(block) ? ` id="${changedPlace}"` : '';
    const anchor = isFirst && name === '' ? `<span id="${changedPlace}"></span>` : '';
    isFirst = false;
    return block.replace(/^<([a-z0-9]+)([^>]*)>/, `<$1${name} data-gewijzigd$2>${anchor}`);
  });
  return marked.join('').replace('</head>', `${style}</head>`);
}

/** A block without what only numbers and names it, and without what begins or ends around it. */
function wordsOf(block: string): string {
  return block
    .replace(/ (?:id|for|aria-labelledby)="[^"]*"/g, '')
    .replace(/(?:<\/?(?:tbody|thead|table|div|ul|ol|nav|details|section|hr)(?: [^>]*)?>|\s)+$/, '');
}
