import { leadOf, linesOf, literalHeader, rowOf, valueOf } from './lines.ts';

/** Where the lines start that are text whatever they hold: those below a bar or greater-than sign. */
export function literalLines(text: string): ReadonlySet<number> {
  const literal = new Set<number>();
  if (!/[|>]/.test(text)) return literal;
  let parent: number | undefined;
  for (const line of linesOf(text)) {
    if (parent !== undefined && (line.text.trim() === '' || leadOf(line.text) > parent)) {
      literal.add(line.start);
      continue;
    }
    const row = rowOf(line);
    parent =
      literalHeader.test(valueOf(row)) && (row.key !== undefined || row.dashes.length > 0)
        ? row.key === undefined
          ? (row.dashes.at(-1) ?? 0)
          : row.content
        : undefined;
  }
  return literal;
}
