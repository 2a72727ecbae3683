import { findingAt, type Detector, type FindingReason, type PrivacyFinding } from '../finding.ts';
import { keyedValues, type KeyedValue } from './keyed-values.ts';
import { isNoName, looksLikeName, withoutTitle } from '../../profile/name-words.ts';
import { isPersonalKey, personalKind, type PersonalKind } from '../../profile/personal-keys.ts';

/** Keys that say who did something: initials, a function or an id. */
const who: ReadonlySet<string> = new Set(['afgehandeld_door', 'toegewezen_aan']);

/** Names, numbers and addresses of persons, known by their key in YAML. */
export const detectPersonKeys: Detector = (text) => {
  const isWanted = (key: string): boolean => isPersonalKey(key) || who.has(key) || key === 'titel';
  const values = keyedValues(text, isWanted);
  const portfolios = portfolioWords(values);
  return values.flatMap((each) => findingFor(each, portfolios) ?? []);
};

/** The words of the portfolios in a YAML text, in lower case: "wethouder Centrumdorp" is nobody's name there. */
export function portfolioWords(values: string | readonly KeyedValue[]): ReadonlySet<string> {
  const found = typeof values === 'string' ? keyedValues(values, (key) => key === 'naam') : values;
  return new Set(
    found.flatMap(({ key, above, value }) =>
      key === 'naam' && above[0] === 'portefeuilles' ? value.toLowerCase().split(/[\s,]+/) : [],
    ),
  );
}

function findingFor(found: KeyedValue, portfolios: ReadonlySet<string>): PrivacyFinding | undefined {
  const { key, above, value, start } = found;
  const finding = (reason: FindingReason): PrivacyFinding => findingAt(reason, start, value.length);
  const kind = personalKind(key, above);
  if (kind !== undefined) {
    const reason = holds(kind, value, portfolios) ? keyReasons[kind] : undefined;
    return reason === undefined ? undefined : finding(reason);
  }
  if (who.has(key)) {
    const reason = doubtAboutPerson(value);
    return reason === undefined ? undefined : finding(reason);
  }
  if (key !== 'titel' || above.length > 0) return undefined;
  const name = value.slice(value.lastIndexOf(':') + 1).trim();
  return looksLikeName(name)
    ? findingAt('naam/looks', start + value.lastIndexOf(name), name.length)
    : undefined;
}

const keyReasons: Readonly<Record<PersonalKind, FindingReason>> = {
  name: 'naam/key',
  phone: 'telefoon/key',
  mail: 'privemail/key',
  address: 'adres/key',
};

/** Why a text that says who somebody is, is a name, or perhaps one; undefined for initials, a function or an id. */
export function doubtAboutPerson(value: string): FindingReason | undefined {
  if (looksLikeName(withoutTitle(value))) return 'naam/key';
  return /^\p{Lu}\p{Ll}{2,}$/u.test(value.trim()) && !isNoName(value) ? 'naam/looks' : undefined;
}

function holds(kind: PersonalKind, value: string, portfolios: ReadonlySet<string>): boolean {
  if (isEmpty(value)) return false;
  switch (kind) {
    case 'name':
      return value.split(/[\s,/()]+/).some((word) => !isNoName(word) && !portfolios.has(word.toLowerCase()));
    case 'phone':
      return value.replace(/\D/g, '').length >= 8;
    case 'mail':
      return value.includes('@');
    case 'address':
      return /\d/.test(value) && /\p{L}/u.test(value);
  }
}

/** What stands for nothing, or points elsewhere. */
function isEmpty(value: string): boolean {
  return /^(?:~|null|nvt|n\.v\.t\.|onbekend|vacature|geen|-+|\(.*\)|\{\{.*\}\})$/iu.test(value);
}
