import { findingAt, type PrivacyFinding } from '../finding.ts';
import { isNamedPlace, isNoName, particle, withoutTitle } from '../../profile/name-words.ts';

const person = String.raw`[Dd]e heer|[Dd]hr\.?|[Mm]eneer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.|[Mm]ej\.`;
const office = String.raw`[Ww]ethouder|[Bb]urgemeester|[Gg]emeentesecretaris|[Gg]riffier`;
const address = String.raw`(?:${person}|[Hh]eer|[Mm]w|[Dd]rs\.?|[Mm]r\.|[Ii]r\.|[Ii]ng\.|[Dd]r\.|[Pp]rof\.|${office})`;
const surname = String.raw`(?:${particle}\s+){0,3}\p{Lu}[\p{L}'’-]+(?:-\p{Lu}[\p{L}'’-]+)?`;

const withInitials = new RegExp(
  String.raw`(?<!\p{L})${address}\s+(?:(?:drs|mr|ir|ing|dr|prof|[Mm]w|[Dd]hr)\.?\s+){0,3}(?:\p{Lu}[a-z]?\.\s?){1,5}\s?${surname}`,
  'gu',
);
/** After a function "van" alone is no part of a name: "de burgemeester van Voorbeelddam". */
const withoutInitials = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${person})[ \u00a0]+${surname}|(?:${office})[ \u00a0]+(?:[Dd]e|Van|van de[nr]?|[Tt]er|[Tt]en)[ \u00a0]+${surname}|(?:${office})[ \u00a0]+\p{Lu}\p{Ll}[\p{L}'’-]*)`,
  'gu',
);
/** Two initials, or one with a particle. One alone is the number of a part: "D. Uitnodiging". */
const bare = new RegExp(
  String.raw`(?<![\p{L}.])(?:(?:\p{Lu}\.[ ]?){2,5}(?:${particle}[ ]+){0,3}|\p{Lu}\.[ ](?:van|de|der|den|ten|ter)(?:[ ](?:de|den|der|het))?[ ])\p{Lu}\p{Ll}{2,}[\p{L}'’-]*`,
  'gu',
);
/** What looks like initials: a company, a note, a law. */
const abbreviation = /^(?:[NB]\.\s?V|N\.\s?B|P\.\s?S|A\.\s?V\.\s?G|V\.\s?O\.\s?G|K\.\s?V\.\s?K|O\.\s?R)\./u;

/** Finds names of persons. */
export type NameDetector = (text: string) => readonly PrivacyFinding[];

/**
 * A detector for names: those known locally, whole or in part, and anything that a form of address announces.
 *
 * @param names as in personen.lokaal.yaml: `wethouder De Vries`, `mevrouw A.B. Jansen`
 */
export function nameDetector(names: readonly string[]): NameDetector {
  const known = names.map(patternsOf);
  return (text) => [
    ...known.flatMap(({ whole, part }) => [
      ...matches(text, whole).map((match) => asFinding('naam/known', match)),
      ...matches(text, part).map((match) => asFinding('naam/part', match)),
    ]),
    ...announced(text, withInitials).map((match) => asFinding('naam/initials', match)),
    ...announced(text, withoutInitials)
      .filter(({ 0: written }) => !isNoName(written.split(/\s+/).at(-1) ?? ''))
      .map((match) => asFinding('naam/address', match)),
    ...announced(text, bare)
      .filter(({ 0: written }) => !abbreviation.test(written))
      .map((match) => asFinding('naam/bare', match)),
  ];
}

function announced(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return matches(text, pattern).filter(
    ({ index, 0: written }) => !isNamedPlace(text, { start: index, end: index + written.length }),
  );
}

interface NamePatterns {
  readonly whole: RegExp | undefined;
  readonly part: RegExp | undefined;
}

const isParticle = new RegExp(`^${particle}$`, 'u');

/** `mevrouw Anna de Vries` is known as a whole, after a form of address or initials, and in part. */
function patternsOf(name: string): NamePatterns {
  const words = withoutTitle(name)
    .split(/\s+/)
    .filter((word) => word !== '');
  const first = words.findIndex((word, index) => index > 0 && isParticle.test(word));
  const familyAt = first !== -1 ? first : isParticle.test(words[0] ?? '') ? 0 : Math.max(0, words.length - 1);
  const family = words.slice(familyAt);
  const core = family.filter((word) => !isParticle.test(word)).join(' ');
  // A function or a portfolio is no name: "de burgemeester", "wethouder Wonen".
  if (core.replace(/\P{L}/gu, '').length < 2 || words.every(isNoName))
    return { whole: undefined, part: undefined };
  const sep = String.raw`[\s._-]+`;
  const familyForm = family.map(loose).join(sep);
  const forms = [
    ...(familyAt > 0 ? [words.map(loose).join(sep)] : []),
    String.raw`(?:${address}|(?:\p{Lu}\.\s?){1,5}|wethouder|burgemeester)[\s_-]*${familyForm}`,
  ];
  const given = words.slice(0, familyAt).filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
  const parts = [loose(core), ...given.map(loose)].filter((form) => form.length > 2);
  return {
    whole: bounded(forms, 'giu'),
    // Case counts: "bakker" is a trade, "Bakker" may be a person.
    part: bounded(parts, 'gu'),
  };
}

/** Whole words only. An underscore or dash may be around it, as in a file name. */
function bounded(forms: readonly string[], flags: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${forms.join('|')})(?![\p{L}\d])`, flags);
}

/** A word as a pattern, with and without its accents, whether they are one character or two. */
function loose(word: string): string {
  return [...word.normalize('NFC')]
    .map((letter) => {
      const apart = letter.normalize('NFD');
      const safe = letter.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      const [base = ''] = apart;
      return apart === letter ? safe : `(?:${letter}|${apart}|${base})`;
    })
    .join('');
}

function matches(text: string, pattern: RegExp | undefined): readonly RegExpExecArray[] {
  return pattern === undefined ? [] : [...text.matchAll(pattern)];
}

function asFinding(reason: PrivacyFinding['reason'], { index, 0: written }: RegExpExecArray): PrivacyFinding {
  return findingAt(reason, index, written.length);
}
