/**
 * The room that recognises private data: in a text. Pure: it is handed texts, and knows neither files nor git.
 */
import type { TextRange } from '../diagnostics/source.ts';

/** Why something is taken for private data, per kind. The first part of a code is the kind. */
export type FindingReason =
  /** A number that passes the eleven-test, near a word for it or written as one. */
  | 'bsn/word'
  | 'bsn/form'
  | 'iban/check'
  | 'telefoon/mobile'
  | 'telefoon/landline'
  /** A number behind a key for somebody's own. */
  | 'telefoon/key'
  | 'geboortedatum/word'
  /** A day beside "jarig": perhaps of a person. */
  | 'geboortedatum/birthday'
  /** An address at a provider that people use at home. */
  | 'privemail/provider'
  /** An address that looks like somebody's name. */
  | 'privemail/person'
  /** An address behind a key for somebody's own. */
  | 'privemail/key'
  /** Where somebody lives, by its key. */
  | 'adres/key'
  | 'documentnummer/word'
  | 'wachtwoord/password'
  | 'wachtwoord/key'
  /** A name of personen.lokaal.yaml. */
  | 'naam/known'
  /** A part of such a name. */
  | 'naam/part'
  /** A form of address with initials. */
  | 'naam/initials'
  /** A form of address with something that looks like a name. */
  | 'naam/address'
  /** Something behind a key for a name. */
  | 'naam/key'
  /** Initials with something that looks like a surname. */
  | 'naam/bare'
  /** Something that looks like a name, where people name a person or a dossier. */
  | 'naam/looks';

/** The name of a rule, as people type it in a comment that allows something. */
export type PrivacyRule =
  | 'bsn'
  | 'iban'
  | 'telefoon'
  | 'geboortedatum'
  | 'privemail'
  | 'adres'
  | 'documentnummer'
  | 'wachtwoord'
  | 'naam';

/** The one registry of rules. */
export const privacyRules: readonly PrivacyRule[] = [
  'bsn',
  'iban',
  'telefoon',
  'geboortedatum',
  'privemail',
  'adres',
  'documentnummer',
  'wachtwoord',
  'naam',
];

/** Something private in a text. */
export interface PrivacyFinding {
  readonly reason: FindingReason;
  readonly range: TextRange;
}

/** The rule that found something. */
export function ruleOf(reason: FindingReason): PrivacyRule {
  return reason.slice(0, reason.indexOf('/')) as PrivacyRule;
}

/** Reasons that leave room for doubt: a warning instead of an error. */
const doubtful: readonly FindingReason[] = [
  'telefoon/landline',
  'geboortedatum/birthday',
  'privemail/person',
  'naam/part',
  'naam/address',
  'naam/bare',
  'naam/looks',
];

/** Whether a reason is certain enough to refuse. */
export function isCertain(reason: FindingReason): boolean {
  return !doubtful.includes(reason);
}

/** Finds one kind of private data in a text. */
export type Detector = (text: string) => readonly PrivacyFinding[];

/** The finding that a match of a pattern is. */
export function findingAt(reason: FindingReason, start: number, length: number): PrivacyFinding {
  return { reason, range: { start, end: start + length } };
}
