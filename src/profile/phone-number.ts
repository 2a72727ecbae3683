/** How Dutch phone numbers are written: the one pattern for whoever looks for them. */
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
