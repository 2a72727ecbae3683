import { spaces } from '../../diagnostics/spaces.ts';
import { findingAt, type Detector } from '../finding.ts';
import { marks } from './around.ts';
import { ibanStructures } from './iban-structures.ts';

/**
 * Two check digits behind a country that is at the start of a word, or glued to one as in `ibanNL91…` and `rekeningNL91…`.
 *
 * Why the country is looked for behind the digits: there are far fewer digits than letters.
 */
const start = new RegExp(
  String.raw`(?<=((?:(?<![\p{L}\d])|(?<=[Ii][Bb][Aa][Nn])|(?<=\p{Ll})(?=[A-Z]))[A-Za-z][${spaces}${marks}|]{0,3}[A-Za-z][${spaces}${marks}_|]{0,3}))\d[${spaces}${marks}|]{0,3}\d`,
  'gu',
);

/** At most one line break with indentation, or three marks, spaces or borders of cells. */
const gap = new RegExp(
  String.raw`(?:[${spaces}]{4,12}|[${spaces}${marks}_|,]{0,3}(?:\r?\n[ \t>#]{0,24})?)`,
  'uy',
);

/** The longest IBAN has 34 characters. */
const patterns = new Map<string, { readonly length: number; readonly form: RegExp }>();

/** International bank account numbers of every country, by length, form and check digits (mod 97). */
export const detectIban: Detector = (text) => {
  const found = [];
  start.lastIndex = 0;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const begin = match.index - (match[1] ?? '').length;
    const length = lengthAt(text, begin);
    if (length === undefined) start.lastIndex = match.index + 1;
    else {
      found.push(findingAt('iban/check', begin, length));
      start.lastIndex = begin + length;
    }
  }
  return found;
};

/** The length in the text of the IBAN that begins at a place; undefined when none does. */
function lengthAt(text: string, begin: number): number | undefined {
  const pattern = patternOf(countryAt(text, begin));
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

/** The two letters at a place, with marks between them or not. */
function countryAt(text: string, begin: number): string {
  return text
    .slice(begin, begin + 5)
    .replace(/\P{L}/gu, '')
    .slice(0, 2)
    .toUpperCase();
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
