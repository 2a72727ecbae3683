import { problem, warning, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isRule, type Allowance } from './allowed.ts';
import { isCertain, privacyRules, type PrivacyFinding } from './finding.ts';
import { masked } from './redact.ts';

/** What is told of a finding. */
export function diagnosticOf(
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
export function doubtsAbout(
  allowed: Allowance,
  file: string,
  used: ReadonlySet<Allowance>,
): readonly Diagnostic[] {
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
