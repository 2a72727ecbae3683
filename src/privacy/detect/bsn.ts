import { spaces } from '../../diagnostics/spaces.ts';
import { passesElevenTest } from '../../profile/rules/numbers.ts';
import { findingAt, type Detector, type PrivacyFinding } from '../finding.ts';
import { after, before, isOtherNumber, lineBefore, marks } from './around.ts';

/** How far a word for the number may be from it, in characters. */
const reach = 300;
/** How far before an eight-digit number, which lost its first zero, the word may be. */
const shortReach = 30;

const word =
  /(?<!\p{L})(?:bsn(?:-?(?:nummer|nr)s?)?(?!\p{L})|b\.\s?s\.\s?n(?!\p{L})|burger-?\s?service-?\s?(?:nummer|nr)|sofi-?\s?(?:nummer|nr)|sofi(?!\p{L})|persoonsnummer|social security number|citizen service number)/iu;

/** The same in a key: `wethouderBsn`, `bsnWethouder`. */
const keyWord = /\p{Ll}B(?:sn|SN)(?!\p{Ll})|(?<!\p{L})bsn(?=\p{Lu})/u;

/**
 * Between two digits: at most three marks and spaces, spaces of a column, the comma of a sheet, or a line break with
 * indentation.
 */
const gap = String.raw`(?:[${spaces}${marks}_]{0,3}|[${spaces}]{4,12}|,(?=\d{3}(?:,\d{3})?(?!\d))|[${spaces}]{0,3}\r?\n[ \t>#]{0,24})`;
const digits = new RegExp(String.raw`(?<!\d)\d(?:${gap}\d){7,8}(?!\d)`, 'gu');
/** A digit in each box, as on a form. */
const boxes = new RegExp(
  String.raw`(?<!\d)\d(?:[${spaces}]{0,3}[|\[\]]{1,2}[${spaces}]{0,3}\d){8}(?!\d)`,
  'gu',
);

/** As the number is printed on documents (4-2-3), or in three groups of three. */
const printed = new RegExp(
  String.raw`^(?:\d{4}([${spaces}${marks}])\d\d\1\d{3}|\d{3}([${spaces}.\-])\d{3}\2\d{3})$`,
  'u',
);

const money = /(?:€|eur|euro|bedrag|budget|krediet|begroting|kosten)[\s:]{0,3}(?:van\s|is\s)?$/iu;
const moneyAfter = /^(?:,\d|\.-|,-|\s?(?:euro|eur|inwoners|m2|m²|kwh)\b)/iu;
/** `2026-11-123`, `Z-2026-`: the year of a case number. */
const caseYear = /^(?:19|20)\d\d[-/]/;
const casePrefix =
  /(?:(?<!\p{L})(?!(?:BSN|SOFI|NR|NO)[-/_.])\p{Lu}{1,4}[-/_.]\d{0,4}[-/_.]?|(?<![\d/.-])(?:19|20)\d\d[-/.])$/u;
/** A day, alone or with a time beside it: one mark between its parts, and none around it. */
const day =
  /^\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d$|(?<![\d./-])(?:[0-3]?\d([-/.])[01]?\d\1(?:19|20)\d\d|(?:19|20)\d\d([-/.])[01]\d\2[0-3]\d)(?![\d./-])/;
/** A label that names the number after all: `BSN-kenmerk`. */
const ownLabel = /(?:bsn|sofi)[-_ (]{0,2}\p{L}{0,16}[^\p{L}\d]{0,6}$/iu;

/**
 * Burgerservicenummers: nine digits that pass the eleven-test, near a word for them or written as one. One in eleven
 * numbers passes the test, so a number alone is not enough.
 */
export const detectBsn: Detector = (text) => {
  // Why one pass for each: a row of boxes is no row of digits.
  return [digits, boxes].flatMap((pattern) => numbersIn(text, pattern));
};

function numbersIn(text: string, pattern: RegExp): readonly PrivacyFinding[] {
  const found: PrivacyFinding[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [written] = match;
    const reason = reasonFor(text, match.index, written);
    if (reason === undefined) pattern.lastIndex = match.index + 1;
    else found.push(findingAt(reason, match.index, written.length));
  }
  return found;
}

function reasonFor(text: string, start: number, written: string): 'bsn/word' | 'bsn/form' | undefined {
  const plain = written.replace(/\D/g, '');
  if (!passesElevenTest(plain.padStart(9, '0')) || /^0*$/.test(plain)) return undefined;
  const end = start + written.length;
  if (isSomethingElse(text, start, written)) return undefined;
  const near = plain.length === 9 ? reach : shortReach;
  if (isNamed(before(text, start, near))) return 'bsn/word';
  if (plain.length < 9) return undefined;
  // A line break inside the reach is no border: a heading or a key above a list counts.
  if (isNamed(after(text, end, reach))) return 'bsn/word';
  return printed.test(written) && !caseYear.test(written) && !isRoundOrPhone(text, start, plain)
    ? 'bsn/form'
    : undefined;
}

function isNamed(around: string): boolean {
  return word.test(around) || keyWord.test(around);
}

function isSomethingElse(text: string, start: number, written: string): boolean {
  const line = lineBefore(text, start, 24);
  return (
    day.test(written) ||
    (isOtherNumber(text, start) && !ownLabel.test(line)) ||
    money.test(line) ||
    casePrefix.test(line) ||
    moneyAfter.test(after(text, start + written.length, 12))
  );
}

function isRoundOrPhone(text: string, start: number, plain: string): boolean {
  const line = lineBefore(text, start, 16);
  // The second dot of an address such as 10.148.177.189.
  return plain.endsWith('000') || /\d\.$/.test(line) || /(?:tel|fax|mobiel|nummer)\S{0,5}\s?$/iu.test(line);
}
