import { detectBirthDate } from './detect/birth-date.ts';
import { detectBsn } from './detect/bsn.ts';
import { detectDocumentNumber } from './detect/document-number.ts';
import { detectIban } from './detect/iban.ts';
import { detectMail } from './detect/mail.ts';
import type { NameDetector } from './detect/name.ts';
import { detectPhone } from './detect/phone.ts';
import { detectSecret } from './detect/secret.ts';
import { isCertain, type Detector, type PrivacyFinding } from './finding.ts';
import { plainView, type PlainView } from './plain-view.ts';

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
  const view = plainView(text);
  // Why both: what a reader sees may be split by markup, and the markup itself may hold something, such as a link.
  const found = [...detectors, names, ...more].flatMap((detect) => [
    ...(view === undefined ? [] : asWritten(detect(view.text), view)),
    ...detect(text),
  ]);
  // What is certain comes first; within that, the order of the detectors.
  const ranked = [
    ...found.filter(({ reason }) => isCertain(reason)),
    ...found.filter(({ reason }) => !isCertain(reason)),
  ];
  return withoutOverlap(ranked).sort((a, b) => a.range.start - b.range.start);
}

/** The first finding at a place names it, and covers what others found there: all of it is masked. */
function withoutOverlap(ranked: readonly PrivacyFinding[]): PrivacyFinding[] {
  const kept: PrivacyFinding[] = [];
  for (const { reason, range } of ranked) {
    const index = kept.findIndex((each) => range.start < each.range.end && range.end > each.range.start);
    const first = kept[index];
    if (first === undefined) kept.push({ reason, range });
    else
      kept[index] = {
        reason: first.reason,
        range: {
          start: Math.min(first.range.start, range.start),
          end: Math.max(first.range.end, range.end),
        },
      };
  }
  return kept;
}

function asWritten(found: readonly PrivacyFinding[], { written }: PlainView): readonly PrivacyFinding[] {
  return found.map(({ reason, range }) => ({ reason, range: written(range) }));
}
