import { allowedText } from '../markup.ts';
import { call, joined, str, type Code } from './code.ts';
import type { FontSet } from './fonts.ts';

/** Words of a document as content: what no font can show becomes a box, described by the character itself. */
export function words(value: string, { fonts }: { readonly fonts: FontSet }): Code {
  const clean = printable(value);
  if (plain.test(clean)) return str(clean);
  const pieces: Code[] = [];
  let known = '';
  for (const sign of signsOf(clean)) {
    if (fonts.covers(charactersOf(sign))) {
      known += sign.replace(selectors, '');
      continue;
    }
    if (known !== '') pieces.push(str(known));
    known = '';
    pieces.push(call('onbekend', [str(sign)]));
  }
  if (known !== '') pieces.push(str(known));
  return joined(pieces);
}

/** Whether there is anything to read in a text: a letter or sign that a font can show. */
export function canBeRead(value: string, { fonts }: { readonly fonts: FontSet }): boolean {
  const signs = printable(value).replace(/\s+/g, '');
  return plain.test(signs)
    ? signs.replace(/[\u00a0\u00ad]/g, '') !== ''
    : Array.from(signsOf(signs)).some(
        (sign) => charactersOf(sign).length > 0 && fonts.covers(charactersOf(sign)),
      );
}

/** Letters that every font has: nearly all texts are of these alone. */
const plain = /^[\x20-\x7e\u00a0-\u00ff\u2013\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]*$/;

/** Signs that only tell how to show their neighbour, such as in colour. */
const selectors = /[\u{fe00}-\u{fe0f}]|[\u{e0000}-\u{e0fff}]/gu;

/** White space is a space. */
function printable(value: string): string {
  return allowedText(value)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('\ufeff', '');
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** What is seen as one sign, such as a letter with its accents: one font must have all of it. */
function signsOf(value: string): Iterable<string> {
  return Array.from(segmenter.segment(value), ({ segment }) => segment);
}

/** Without those that fonts need not have: they show nothing. Private characters mean nothing outside their font. */
function charactersOf(sign: string): readonly number[] {
  return [...sign.replace(selectors, '')]
    .filter((each) => !/^[\u00ad\u200b-\u200f\u2060-\u2064]$/.test(each))
    .map((each) => (/^\p{Co}$/u.test(each) ? -1 : (each.codePointAt(0) ?? -1)));
}
