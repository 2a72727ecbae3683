import type { TextRange } from '../diagnostics/diagnostic.ts';

/** A key of a block, in use or commented out. */
const keyLine = /^(?<indent> *)(?<comment># ?)?(?<deeper> *)(?<key>[\p{L}_][\p{L}\p{N}_-]*):(?: |$)/u;

/**
 * The line of a key that waits in a text with one `#` before it: `# pfo:` with `#   dag: woensdag` below it, or
 * `  # plaats: collegekamer` among keys in use. Explanations, with `##`, are skipped.
 *
 * @param keys the path of the key; one that goes through a list is not found
 * @returns the line without its indentation and line ending
 */
export function commentedLine(text: string, keys: readonly (string | number)[]): TextRange | undefined {
  let above: readonly KeyLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const found = readKey(line);
    if (found !== undefined) {
      above = [...above.filter(({ column }) => column < found.column), found];
      const isHere = above.map(({ key }) => key).join('.') === keys.join('.');
      if (found.waits && isHere) return { start: start + found.indent, end: start + line.trimEnd().length };
    }
    start += line.length + 1;
  }
  return undefined;
}

interface KeyLine {
  readonly key: string;
  /** How far the line is indented. */
  readonly indent: number;
  /** How far the key is, had the mark not been there. */
  readonly column: number;
  readonly waits: boolean;
}

function readKey(line: string): KeyLine | undefined {
  const found = keyLine.exec(line)?.groups;
  if (found === undefined) return undefined;
  const { indent = '', comment, deeper = '', key = '' } = found;
  return { key, indent: indent.length, column: indent.length + deeper.length, waits: comment !== undefined };
}
