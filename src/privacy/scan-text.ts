import { detectBirthDate } from './detect/birth-date.ts';
import { detectBsn } from './detect/bsn.ts';
import { detectDocumentNumber } from './detect/document-number.ts';
import { detectIban } from './detect/iban.ts';
import { detectMail } from './detect/mail.ts';
import type { NameDetector } from './detect/name.ts';
import { detectPhone } from './detect/phone.ts';
import { detectSecret } from './detect/secret.ts';
import { isCertain, type Detector, type PrivacyFinding } from './finding.ts';

/** Every detector that needs nothing but the text. Where two find the same place, the first one names it. */
const detectors: readonly Detector[] = [
  detectIban,
  detectBsn,
  detectPhone,
  detectBirthDate,
  detectMail,
  detectDocumentNumber,
  detectSecret,
];

/**
 * Everything private in a text, in its order; places do not overlap.
 *
 * @param names finds names of persons
 * @param more detectors for this kind of text. Default: none
 */
export function scanText(
  text: string,
  names: NameDetector,
  more: readonly Detector[] = [],
): readonly PrivacyFinding[] {
  const found = [...detectors, names, ...more].flatMap((detect) => detect(text));
  // What is certain comes first; within that, the order of the detectors.
  const ranked = [
    ...found.filter(({ reason }) => isCertain(reason)),
    ...found.filter(({ reason }) => !isCertain(reason)),
  ];
  const kept: PrivacyFinding[] = [];
  for (const finding of ranked) {
    const { start, end } = finding.range;
    if (!kept.some(({ range }) => start < range.end && end > range.start)) kept.push(finding);
  }
  return kept.sort((a, b) => a.range.start - b.range.start);
}
