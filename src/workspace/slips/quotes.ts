import { leadOf, valueOf, type Line, type Row } from './lines.ts';

/** Index of the line after a text in quotes that goes on over several lines; undefined when it does not. */
export function endOfQuote(lines: readonly Line[], index: number, row: Row): number | undefined {
  const value = valueOf(row);
  const mark = value.charAt(0);
  if (mark !== '"' && mark !== "'") return undefined;
  const bare = (text: string): string => text.replace(mark === '"' ? /\\./g : /''/g, '');
  if (bare(row.line.text.slice(row.value + 1)).includes(mark)) return undefined;
  for (let at = index + 1; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    // A key or item as deep as this one, or less, shows that the text had ended.
    const isOther = /^\s*(?:- |[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$))/u.test(text);
    if (text.trim() !== '' && isOther && leadOf(text) <= row.content) return undefined;
    if (bare(text).includes(mark)) return isOther ? undefined : at + 1;
  }
  return undefined;
}
