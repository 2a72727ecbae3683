import { fromAbroad, mobileNumbersIn, phoneGap } from '../../profile/phone-number.ts';
import { findingAt, type Detector, type PrivacyFinding } from '../finding.ts';
import { after, before, isOtherNumber, lineBefore } from './around.ts';

/** Area codes of three and four digits (the same plan): a number of a house or an office. */
const areas = String.raw`(?:1(?:0|3|5|[14678]\d)|2(?:0|3|4|6|[2579]\d)|3(?:0|3|5|6|8|[1247]\d)|4(?:0|3|5|6|[178]\d)|5(?:0|3|5|8|[1246789]\d)|7[0-9])`;
const landline = new RegExp(
  String.raw`${fromAbroad}|(?<![\d,.]|\d[-./])(?:\((?=0\d{2,3}\)))?0)${phoneGap}(?=[\d${'\\s'}().\/-]{9,20})${areas}(?:${phoneGap}\d){6,7}(?!\d)`,
  'gu',
);

/** Words that make a row of ten digits a phone number. */
const word = /(?:tel\b|telefoon|bel(?:len|t)?\b|mobiel|bereikbaar|gsm|nummer|privé|thuis|☎)/iu;
/** Numbers of a desk, not of a person. */
const desk =
  /(?:functioneel|secretariaat|receptie|balie|algemeen|centrale|gemeente|klantcontact|helpdesk|servicedesk|meldkamer|kantoor)/iu;

/** Dutch phone numbers: mobile ones for certain, others unless they are a desk's. */
export const detectPhone: Detector = (text) => [
  ...mobileNumbersIn(text)
    .filter(({ index }) => !isOtherNumber(text, index))
    .map(({ index, 0: written }) => findingAt('telefoon/mobile', index, written.length)),
  ...landlines(text),
];

function landlines(text: string): readonly PrivacyFinding[] {
  return [...text.matchAll(landline)]
    .filter(({ index, 0: written }) => {
      const digits = written
        .replace(/^(?:\+|00)\s*31/, '0')
        .replace(/\D/g, '')
        .replace(/^00/, '0');
      if (digits.length !== 10 || isOtherNumber(text, index)) return false;
      const isSpaced = /^(?:\+|00|\(?0\d{2,3}[)\s./\u2010-\u2014-])/u.test(written);
      const line =
        lineBefore(text, index, 80) + (after(text, index + written.length, 40).split('\n')[0] ?? '');
      return (isSpaced || word.test(before(text, index, 40))) && !desk.test(line);
    })
    .map(({ index, 0: written }) => findingAt('telefoon/landline', index, written.length));
}
