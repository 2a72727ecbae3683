/** Words that are hard to read, with what to write instead. Source: municipal style guides on language level B1. */

/** A hard word and what to write instead. */
export interface HardWord {
  readonly pattern: string;
  readonly instead: string;
}

/** Officialese, as patterns of whole words. */
export const hardWords: readonly HardWord[] = [
  ['dien(?:en|t) te', 'moeten'],
  ['inzake', 'over'],
  ['ten behoeve van', 'voor'],
  ['ten aanzien van', 'over'],
  ['door middel van', 'met'],
  ['middels', 'met'],
  ['t\\.a\\.v\\.', 'voor'],
  ['m\\.b\\.t\\.', 'over'],
  ['i\\.v\\.m\\.', 'vanwege'],
  ['d\\.m\\.v\\.', 'met'],
  ['conform', 'volgens'],
  ['teneinde', 'om'],
  ['alsmede', 'en'],
  ['tevens', 'ook'],
  ['reeds', 'al'],
  ['derhalve', 'daarom'],
  ['indien', 'als'],
  ['desgewenst', 'als u dat wilt'],
  ['geschied\\w*', 'gebeurt'],
  ['zal|zullen', 'de tegenwoordige tijd'],
  ['korte lijnen', 'wie vaak overlegt'],
  ['tbv', 'voor'],
  ['mbt', 'over'],
].map(([pattern = '', instead = '']) => ({ pattern, instead }));

/** Any of them in a text. */
export const officialese: RegExp = new RegExp(
  // A pattern that ends with a dot has no word boundary behind it.
  `\\b(?:${hardWords.map(({ pattern }) => pattern).join('|')})(?!\\p{L})`,
  'iu',
);

/** The most words that a sentence may have. */
export const longestSentence = 20;

/** Abbreviations that every reader in a town hall knows, or that nobody writes in full. */
export const knownAbbreviations: ReadonlySet<string> = new Set(
  'AA AVG B&W BSN BV CSV EHBO EN EU HR HRM HTML I&A IBAN ICT ID IT KvK NAW NB NL NV ODF ODT OV P&C P&O PDF PIN QR SMS TV URL USB VOG WCAG'.split(
    ' ',
  ),
);
