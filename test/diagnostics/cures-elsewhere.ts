import type { DiagnosticCode } from '../../src/diagnostics/diagnostic.ts';

type Texts = Readonly<Record<string, string>>;
type Cure = [code: DiagnosticCode, before: Texts, after: Texts, names: readonly string[]];

const text = (words: string): Texts => ({ 'rollen/x.yaml': `id: x\nnaam: ${words}\n` });
const typed = (code: DiagnosticCode, before: string, after: string, names: readonly string[] = []): Cure => [
  code,
  text(before),
  text(after),
  names,
];

/**
 * Private data → the same text without it. None carries an edit: what to write instead is for a person to say, and a
 * program that moves private data spreads it.
 */
export const privateCures: readonly Cure[] = [
  typed('privacy/bsn', 'BSN 123456782 vragen', 'BSN vragen'),
  typed('privacy/iban', 'naar NL91 ABNA 0417 1643 00 sturen', 'naar de rekening sturen'),
  typed('privacy/phone', 'bel 06-12345678', 'bel 14 030'),
  typed('privacy/birth-date', 'geboren op 3 mei 1975', 'jubileum in mei'),
  typed('privacy/mail', 'jan@gmail.com', 'post@voorbeelddam.example'),
  ['privacy/address', { 'x.yaml': 'woonadres: Dorpsstraat 12\n' }, { 'x.yaml': 'woonadres: bekend\n' }, []],
  typed('privacy/document-number', 'paspoort NX1234567', 'paspoort tonen'),
  typed('privacy/secret', 'wachtwoord is Welkom01', 'wachtwoord ligt in de kluis'),
  typed('privacy/name', 'dhr. A. Bakker', 'wethouder-1'),
  typed(
    'privacy/unknown-rule',
    'bel 14 030 # gemeente: toegestaan telefon – van de leverancier',
    'bel 14 030',
  ),
  typed(
    'privacy/nothing-allowed',
    'bel 14 030 # gemeente: toegestaan iban – van de leverancier',
    'bel 14 030',
  ),
  [
    'privacy/name-in-path',
    { 'dossiers/nieuwe-wethouder-de-vries.yaml': 'id: x\n' },
    { 'dossiers/zorg.yaml': 'id: x\n' },
    ['wethouder De Vries'],
  ],
];

/** What is found in made documents → the template with its cure. */
export const madeCures: readonly (readonly [code: DiagnosticCode, before: string, after: string])[] = [
  ['template/link-to-nothing', '[a](weg.docx)', 'a'],
  ['template/anchor-unknown', '## Contact\n\n[a](#contakt)', '## Contact\n\n[a](#contact)'],
  [
    'template/blank-in-link',
    'Mail [ons](mailto:{{secretariaat.email_functioneel}})',
    '{{#if secretariaat.email_functioneel}}Mail [ons](mailto:{{secretariaat.email_functioneel}}){{/if}}',
  ],
  [
    'template/same-field-id',
    '{{veld "tekst" id="a" titel="A"}} {{veld "tekst" id="a" titel="B"}}',
    '{{veld "tekst" id="a" titel="A"}} {{veld "tekst" id="b" titel="B"}}',
  ],
];

/** Codes that need git, a clock or a large file → the test in which their cure is applied. */
export const curesElsewhere: Partial<Record<DiagnosticCode, string>> = {
  'file/names-in-git': 'test/e2e/names.test.ts',
  'privacy/local-file': 'test/app/privacy.test.ts',
  'privacy/not-read': 'test/app/privacy.test.ts',
  'privacy/no-reason': 'test/app/privacy.test.ts',
  'privacy/old-file': 'test/app/privacy-history.test.ts',
  'privacy/more': 'test/app/privacy-history.test.ts',
  'privacy/history-incomplete': 'test/app/privacy-history.test.ts',
  'privacy/accepted-unreadable': 'test/app/privacy-history.test.ts',
  'privacy/id-copy': 'test/app/privacy-inside.test.ts',
  'privacy/photo-place': 'test/app/privacy-inside.test.ts',
  'review/no-earlier-version': 'test/e2e/review.test.ts',
  'blank/open': 'test/document/definitief.test.ts',
  'proposal/unconfirmed': 'test/document/definitief.test.ts',
  'schema/other': 'test/diagnostics/every-code.test.ts',
};
