/** Parses a file with separators. Source: RFC 4180; the separator and the encoding are found out. */

/** The most bytes, and the most cells. */
export const limits: Readonly<Record<'bytes' | 'cells', number>> = { bytes: 5 * 1024 * 1024, cells: 100_000 };

/** The text of a file: UTF-8 or UTF-16, else as old Windows programs save it. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Rows of cells, each with the number of its first line; undefined when there are too many. */
export function parseCsv(
  text: string,
): readonly { readonly line: number; readonly cells: readonly string[] }[] | undefined {
  const separator = separatorOf(text);
  const rows: { line: number; cells: string[] }[] = [];
  let [at, line, count] = [0, 1, 0];
  let row: { line: number; cells: string[] } = { line, cells: [] };
  while (at < text.length) {
    const { cell, end } = cellAt(text, at, separator);
    if (++count > limits.cells) return undefined;
    row.cells.push(cell);
    line += lineEnds(cell);
    const sign = text[end];
    at = end + 1;
    if (sign === separator && at < text.length) continue;
    if (sign === separator) row.cells.push('');
    if (sign === '\r' && text[at] === '\n') at++;
    rows.push(row);
    row = { line: ++line, cells: [] };
  }
  return rows;
}

/** The sign that occurs most in the first line, outside quotes; Excel can say which one in a line of its own. */
function separatorOf(text: string): string {
  const first = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, 10_000))?.[0] ?? '';
  const told = /^sep=(.)$/i.exec(first)?.[1];
  if (told !== undefined) return told;
  const bare = first.replace(/"[^"]*"/g, '');
  const often = (sign: string): number => bare.split(sign).length;
  return [';', '\t', ','].reduce((best, sign) => (often(sign) > often(best) ? sign : best));
}

/** The cell at a place, and where it ends. */
function cellAt(
  text: string,
  at: number,
  separator: string,
): { readonly cell: string; readonly end: number } {
  let cell = '';
  let from = at;
  if (text[at] === '"') {
    for (from = at + 1; ; from++) {
      const quote = text.indexOf('"', from);
      cell += text.slice(from, quote === -1 ? text.length : quote);
      from = quote === -1 ? text.length : quote + 1;
      if (text[from] !== '"') break;
      cell += '"';
    }
  }
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: cell + text.slice(from, end), end };
}

function lineEnds(cell: string): number {
  return cell.split(/\r\n|\r|\n/).length - 1;
}
