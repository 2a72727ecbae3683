import { RepairedText } from '../repaired-text.ts';
import { cleanCharacters } from './characters.ts';
import { leadOf, linesOf, literalHeader, rowOf, valueOf } from './lines.ts';
import type { KeysAt } from './levels.ts';
import { repairStructure } from './structure.ts';
import { replaceTabs } from './tabs.ts';

/**
 * Repairs the common mistakes in a text, from characters up to lines.
 *
 * @param isBroken whether the parser stumbles over a text
 * @param keysAt the keys that a group may have, to tell where a line was meant to be
 */
export function repairSlips(
  text: string,
  {
    file,
    isBroken,
    keysAt,
  }: {
    readonly file: string;
    readonly isBroken: (text: string) => boolean;
    readonly keysAt: KeysAt | undefined;
  },
): RepairedText {
  const literal = literalLines(text);
  const clean = new RepairedText(text, file);
  cleanCharacters(clean, literal);
  const spaced = new RepairedText(clean, file);
  if (/^ *\t/m.test(spaced.original) && isBroken(spaced.original))
    replaceTabs(spaced, literalLines(spaced.original));
  const doc = new RepairedText(spaced, file);
  repairStructure(doc, { isBroken: isBroken(doc.original), keysAt });
  return doc;
}

/** Where the lines start that are text whatever they hold: those below a bar or greater-than sign. */
function literalLines(text: string): ReadonlySet<number> {
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
