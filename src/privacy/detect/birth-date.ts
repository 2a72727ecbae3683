import { findingAt, type Detector, type FindingReason, type PrivacyFinding } from '../finding.ts';
import { before, after } from './around.ts';

const months =
  'jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** A day of a life: with a year, as people write it. */
const day = new RegExp(
  String.raw`(?<![\d.,/-])(?:\d{1,2}[\s\u00a0]?[-/. ][\s\u00a0]?\d{1,2}[\s\u00a0]?[-/. ][\s\u00a0]?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[ .\u00a0-]{1,2}(?:${months})\.?[ \u00a0-](?:(?:19|20)\d\d|['’]?\d\d)|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)(?!\d|[.-]\d)`,
  'giu',
);
/** A day without a year. */
const dayOfYear = new RegExp(
  String.raw`(?<![\d.,/-])\d{1,2}[ \u00a0](?:${months})(?!\p{L}|[ \u00a0]\d{4})`,
  'giu',
);

const word =
  /(?<!\p{L})(?:geboren|geboorte-?\s?(?:datum|dag|dd)\w*|geb\.?\s?-?(?:datum|dat\.?|dd\.?)|geb(?:\.|(?=:))|g\.d\.|date of birth|birth-?\s?date|dob)(?!\p{L})/giu;
const birthday = /(?<!\p{L})(?:jarig|verjaardag(?:en)?|verjaart|viert (?:zijn|haar) verjaardag)(?!\p{L})/giu;
/** Between the word and the day: then the day is one on which something happened with the birth date. */
const handled =
  /ontvangen|doorgegeven|gevraagd|opgevraagd|aangeleverd|gecontroleerd|vastgelegd|bewaard|verwerkt|verwijderd|uiterlijk|vóór|\bvoor\b|nog niet|gewijzigd|besluit|vergadering|bloemen|taart|kaart/iu;

/** How far the word may be from the day: before it, with a place of birth between, or right after it. */
const reach = { before: 80, after: 24 } as const;

/** Birth dates: a day near a word for it. A birthday may be anyone's, so that is less certain. */
export const detectBirthDate: Detector = (text) => {
  // Why first: most texts have none of these, and the patterns take a while to make.
  if (!/geb|g\.d\.|birth|dob|jarig|verja|viert/iu.test(text)) return [];
  const words = [...text.matchAll(word)];
  const birthdays = [...text.matchAll(birthday)];
  return [
    ...near(text, { words, days: day, reason: 'geboortedatum/word' }),
    ...near(text, { words: birthdays, days: day, reason: 'geboortedatum/birthday' }),
    ...near(text, { words: birthdays, days: dayOfYear, reason: 'geboortedatum/birthday' }),
  ];
};

function near(
  text: string,
  {
    words,
    days,
    reason,
  }: { readonly words: readonly RegExpExecArray[]; readonly days: RegExp; readonly reason: FindingReason },
): readonly PrivacyFinding[] {
  return words.flatMap(({ index, 0: found }) => {
    const end = index + found.length;
    const following = after(text, end, reach.before);
    const behind = [...following.matchAll(days)].filter((match) => isBirth(following.slice(0, match.index)));
    const [first] = behind;
    if (first !== undefined) return [findingAt(reason, end + first.index, first[0].length)];
    const preceding = before(text, index, reach.after + 16);
    const last = [...preceding.matchAll(days)].at(-1);
    if (last === undefined) return [];
    const between = preceding.slice(last.index + last[0].length);
    const isBeside = between.length <= reach.after && isBirth(between) && !between.includes('\n');
    return isBeside ? [findingAt(reason, index - preceding.length + last.index, last[0].length)] : [];
  });
}

/** Whether the text between the word and the day leaves them together: no sentence or other event in between. */
function isBirth(between: string): boolean {
  return !handled.test(between) && !/[.;!?]\s+\p{Lu}\p{Ll}{3}|\n\s*\n|\n[^\n]*\n/u.test(between);
}
