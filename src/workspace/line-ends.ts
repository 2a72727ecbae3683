/** Offset just before the line ending at or after an offset; the end of the text when there is none. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : beforeNewline(text, newline);
}

/** Offset just before the line ending above the line of an offset; −1 on the first line. */
export function endOfLineAbove(text: string, offset: number): number {
  return beforeNewline(text, text.lastIndexOf('\n', offset - 1));
}

/** Offset at which the line of an offset starts. */
export function startOfLine(text: string, offset: number): number {
  // Why the check: `lastIndexOf` from before the beginning would look at the beginning.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** A carriage return belongs to the line ending. */
function beforeNewline(text: string, newline: number): number {
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** End of the text between two offsets, without trailing white space. */
export function endOfContent(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** The line ending that a text uses. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** End of the last comment line below a place that is indented more deeply than a column. */
export function pastComments(text: string, end: number, column: number): number {
  const comment = new RegExp(`^(?:[ \\t]*\\r?\\n)*? {${column + 1},}#`);
  let at = end;
  for (;;) {
    const rest = text.slice(at).replace(/^\r?\n/, '');
    const found = comment.exec(rest);
    if (found === null) return at;
    at = endOfLine(text, text.length - rest.length + found[0].length);
  }
}
