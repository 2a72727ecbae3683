/** What a cell of a Markdown table says: without marks, as a reader sees it. */
import { decoded } from '../scan-markup.ts';

/** Signs that were escaped, out of the way while marks are removed. */
const escapedFrom = 0xe000;

/** The text of a cell, its lines separated by `\n`. */
export function plainText(cell: string): string {
  return shown(withoutMarks(hidden(cell)));
}

/** The bold words that a cell begins with. */
export function boldTitle(cell: string): string | undefined {
  const [, words] = /^\s*(?:[–-]\s+)?\*\*((?:[^*\n]|\*(?!\*))+)\*\*/u.exec(hidden(cell)) ?? [];
  const title = words === undefined ? '' : plainOf(words);
  return title === '' ? undefined : title;
}

function plainOf(words: string): string {
  return shown(withoutMarks(words)).replace(/\s+/g, ' ').trim();
}

/** A backslash makes a sign text. */
function hidden(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
    String.fromCharCode(escapedFrom + sign.charCodeAt(0)),
  );
}

function shown(text: string): string {
  return text.replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - escapedFrom));
}

function withoutMarks(text: string): string {
  const words = text
    .replace(/<br\s{0,3}\/?>/gi, '\n')
    .replace(/\[\^[^\]\s]{1,60}\]/g, '')
    .replace(/\[([^\][]{1,2000})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/\*+|~~|`/g, '')
    .replace(/(?<![\p{L}\p{N}_])_([^_\n]+)_(?![\p{L}\p{N}_])/gu, '$1');
  return decoded(words);
}
