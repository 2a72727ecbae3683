/** How Dutch phone numbers are written: the one pattern for whoever looks for them, and what cannot be one. */
import type { PhoneFault } from '../diagnostics/codes/register.ts';
import { spaces } from '../diagnostics/spaces.ts';

/** What may stand between two digits of a phone number. */
export const phoneGap: string = String.raw`[${spaces}().\/\u2010-\u2015\u2212_-]{0,4}`;

/** The beginning of a number as it is dialled from abroad; the other half of an alternation follows. */
export const fromAbroad: string = String.raw`(?:(?:\+|(?<!\d)00)${phoneGap}3${phoneGap}1${phoneGap}(?:\(?0\)?${phoneGap})?`;

/** A Dutch mobile number, however it is spaced. Source: Nummerplan telefoon- en ISDN-diensten (06 and eight digits). */
const mobile = new RegExp(
  String.raw`${fromAbroad}|(?<![\d,]|\d[-./])(?:\((?=06?\)))?0)${phoneGap}6(?:${phoneGap}\d){8}(?!\d)`,
  'gu',
);

/** The Dutch mobile numbers in a text, however they are spaced. */
export function mobileNumbersIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(mobile)].filter(([written]) => !isDay(written));
}

/** `06-2026 12.30`: a month, a year and a time. */
function isDay(written: string): boolean {
  return /^06[-/. ](?:19|20)\d\d[ .]\d\d[.:]?\d\d$/.test(written);
}

/** A row of digits as people write a phone number; a bracket ends it, unless it is around the area code or the zero. */
const run = new RegExp(
  String.raw`(?:\+${phoneGap}|\((?=0\d{1,3}\)))?\d(?:(?:\(0\)|[${spaces}).\/\u2010-\u2015\u2212_-]|\((?=0\))){0,4}\d)*`,
  'gu',
);
/** What keeps two numbers apart: a stroke with spaces, or a time, as in `14 030, van 8.30 tot 17.00 uur`. */
const noGap = /\s\/\s|(?<![\d.:])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:])/g;

/**
 * Why a text holds no number that can be called; undefined when it does. Words around a number are free. Source for the
 * numbers of digits: Nummerplan telefoon- en ISDN-diensten; abroad: E.164.
 */
export function phoneFault(text: string): PhoneFault | undefined {
  const runs = [...text.replace(noGap, (found) => ';'.repeat(found.length)).matchAll(run)];
  const twice = writtenTwice(text, runs);
  // Why not one of a person: a message would repeat it.
  if (twice !== undefined && mobileNumbersIn(twice.once).length === 0) return twice;
  const faults = runs.map(([written]) => faultOf(written));
  const isOne = faults.includes(undefined);
  return (
    faults.find((each) => each !== undefined && (!isOne || each.digits > 7)) ?? (isOne ? undefined : none)
  );
}

type NumberTwice = Extract<PhoneFault, { readonly why: 'twice' }>;

const none: PhoneFault = { why: 'none', digits: 0 };

/** The same number a second time, right after the first or behind a comma: how a paste goes wrong. */
function writtenTwice(text: string, runs: readonly RegExpExecArray[]): NumberTwice | undefined {
  for (const [index, { 0: written, index: start }] of runs.entries()) {
    const digits = onlyDigits(written);
    const half = digits.length / 2;
    if (half >= 5 && digits.slice(half) === digits.slice(0, half)) {
      const once = new RegExp(
        String.raw`^\D*(?:\d\D*?){${String(half)}}(?=[${spaces}]|\d|\(|\+|-)`,
        'u',
      ).exec(written);
      if (once !== null) return { why: 'twice', digits: half, written, once: once[0] };
    }
    const other = runs[index + 1];
    if (other !== undefined && digits.length >= 5 && onlyDigits(other[0]) === digits)
      return {
        why: 'twice',
        digits: digits.length,
        written: text.slice(start, other.index + other[0].length),
        once: written,
      };
  }
  return undefined;
}

function faultOf(written: string): PhoneFault | undefined {
  const isFromAbroad = /^(?:\+|00)/.test(written);
  const digits = onlyDigits(written.replace('(0)', '')).replace(/^00/, '');
  if (isFromAbroad && !digits.startsWith('31'))
    return digits.length >= 7 && digits.length <= 15 ? undefined : { why: 'abroad', digits: digits.length };
  const national = isFromAbroad ? digits.replace(/^310?/, '0') : digits;
  if (!national.startsWith('0'))
    return national.length >= 3 && national.length <= 7
      ? undefined
      : { why: national.length < 3 ? 'none' : 'zero', digits: national.length };
  return lengths(national).includes(national.length) ? undefined : { why: 'length', digits: national.length };
}

/** How many digits a number with its area code can have: service numbers and those of machines have their own. */
function lengths(national: string): readonly number[] {
  if (/^0(?:800|90[069])/.test(national)) return [8, 11];
  return national.startsWith('097') ? [10, 12] : [10];
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '');
}
