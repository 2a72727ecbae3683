/** Measuring how long the sentences of a Dutch text are. Texts are plain: no Markdown, no HTML. */

/** The sentences of some texts, measured. */
export interface SentenceMeasure {
  /** How many sentences there are. */
  readonly count: number;
  /** Words per sentence; 0 when there are no sentences. */
  readonly average: number;
  /** The sentence with the most words; undefined when there are no sentences. */
  readonly longest: { readonly text: string; readonly words: number } | undefined;
}

/** Abbreviations, without their last dot, after which a sentence goes on even with a capital: "art. Awb", "mr. De Vries". */
const withinSentence: ReadonlySet<string> = new Set(
  'art artt bijv blz bv ca dhr dr drs evt excl fig gem incl ing ir max mevr min mr mw nr nrs p pag par pnt prof red resp st tel tit vgl zgn'.split(
    ' ',
  ),
);

/** Abbreviations that often end a sentence: there a capital starts the next one. */
const oftenLast: ReadonlySet<string> = new Set([
  'a.u.b',
  'e.a',
  'e.d',
  'e.v',
  'enz',
  'etc',
  'jl',
  'n.v.t',
  's.v.p',
  'z.s.m',
]);

/** Letters with dots: "m.m.v", "t.a.v", and initials. Not a small letter alone, which may be the word "u". */
const letters = /^(?:\p{Lu}|\p{L}(?:\.\p{L})+)$/u;

/** A mark at the start of an item of a list: "- ", "• ", "2. ", "b) ". */
const itemMark = /^\s*(?:[-*•–·]|\d{1,3}[.)]|[a-z]\))\s+/;

/** Where a sentence may end: the mark with closing quotes or brackets, and white space after it. */
const possibleEnd = /(?:[.?!…]+|[:;]|\s[–—])["'”’)\]]*\s+/gu;

/**
 * The sentences of a text. A line break ends one, unless the line simply goes on on the next; so each item of a list
 * stands by itself. A dot ends none in "art. 12", "m.m.v. de griffie", "08.30 uur" or "1.250,50"; a colon, semicolon
 * or dash only when a capital follows. Three items or more with semicolons between them are a list.
 */
export function sentencesIn(text: string): readonly string[] {
  return unitsIn(text).flatMap((unit) => itemsOf(unit).flatMap(splitUnit));
}

function itemsOf(unit: string): readonly string[] {
  const items = unit.split(/(?<=;)\s+/);
  return items.length > 2 ? items : [unit];
}

/** How many words a text has. A mark that stands alone, such as "–", is none. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Measures the sentences of some texts together. */
export function measureSentences(texts: readonly string[]): SentenceMeasure {
  const measured = texts
    .flatMap((text) => sentencesIn(text))
    .map((text) => ({ text, words: wordCount(text) }))
    .filter(({ words }) => words > 0);
  const total = measured.reduce((sum, { words }) => sum + words, 0);
  const longest = measured.reduce<SentenceMeasure['longest']>(
    (found, each) => (found === undefined || each.words > found.words ? each : found),
    undefined,
  );
  return { count: measured.length, average: measured.length === 0 ? 0 : total / measured.length, longest };
}

/** Paragraphs, and items of lists without their mark. A line that goes on on the next is joined with it. */
function unitsIn(text: string): readonly string[] {
  const units: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    const content = line.replace(itemMark, '').trim();
    const last = units.at(-1);
    const goesOn = isOpen && last !== undefined && content === line.trimEnd() && startsInside(content);
    if (goesOn) units[units.length - 1] = `${last} ${content}`;
    else if (content !== '') units.push(content);
    isOpen = content !== '' && !/[.?!…:;]["'”’)\]]*$/u.test(content);
  }
  return units;
}

function splitUnit(unit: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of unit.matchAll(possibleEnd)) {
    const end = index + mark.length;
    if (!isEnd(unit.slice(start, index), mark.trim(), unit.slice(end))) continue;
    sentences.push(unit.slice(start, end).trim());
    start = end;
  }
  return [...sentences, unit.slice(start).trim()].filter((sentence) => sentence !== '');
}

/** Whether a sentence ends at a mark. @param before what it says so far @param after what follows the mark */
function isEnd(before: string, mark: string, after: string): boolean {
  if (/[?!]/.test(mark)) return !startsInside(after) || /^[?!]+$/.test(mark);
  if (startsInside(after)) return false;
  if (/[:;–—]/.test(mark)) return /^\p{Lu}/u.test(after);
  // With something else than one dot it is no abbreviation.
  if (mark !== '.') return true;
  const word = /[^\s("'‘“[]*$/u.exec(before)?.[0] ?? '';
  const small = word.toLowerCase();
  return oftenLast.has(small) || (!withinSentence.has(small) && !letters.test(word));
}

/** Whether a text starts as the middle of a sentence does: with a small letter, unless that starts a name as in "iPad". */
function startsInside(text: string): boolean {
  return /^\p{Ll}(?!\p{Lu})/u.test(text);
}
