/** Months as written in Dutch dates. */
const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';

/** Words that must stay with the number before them. */
const afterNumber = `${months}|uur|minuut|minuten|dag|dagen|werkdag|werkdagen|week|weken|maand|maanden|jaar|euro|procent|%|km|kB|MB|lid|leden`;

/** Words that must stay with the number or letter after them. */
const beforeNumber =
  'artikel|artikelen|art\\.|lid|hoofdstuk|paragraaf|bijlage|bladzijde|blz\\.|p\\.|nr\\.|week|vraag|stap|fase|€';

/** Titles and abbreviations that must stay with the word after them. */
const beforeName =
  'dhr\\.|mevr\\.|mw\\.|mr\\.|dr\\.|drs\\.|ing\\.|ir\\.|prof\\.|burg\\.|weth\\.|t\\.a\\.v\\.|o\\.a\\.|ca\\.';

const numberThenWord = new RegExp(`(\\d) (?=(?:${afterNumber})(?![\\p{L}\\d]))`, 'gu');
/** The same words, also capitalised. */
function eitherCase(words: string): string {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return words
    .split('|')
    .flatMap((word) => [word, capital(word)])
    .join('|');
}

const wordThenNumber = new RegExp(
  `(?<![\\p{L}\\d])(${eitherCase(beforeNumber)}) (?=[\\dA-Z](?![\\p{L}]))`,
  'gu',
);
const titleThenName = new RegExp(`(?<![\\p{L}\\d.])(${beforeName}) (?=\\p{L})`, 'gu');
const monthThenYear = new RegExp(`\\b(${months}) (?=\\d{4}\\b)`, 'gu');

/**
 * The same for a narrow column: there the year may go to the next line, or a column of dates would take the room that
 * words need.
 */
export function bindNarrowly(words: string): string {
  return bindWords(words).replace(/\u00a0(?=\d{4}(?!\d))/g, ' ');
}

/**
 * Inserts a non-breaking space (U+00A0) where Dutch does not break a line: `1 april 2026`, `09.30 uur`, `artikel 5`,
 * `mr. Jansen`, `€ 10`.
 *
 * Source: Taaladvies.net, "Vaste spatie"; dates keep day, month and year together.
 */
export function bindWords(words: string): string {
  if (!/\d|€|\. /.test(words)) return words;
  let bound = words;
  // Each pattern is tried only where it can occur: a document has thousands of texts, and most contain none of these.
  if (/\d /.test(bound)) bound = bound.replace(numberThenWord, '$1\u00a0');
  if (/ [\dA-Za-z](?!\p{L})/u.test(bound)) bound = bound.replace(wordThenNumber, '$1\u00a0');
  if (/ \d{4}/.test(bound)) bound = bound.replace(monthThenYear, '$1\u00a0');
  return bound.includes('. ') ? bound.replace(titleThenName, '$1\u00a0') : bound;
}
