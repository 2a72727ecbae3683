/**
 * What a list carries for when it comes back, as a comment at the end of a Markdown file: no reader shows one, and
 * other formats that are made of it drop it.
 */
import { readCarried, writeCarried, type Carried } from '../../returned/carried.ts';

const start = '<!-- gemeente-lijst';
const end = '-->';

/**
 * The comment: a line for each task, and one for its texts, so that git can merge what two people changed.
 *
 * Two hyphens end a comment in some readers, so that the second is written as a character code. Between tasks the text
 * has these signs, and inside a value it cannot: quotes are escaped there.
 */
export function carriedComment(carried: Carried): string {
  const lines = writeCarried(carried)
    .replaceAll('--', '-\\u002d')
    .replace(/,(?="teksten":)/, ',\n')
    .replaceAll('[{"id":', '[\n{"id":')
    .replaceAll('},{"id":', '},\n{"id":');
  return `${start}\n${lines}\n${end}`;
}

/** What a file carries; undefined when its comment is gone or damaged. */
export function carriedIn(markdown: string): Carried | undefined {
  const comment = findComment(markdown);
  return comment === undefined ? undefined : readCarried(comment.text);
}

/** A file as people read it: without the comment, and without empty lines at its end, where it was. */
export function withoutCarried(markdown: string): string {
  const comment = findComment(markdown);
  if (comment === undefined) return markdown.replace(/\n{2,}$/, '\n');
  const rest = comment.after.trimStart();
  return `${comment.before.trimEnd()}\n${rest === '' ? '' : `\n${rest}`}`;
}

/** The last one: what stands before it may be typed. */
function findComment(
  markdown: string,
): { readonly before: string; readonly text: string; readonly after: string } | undefined {
  const open = markdown.lastIndexOf(start);
  const close = open === -1 ? -1 : markdown.indexOf(end, open);
  if (close === -1) return undefined;
  return {
    before: markdown.slice(0, open),
    text: markdown.slice(open + start.length, close),
    after: markdown.slice(close + end.length),
  };
}
