import { problem } from '../../diagnostics/diagnostic.ts';
import type { RepairedText } from '../repaired-text.ts';
import type { Row } from './lines.ts';

/**
 * How to repair a value that ends after its last bracket: `[grote] kamer` is a text, `{ … }}` has a brace too many.
 * Undefined for any other value.
 */
export function outsideBrackets(doc: RepairedText, row: Row, value: string): (() => void) | undefined {
  const simple = /^(?:\[[^[\]{}"',]*\]|\{[^[\]{}"',:]*\})(?=\s*[^\s\]},#])/.exec(value);
  const start = row.line.start + row.value;
  const range = { start, end: start + value.length };
  if (simple !== null) {
    const found = problem('yaml/special-start', doc.at(range), { value, mark: value.charAt(0) });
    return () => {
      doc.repair([{ range, text: JSON.stringify(value) }], found);
    };
  }
  const extra = surplus(value);
  if (extra === undefined) return undefined;
  const place = { start: start + extra, end: start + value.length };
  const found = problem('yaml/bracket-too-many', doc.at(place), { found: value.slice(extra) });
  return () => {
    doc.repair([{ range: place, text: '' }], found);
  };
}

/** Column of brackets after the one that closes a value on one line; undefined when there are none. */
function surplus(value: string): number | undefined {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (quote) => ' '.repeat(quote.length));
  let depth = 0;
  for (let at = 0; at < bare.length; at++) {
    if (/[[{]/.test(bare.charAt(at))) depth++;
    if (/[\]}]/.test(bare.charAt(at))) depth--;
    if (depth === 0) return /^\s*[\]}][\s\]}]*$/.test(bare.slice(at + 1)) ? at + 1 : undefined;
  }
  return undefined;
}
