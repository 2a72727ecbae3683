import { createHash } from 'node:crypto';
import { ruleOf, type PrivacyFinding } from './finding.ts';
import { redacted } from './redact.ts';

/**
 * A fingerprint of the line of a finding, the same on every computer: of its small words and marks alone.
 *
 * Why so little: nine digits, or a name, can be guessed until a fingerprint fits. So what was found, all other digits and every word
 * with a capital are left out first: the fingerprint is the same whatever they are, and tells nothing about them.
 */
export function lineFingerprint(
  text: string,
  finding: PrivacyFinding,
  found: readonly PrivacyFinding[],
): string {
  const { start, end } = finding.range;
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  // Other names are known on some computers alone.
  const masked = found.filter((each) => each === finding || ruleOf(each.reason) !== 'naam');
  const line = redacted(
    text.slice(from, next === -1 ? undefined : next),
    masked.map(({ range }) => ({ start: range.start - from, end: range.end - from })),
  );
  const words = line
    .replace(/\p{Lu}[\p{L}\p{M}’'-]*|\p{N}+/gu, '')
    .replace(/•[\s•]*/g, '•')
    .replace(/\s+/g, ' ')
    .trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 12);
}
