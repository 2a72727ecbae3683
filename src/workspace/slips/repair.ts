import { RepairedText } from '../repaired-text.ts';
import { cleanCharacters } from './characters.ts';
import type { KeysAt } from './levels.ts';
import { literalLines } from './literal.ts';
import { replaceOutliers } from './outlier.ts';
import { repairStructure } from './structure.ts';
import { replaceTabs } from './tabs.ts';

/**
 * Repairs the common mistakes in a text, from characters up to lines.
 *
 * @param firstMistake where the parser stumbles over a text first; undefined when it does not
 * @param keysAt the keys that a group may have, to tell where a line was meant to be
 */
export function repairSlips(
  text: string,
  {
    file,
    firstMistake,
    keysAt,
  }: {
    readonly file: string;
    readonly firstMistake: (text: string) => number | undefined;
    readonly keysAt: KeysAt | undefined;
  },
): RepairedText {
  const isBroken = (each: string): boolean => firstMistake(each) !== undefined;
  const literal = literalLines(text);
  const clean = new RepairedText(text, file);
  cleanCharacters(clean, literal);
  const spaced = new RepairedText(clean, file);
  if (/^ *\t/m.test(spaced.original) && isBroken(spaced.original))
    replaceTabs(spaced, literalLines(spaced.original));
  const inPlace = new RepairedText(spaced, file);
  replaceOutliers(inPlace, { firstMistake, keysAt });
  const doc = new RepairedText(inPlace, file);
  repairStructure(doc, { isBroken: isBroken(doc.original), keysAt });
  return doc;
}
