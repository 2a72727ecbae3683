import { findingAt, type Detector, type PrivacyFinding } from '../finding.ts';

/** `wachtwoord: X`, `pincode = 1234`, "het wachtwoord is X". The value is the last group. */
const labelled =
  /(?<!\p{L})(?:(wachtwoord|passwo?r?d|password|wachtzin|passphrase|inlogcode|toegangscode|api-?_?\s?key|api-?_?sleutel|secret|client_secret|access_?token|token)|(pin-?\s?code|pin|puk-?\s?(?:code)?|alarmcode|deurcode|kluiscode|toegangscode|ontgrendelcode))(?:[_\s]\p{L}+){0,2}["'”’]?(?:\s{0,2}[:=]{1,2}\s{0,2}|\s(?:is|was|luidt|wordt)(?::)?\s)["'“‘`]?([^\s"'”’`<>]{4,80})/giu;

/** Keys and tokens with a form of their own. */
const keys =
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----|\bgh[pousr]_[A-Za-z\d]{36,}|\bgithub_pat_\w{22,}|\bglpat-[\w-]{20,}|\b(?:AKIA|ASIA)[A-Z\d]{16}\b|\bxox[abprs]-[\w-]{10,}|\bsk_(?:live|test)_[A-Za-z\d]{16,}|\bAIza[\w-]{35}|\bnpm_[A-Za-z\d]{36}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|(?<=\b[a-z][a-z\d+.-]{1,12}:\/\/[^\s:@/]{1,64}:)[^\s:@/]{3,64}(?=@)/gu;

/** Passwords and pin codes behind a word for them, and keys that are known by their form. */
export const detectSecret: Detector = (text) => [...passwords(text), ...keysIn(text)];

function passwords(text: string): readonly PrivacyFinding[] {
  return [...text.matchAll(labelled)].flatMap((match) => {
    const [whole, , code] = match;
    const value = (match[3] ?? '').replace(/[.,;)]+$/u, '');
    const isSecret = code === undefined ? looksSecret(value) : /^\d{4,8}$/.test(value);
    if (!isSecret) return [];
    const start = match.index + whole.length - (match[3] ?? '').length;
    return [findingAt('wachtwoord/password', start, value.length)];
  });
}

/** Whether a word is no word of a sentence: letters with digits or marks among them, or a row of digits. */
function looksSecret(value: string): boolean {
  if (/^(?:https?:|\{\{|\$\{|<|\[|•|\*+$|x+$|\.+$)/iu.test(value)) return false;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const hasLetters = /\p{L}/u.test(value);
  const hasDigits = /\d/.test(value);
  const hasMarks = /[!@#$%^&*+=?~|\\_]/u.test(value);
  return (hasLetters && (hasDigits || hasMarks)) || (hasDigits && value.length >= 4);
}

function keysIn(text: string): readonly PrivacyFinding[] {
  return [...text.matchAll(keys)].map(({ index, 0: written }) =>
    findingAt('wachtwoord/key', index, written.length),
  );
}
