import { findingAt, type PrivacyFinding } from '../finding.ts';

/** Words before a name that are no part of it. */
const titles =
  /^(?:(?:de\s+)?heer|dhr\.?|meneer|mevrouw|mevr\.?|mw\.?|mej\.?|drs\.?|mr\.?|ir\.?|ing\.?|dr\.?|prof\.?|wethouder|burgemeester|locoburgemeester|gemeentesecretaris|griffier|secretaresse|directeur|bode)\s+/iu;
const particle = String.raw`(?:van|de|der|den|ten|ter|te|het|in|op|aan|bij|von|el|al|la|le|du|dos|da|'t|’t|'s|’s|d'|ter)`;
const address = String.raw`(?:[Dd]e heer|[Hh]eer|[Dd]hr\.?|[Mm]eneer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]ej\.|[Dd]rs\.?|[Mm]r\.|[Ii]r\.|[Ii]ng\.|[Dd]r\.|[Pp]rof\.|[Ww]ethouder|[Bb]urgemeester|[Gg]emeentesecretaris|[Gg]riffier)`;
const surname = String.raw`(?:${particle}\s+){0,3}\p{Lu}[\p{L}'’-]+(?:-\p{Lu}[\p{L}'’-]+)?`;

const withInitials = new RegExp(
  String.raw`(?<!\p{L})${address}\s+(?:(?:drs|mr|ir|ing|dr|prof|[Mm]w|[Dd]hr)\.?\s+){0,3}(?:\p{Lu}[a-z]?\.\s?){1,5}\s?${surname}`,
  'gu',
);
const withoutInitials = new RegExp(
  String.raw`(?<!\p{L})(?:[Dd]e heer|[Dd]hr\.?|[Mm]eneer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.)\s+${surname}`,
  'gu',
);

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
    ...matches(text, withInitials).map((match) => asFinding('naam/initials', match)),
    ...matches(text, withoutInitials).map((match) => asFinding('naam/address', match)),
  ];
}

interface NamePatterns {
  readonly whole: RegExp | undefined;
  readonly part: RegExp | undefined;
}

/** `mevrouw Anna de Vries` is known as a whole, after a form of address or initials, and in part. */
function patternsOf(name: string): NamePatterns {
  let rest = name.trim();
  for (let shorter = rest.replace(titles, ''); shorter !== rest; shorter = rest.replace(titles, ''))
    rest = shorter;
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const isParticle = new RegExp(`^${particle}$`, 'iu');
  const first = words.findIndex((word, index) => index > 0 && isParticle.test(word));
  const familyAt = first !== -1 ? first : isParticle.test(words[0] ?? '') ? 0 : Math.max(0, words.length - 1);
  const family = words.slice(familyAt);
  const core = family.filter((word) => !isParticle.test(word)).join(' ');
  if (core.replace(/\P{L}/gu, '').length < 2) return { whole: undefined, part: undefined };
  const sep = String.raw`[\s_-]+`;
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
