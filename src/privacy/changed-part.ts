import { endOfLine, startOfLine } from '../workspace/line-ends.ts';
import { columnOf, linesAbove } from './detect/keyed-values.ts';

/** How far around a change a detector looks, in characters, and how far where a tag is: that may be 2,000 long. */
const [reach, tagReach] = [800, 3000];

/** What decides elsewhere in a text whether something counts: where it was taken away, everything is looked through. */
const decidesElsewhere = /toegestaan|portefeuilles|naam/i;

/**
 * The part of a changed text in which anything that the change brought in would be found: the changed lines, what is
 * under them, as far around them as any detector looks, and the keys above. Undefined when that cannot be told.
 *
 * Something found in this part may have been there already, or be allowed; when nothing is found, nothing was added.
 *
 * Why: looking through a long dossier takes longer than all the rest of a tick.
 */
export function changedPart(before: string, after: string): string | undefined {
  const [start, ending] = sameAround(before, after);
  const gone = linesAround(before, start, before.length - ending);
  if (decidesElsewhere.test(gone)) return undefined;
  const end = after.length - ending;
  const column = leastColumn(`${gone}\n${linesAround(after, start, end)}`);
  const far = after.slice(Math.max(0, start - tagReach), end + tagReach).includes('<') ? tagReach : reach;
  const from = startOfLine(after, Math.max(0, start - far));
  const to = endOfBlock(after, end + far, { end, column });
  // Two looks at nearly all of it would take longer than one.
  return (to - from) * 2 > after.length ? undefined : linesAbove(after, from) + after.slice(from, to);
}

/** How many characters are compared at once. */
const stride = 2048;

/** How many characters are the same at the start, and at the end. */
function sameAround(before: string, after: string): readonly [start: number, end: number] {
  const most = Math.min(before.length, after.length);
  const start = sameLength(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const last = (text: string, from: number, to: number): string =>
    text.slice(text.length - to, text.length - from);
  return [start, sameLength(most - start, (from, to) => last(before, from, to) === last(after, from, to))];
}

/** How far two texts are the same, by comparing parts. */
function sameLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = stride; step >= 1; step = Math.floor(step / 2))
    while (at + step <= most && isSame(at, at + step)) at += step;
  return at;
}

function linesAround(text: string, start: number, end: number): string {
  return text.slice(startOfLine(text, start), endOfLine(text, end));
}

/** Where the line furthest to the left has its key. */
function leastColumn(lines: string): number {
  const written = lines.split('\n').filter((each) => each.trim() !== '');
  return Math.min(...written.map(columnOf));
}

/** The end of what is under the changed lines, or of the line at a place when that is further. */
function endOfBlock(
  text: string,
  least: number,
  changed: { readonly end: number; readonly column: number },
): number {
  let at = endOfLine(text, changed.end);
  while (at < text.length) {
    const next = text.indexOf('\n', at) + 1;
    const end = endOfLine(text, next);
    if (next === 0) return text.length;
    if (next > least && !isUnder(text.slice(next, end), changed.column)) return at;
    at = end;
  }
  return at;
}

/** Whether a line is under a key in this column. An item of a list may stand right below its key. */
function isUnder(line: string, column: number): boolean {
  const indent = line.search(/\S/);
  return indent === -1 || indent > column || (indent === column && line.startsWith('-', indent));
}
