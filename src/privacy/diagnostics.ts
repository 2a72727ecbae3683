import { problem, warning, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { changedPart } from './changed-part.ts';
import { allowances, isRule, withoutAllowed, type Allowance } from './allowed.ts';
import { nameDetector, type NameDetector } from './detect/name.ts';
import { likeNamesIn, looksLikeName } from '../profile/name-words.ts';
import { detectPersonKeys, doubtAboutPerson, portfolioWords } from './detect/person-keys.ts';
import {
  findingAt,
  isCertain,
  privacyRules,
  type FindingReason,
  type PrivacyFinding,
  type PrivacyRule,
} from './finding.ts';
import { masked } from './redact.ts';
import { scanText } from './scan-text.ts';

/** A text before and after a change. */
export interface ChangedText {
  /** Its name; what a key says counts in YAML alone. */
  readonly file: string;
  /** Empty for a new text. */
  readonly before: string;
  readonly after: string;
}

/** What a change brings into a text that is private and that no comment allows. What was there already is not counted. */
export function addedBy({ file, before, after }: ChangedText, names: NameDetector): readonly Diagnostic[] {
  if (before === after) return [];
  const unallowed = (text: string): readonly PrivacyFinding[] =>
    withoutAllowed(findingsIn(file, text, names), allowances(text)).left;
  const valueIn = (text: string, { reason, range }: PrivacyFinding): string =>
    `${reason} ${text.slice(range.start, range.end)}`;
  const part = changedPart(before, after);
  if (part !== undefined && unallowed(part).length === 0) return [];
  const now = unallowed(after);
  const old = now.length === 0 ? [] : unallowed(before).map((each) => valueIn(before, each));
  return now.flatMap((finding) => {
    const at = old.indexOf(valueIn(after, finding));
    if (at !== -1) old.splice(at, 1);
    return at === -1 ? [diagnosticOf(finding, { file, text: after })] : [];
  });
}

/** What a typed text is about: anything, somebody, what people tend to name after somebody, or a remark of somebody else. */
export type TypedAbout = 'anything' | 'somebody' | 'title' | 'remark';

/** What is private in a text as somebody types it. @param where the file that it is to go into. Default: not known */
export function scanTyped(
  typed: string,
  about: TypedAbout,
  { names, file = '' }: { readonly names: NameDetector; readonly file?: string | undefined },
): readonly Diagnostic[] {
  const found = scanText(typed, names);
  const all = found.length > 0 ? found : looksIn(typed, about);
  return all.map((finding) => diagnosticOf(finding, { file, text: typed }));
}

/** Whether a typed text has, or perhaps has, somebody's name in it. */
export function isPerhapsName(typed: string): boolean {
  return looksLikeName(typed) || nameDetector([])(typed).length > 0;
}

/** What a text looks like where no detector found anything. */
function looksIn(typed: string, about: TypedAbout): readonly PrivacyFinding[] {
  if (about === 'remark')
    return likeNamesIn(typed).map(({ start, length }) => findingAt('naam/looks', start, length));
  const reason = typedReason(typed, about);
  return reason === undefined ? [] : [findingAt(reason, 0, typed.length)];
}

function typedReason(typed: string, about: TypedAbout): FindingReason | undefined {
  if (about === 'somebody') return doubtAboutPerson(typed);
  return about === 'title' && looksLikeName(typed) ? 'naam/looks' : undefined;
}

/** Everything private in a text of a file; what a key says counts in YAML alone. */
export function findingsIn(file: string, text: string, names: NameDetector): readonly PrivacyFinding[] {
  if (!/\.ya?ml$/i.test(file)) return scanText(text, names);
  const found = scanText(text, names, [detectPersonKeys]);
  const isAddress = ({ reason }: PrivacyFinding): boolean => reason === 'naam/address';
  if (!found.some(isAddress)) return found;
  const portfolios = portfolioWords(text);
  const last = ({ range }: PrivacyFinding): string =>
    text.slice(range.start, range.end).toLowerCase().split(/\s+/).at(-1) ?? '';
  return found.filter((each) => !isAddress(each) || !portfolios.has(last(each)));
}

/** What is told of a finding. */
export function diagnosticOf(
  { reason, range }: PrivacyFinding,
  { file, text }: { readonly file: string; readonly text: string },
): Diagnostic {
  const make = isCertain(reason) ? problem : warning;
  const source: Source = { file, range };
  const shown = masked(text.slice(range.start, range.end));
  const [rule, why = ''] = reason.split('/');
  switch (rule as PrivacyRule) {
    case 'bsn':
      return make('privacy/bsn', source, { shown, why: why as 'word' });
    case 'iban':
      return make('privacy/iban', source, { shown });
    case 'telefoon':
      return make('privacy/phone', source, { shown, why: why as 'mobile' });
    case 'geboortedatum':
      return make('privacy/birth-date', source, { shown, why: why as 'word' });
    case 'privemail':
      return make('privacy/mail', source, { shown, why: why as 'provider' });
    case 'adres':
      return make('privacy/address', source, { shown });
    case 'documentnummer':
      return make('privacy/document-number', source, { shown });
    case 'wachtwoord':
      return make('privacy/secret', source, { shown, why: why as 'password' });
    case 'naam':
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
