import { findingAt, type Detector } from '../finding.ts';
import { marks, spaces } from './around.ts';
import { ibanStructures } from './iban-structures.ts';

/** A country and two check digits, at the start of a word or glued to the word IBAN. */
const start = new RegExp(String.raw`(?:(?<![\p{L}\d])|(?<=iban))[a-z]{2}[${spaces}]?\d[${spaces}]?\d`, 'giu');

/** At most one line break with indentation, or two marks or spaces. */
const gap = new RegExp(String.raw`[${spaces}${marks}_]{0,2}(?:\r?\n[ \t>]{0,24})?`, 'uy');

/** The longest IBAN has 34 characters. */
const patterns = new Map<string, { readonly length: number; readonly form: RegExp }>();

/** International bank account numbers of every country, by length, form and check digits (mod 97). */
export const detectIban: Detector = (text) => {
  const found = [];
  start.lastIndex = 0;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const length = lengthAt(text, match.index);
    if (length === undefined) start.lastIndex = match.index + 1;
    else {
      found.push(findingAt('iban/check', match.index, length));
      start.lastIndex = match.index + length;
    }
  }
  return found;
};

/** The length in the text of the IBAN that begins at a place; undefined when none does. */
function lengthAt(text: string, begin: number): number | undefined {
  const country = text.slice(begin, begin + 2).toUpperCase();
  const pattern = patternOf(country);
  if (pattern === undefined) return undefined;
  let at = begin;
  let plain = '';
  while (plain.length < pattern.length) {
    const character = text[at] ?? '';
    if (!/^[a-z\d]$/i.test(character)) return undefined;
    plain += character.toUpperCase();
    at++;
    if (plain.length === pattern.length) break;
    gap.lastIndex = at;
    at += gap.exec(text)?.[0].length ?? 0;
  }
  const isWhole = !/^\d/.test(text.slice(at, at + 1));
  return isWhole && pattern.form.test(plain) && isChecked(plain) ? at - begin : undefined;
}

function patternOf(country: string): { readonly length: number; readonly form: RegExp } | undefined {
  const structure = ibanStructures[country];
  if (structure === undefined) return undefined;
  const known = patterns.get(country);
  if (known !== undefined) return known;
  const parts = [...structure.matchAll(/(\d+)([anc])/g)];
  const classes: Readonly<Record<string, string>> = { a: '[A-Z]', n: '\\d', c: '[A-Z\\d]' };
  const form = parts.map(([, count = '', kind = '']) => `${classes[kind] ?? ''}{${count}}`).join('');
  const made = {
    length: 4 + parts.reduce((total, [, count]) => total + Number(count), 0),
    form: new RegExp(`^[A-Z]{2}\\d\\d${form}$`),
  };
  patterns.set(country, made);
  return made;
}

/** ISO 7064, mod 97-10: the first four characters to the end, letters as numbers from 10, remainder 1. */
function isChecked(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of turned) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
