import { problem, warning, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { allowances, isRule, withoutAllowed, type Allowance } from './allowed.ts';
import type { NameDetector } from './detect/name.ts';
import { isCertain, privacyRules, type PrivacyFinding } from './finding.ts';
import { masked, redacted } from './redact.ts';
import { scanText } from './scan-text.ts';

/** What scanning a text gives. */
export interface ScannedText {
  readonly diagnostics: readonly Diagnostic[];
  /** The text with everything private masked, what is allowed too; places stay the same. */
  readonly redacted: string;
  /** What was masked. Never print it. */
  readonly values: readonly string[];
}

/** Scans a text of the user. @param file its name in messages */
export function scanNamedText(file: string, text: string, names: NameDetector): ScannedText {
  const found = scanText(text, names);
  const allowed = allowances(text);
  const { left, used } = withoutAllowed(found, allowed);
  const ranges = found.map(({ range }) => range);
  return {
    diagnostics: [
      ...left.map((finding) => diagnosticOf(finding, { file, text })),
      ...allowed.flatMap((each) => doubtsAbout(each, file, used)),
    ],
    redacted: ranges.length === 0 ? text : redacted(text, ranges),
    values: ranges.map(({ start, end }) => text.slice(start, end)),
  };
}

function diagnosticOf(
  { reason, range }: PrivacyFinding,
  { file, text }: { readonly file: string; readonly text: string },
): Diagnostic {
  const make = isCertain(reason) ? problem : warning;
  const source: Source = { file, range };
  const shown = masked(text.slice(range.start, range.end));
  switch (reason) {
    case 'bsn/word':
    case 'bsn/form':
      return make('privacy/bsn', source, { shown, why: reason === 'bsn/word' ? 'word' : 'form' });
    case 'iban/check':
      return make('privacy/iban', source, { shown });
    case 'telefoon/mobile':
    case 'telefoon/landline':
      return make('privacy/phone', source, {
        shown,
        why: reason === 'telefoon/mobile' ? 'mobile' : 'landline',
      });
    case 'documentnummer/word':
      return make('privacy/document-number', source, { shown });
    default:
      return otherDiagnostic({ reason, range }, { file, shown });
  }
}

function otherDiagnostic(
  { reason, range }: PrivacyFinding,
  { file, shown }: { readonly file: string; readonly shown: string },
): Diagnostic {
  const make = isCertain(reason) ? problem : warning;
  const source: Source = { file, range };
  const why = reason.slice(reason.indexOf('/') + 1);
  switch (reason) {
    case 'geboortedatum/word':
    case 'geboortedatum/birthday':
      return make('privacy/birth-date', source, { shown, why: why as 'word' | 'birthday' });
    case 'privemail/provider':
    case 'privemail/person':
      return make('privacy/mail', source, { shown, why: why as 'provider' | 'person' });
    case 'wachtwoord/password':
    case 'wachtwoord/key':
      return make('privacy/secret', source, { shown, why: why as 'password' | 'key' });
    default:
      return make('privacy/name', source, { shown, why: why as 'known' });
  }
}

/** What is wrong with a comment that allows something. */
function doubtsAbout(allowed: Allowance, file: string, used: ReadonlySet<Allowance>): readonly Diagnostic[] {
  const { rule, hasReason, range } = allowed;
  const source = { file, range };
  if (!isRule(rule))
    return [
      problem('privacy/unknown-rule', source, {
        rule,
        near: nearest(rule, privacyRules),
        rules: privacyRules,
      }),
    ];
  if (!hasReason) return [problem('privacy/no-reason', source, { rule })];
  return used.has(allowed) ? [] : [warning('privacy/nothing-allowed', source, { rule })];
}
